import { mailFinder, nameFinders } from './find-names.ts'
import { numberFinders } from './find-numbers.ts'
import { readEncodedParts, tokenFinders } from './find-tokens.ts'
import type { Finding } from './finding.ts'

const finders = [...tokenFinders, mailFinder, ...numberFinders, ...nameFinders]

/** Everything in a text that looks private, by place; of two that overlap the first found. */
export function findPrivate(text: string): Finding[] {
  const found: Finding[] = []
  for (const finding of finders.flatMap(find => find(text))) {
    if (found.some(({ start, end }) => finding.start < end && start < finding.end)) continue
    found.push(finding)
  }
  return found.toSorted((one, other) => one.start - other.start)
}

/** Whether tokens of a text carry something private inside. */
export const findPrivateInside = (text: string): boolean =>
  readEncodedParts(text).some(part => findPrivate(part).length > 0)
