/** `2026-11-05` → 20261105. */
export const toDayNumber = (day: string): number =>
  Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))

/** 20261105 → `2026-11-05`. */
export function toDay(number: number): string {
  const text = String(number).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/** 202611 → `2026-11`. */
export const toMonth = (number: number): string => toDay(number * 100).slice(0, 7)
