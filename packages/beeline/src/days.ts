/** The day before. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** First day of the next month. */
export const nextMonthOf = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 10)

/** The day so many months earlier or later, at most the 28th so that every month has it. */
export const monthsFrom = (day: string, months: number): string =>
  new Date(
    Date.UTC(
      Number(day.slice(0, 4)),
      Number(day.slice(5, 7)) - 1 + months,
      Math.min(28, Number(day.slice(8))),
    ),
  )
    .toISOString()
    .slice(0, 10)
