import type { SummaryTexts } from '../sentences.ts'

export const summary: SummaryTexts = {
  leftOf: (left, total) => `${left} из ${total}`,
  used: used => `потрачено ${used}`,
  until: day => `до ${day}`,
  renews: day => `обновится ${day}`,
  byKind: month => `По видам: ${month}`,
  dearest: records => `Самые дорогие: ${records}`,
  roaming: (records, charged) => `Из них в роуминге: ${records}, списано ${charged}.`,
  uncharged: records => `Без цены от оператора: ${records}.`,
}
