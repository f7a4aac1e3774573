import type { SummaryTexts } from '../sentences.ts'

export const summary: SummaryTexts = {
  leftOf: (left, total) => `${left} of ${total}`,
  used: used => `${used} used`,
  until: day => `until ${day}`,
  renews: day => `renews ${day}`,
  byKind: month => `${month} by kind`,
  dearest: records => `Dearest: ${records}`,
  roaming: (records, charged) => `Of it roaming: ${records}, charged ${charged}.`,
  uncharged: records => `The carrier names no price for ${records}.`,
  spent: month => `${month}: spent by the carrier’s count`,
  partial: 'The month still runs or the carrier leaves something out, so this may change.',
  ownTotal: total => `The carrier’s own total for the month: ${total}.`,
  ownTotalMissing: 'The carrier names no total of its own for this month.',
  ownTotalEqual: total => `The carrier’s own total for the month: ${total}. Equal to the sum of the records.`,
  ownTotalMore: (total, difference) =>
    `The carrier’s own total for the month: ${total}. That is ${difference} more than the sum of the records.`,
  ownTotalLess: (total, difference) =>
    `The carrier’s own total for the month: ${total}. That is ${difference} less than the sum of the records.`,
}
