const minute = 60_000
const limits = [
  { codes: 1, perMs: minute },
  { codes: 3, perMs: 60 * minute },
  { codes: 5, perMs: 24 * 60 * minute },
] as const

/** Milliseconds until another code may be asked for: 1 in 60 s, 3 an hour, 5 a day. */
export const codeWait = (sentAt: readonly number[], now: number): number =>
  Math.max(
    0,
    ...limits.map(({ codes, perMs }) => {
      const nth = sentAt.toSorted((a, b) => a - b).at(-codes)
      return nth === undefined ? 0 : nth + perMs - now
    }),
  )

/** The log with one more code; entries that no limit reaches are dropped. */
export const addCode = (sentAt: readonly number[], now: number): number[] => [
  ...sentAt.filter(at => at > now - 24 * 60 * minute),
  now,
]
