/** E.164 of a line as Beeline writes it: ten digits that start with 9, with or without a 7 or an 8 in front. Undefined: no line. */
export function toLine(text: string | null | undefined): string | undefined {
  const [, digits] = /^(?:\+?7|8)?(9\d{9})$/.exec(text ?? '') ?? []
  return digits === undefined ? undefined : `+7${digits}`
}

/** CTN: the ten digits Beeline knows a line by. */
export const toCtn = (line: string | undefined): string => line?.slice(2) ?? ''
