import type { SummaryTexts } from '../sentences.ts'

export const summary: SummaryTexts = {
  leftOf: (left, total) => `${left} из ${total}`,
  used: used => `израсходовано ${used}`,
  until: day => `до ${day}`,
  renews: day => `обновится ${day}`,
  byKind: month => `По видам за ${month}`,
  dearest: records => `Самые дорогие: ${records}`,
  roaming: (records, charged) => `Из них в роуминге: ${records}, списано ${charged}.`,
  uncharged: records => `Оператор не указал цену: ${records}.`,
  spent: month => `Расходы за ${month} по данным оператора`,
  partial: 'Месяц ещё идёт или оператор показал не всё, поэтому сумма может измениться.',
  ownTotal: total => `Итог месяца по данным оператора: ${total}.`,
  ownTotalMissing: 'Итога за этот месяц оператор не сообщает.',
  ownTotalEqual: total => `Итог месяца по данным оператора: ${total}. Совпадает с суммой записей.`,
  ownTotalMore: (total, difference) =>
    `Итог месяца по данным оператора: ${total}. Это на ${difference} больше суммы записей.`,
  ownTotalLess: (total, difference) =>
    `Итог месяца по данным оператора: ${total}. Это на ${difference} меньше суммы записей.`,
}
