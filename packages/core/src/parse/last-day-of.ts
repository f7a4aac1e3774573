/** Last day of a month, `YYYY-MM-DD`; `month` is `YYYY-MM`, or any day in it. */
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)
