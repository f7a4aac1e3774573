import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  period: (from, to) => `Период: ${from} – ${to}`,
  recordsFrom: (from, to) => `За какие дни файл, в нём не сказано; его записи: ${from} – ${to}`,
  totals: 'Что в файле',
  gross: 'Стоимость с НДС',
  net: 'Стоимость без НДС',
  amount: 'Стоимость',
  printed: what => `Итог в самом файле: ${what}.`,
  remarks: {
    'row-skipped': rows => `Пропущено, потому что это не расход услуг: ${rows}.`,
    'kind-unknown': rows => `Вид по словам файла не определить: ${rows}.`,
    'value-unreadable': rows => `Значение не прочиталось и оставлено пустым: ${rows}.`,
    'unit-assumed': rows => `Единица не указана, взята предполагаемая: ${rows}.`,
    'zone-assumed': rows => `Часовой пояс не указан, взят предполагаемый: ${rows}.`,
    'tax-assumed': rows => `Есть ли в цене НДС, не сказано, взято предположение: ${rows}.`,
    'direction-assumed': rows => `Направление не указано, взято предполагаемое: ${rows}.`,
    'low-evidence': () => 'О таких файлах известно мало: сверьте результат с самим файлом.',
    'outside-period': rows => `Вне дней, названных в файле: ${rows}.`,
    'records-differ': (_rows, difference) => `Строк в файле названо другое число, разница: ${difference}.`,
    'total-differs': (_rows, difference) => `Итог в самом файле другой, разница: ${difference}.`,
    'total-missing': () => 'В файле нет положенного итога: возможно, его конец потерян.',
    empty: () => 'В файле сказано, что за его дни ничего нет.',
  },
  lineMissing: 'в файле нет его номера. Укажите номер параметром --line, например --line +79000000001.',
  allRecords: 'Все записи: добавьте --json или --csv.',
}
