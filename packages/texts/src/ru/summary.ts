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
  spent: month => `Потрачено по счёту оператора: ${month}`,
  partial: 'Месяц ещё идёт или оператор показал не всё, поэтому сумма может измениться.',
  ownTotal: total => `Итог месяца у самого оператора: ${total}.`,
  ownTotalMissing: 'Своего итога за этот месяц оператор не называет.',
  ownTotalEqual: total => `Итог месяца у самого оператора: ${total}. Совпадает с суммой записей.`,
  ownTotalMore: (total, difference) =>
    `Итог месяца у самого оператора: ${total}. Это больше суммы записей на ${difference}.`,
  ownTotalLess: (total, difference) =>
    `Итог месяца у самого оператора: ${total}. Это меньше суммы записей на ${difference}.`,
}
