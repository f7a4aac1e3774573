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
}
