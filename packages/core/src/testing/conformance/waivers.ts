import type { Waiver } from './carrier-under-test.ts'

const dayMs = 86_400_000
const longestDays = 366

/** The waiver of a case; one of the whole rule where none names the subject. */
export const findWaiver = (waivers: readonly Waiver[], rule: string, subject: string): Waiver | undefined =>
  waivers.find(waiver => waiver.rule === rule && waiver.subject === subject) ??
  waivers.find(waiver => waiver.rule === rule && waiver.subject === undefined)

/** What is wrong with a waiver itself, whatever the carrier does. */
export function findWaiverProblem(waiver: Waiver, now: Date): string | undefined {
  const { reason, until } = waiver
  if (reason.trim() === '') return 'the waiver gives no reason.'
  const end = Date.parse(until)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(end)) return 'until is no day, such as 2027-03-31.'
  if (end + dayMs <= now.getTime())
    return `the waiver ran out on ${until}: mend the carrier, or say anew why it waits.`
  if (end - now.getTime() > longestDays * dayMs) return 'until is more than a year ahead.'
  return undefined
}
