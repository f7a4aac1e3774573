import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  period: (from, to) => `Период: ${from} – ${to}`,
  recordsFrom: (from, to) => `Период в файле не указан; записи в нём: ${from} – ${to}`,
  totals: 'Что в файле',
  gross: 'Стоимость с НДС',
  net: 'Стоимость без НДС',
  amount: 'Стоимость',
  printed: what => `Итог в самом файле: ${what}.`,
  remarks: {
    'row-skipped': rows => `Пропущено, потому что это не расход услуг: ${rows}.`,
    'kind-unknown': rows => `По описанию в файле вид не определить: ${rows}.`,
    'value-unreadable': rows => `Значение не прочиталось и оставлено пустым: ${rows}.`,
    'unit-assumed': rows => `Единица измерения не указана, взята предполагаемая: ${rows}.`,
    'zone-assumed': rows => `Часовой пояс не указан, взят предполагаемый: ${rows}.`,
    'tax-assumed': rows => `Не указано, входит ли НДС в цену; решено предположительно: ${rows}.`,
    'direction-assumed': rows => `Направление не указано, взято предполагаемое: ${rows}.`,
    'low-evidence': () => 'О таких файлах известно мало: сверьте результат с самим файлом.',
    'outside-period': rows => `Не попадает в период, указанный в файле: ${rows}.`,
    'records-differ': (_rows, difference) => `В файле указано другое число строк, разница: ${difference}.`,
    'total-differs': (_rows, difference) =>
      `Итог в самом файле не совпадает с суммой, разница: ${difference}.`,
    'total-missing': () => 'В файле нет итога, который должен быть: возможно, файл обрезан.',
    empty: () => 'В файле указано, что за этот период записей нет.',
  },
  lineMissing: 'в файле не указан номер. Укажите его параметром --line, например --line +79000000001.',
  allRecords: 'Все записи: добавьте --json или --csv.',
}
