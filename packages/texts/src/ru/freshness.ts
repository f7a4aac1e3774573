import type { FreshnessTexts } from '../sentences.ts'

export const freshness: FreshnessTexts = {
  readFrom: (channels, carrier, zone) => `Источник: ${carrier}, ${channels}. Часовой пояс: ${zone}.`,
  chargedOnly: 'Оператор показывает только платное: бесплатных звонков, сообщений и трафика здесь нет.',
  provisional: rows => `Ещё могут измениться у оператора: ${rows}.`,
  warnings: {
    'row-skipped': rows => `Пропущено, потому что это не расход услуг: ${rows}.`,
    'row-unread': rows => `Не удалось прочитать, поэтому в списке нет: ${rows}.`,
    'kind-unknown': rows => `По описанию оператора вид не определить: ${rows}.`,
    'unit-assumed': rows => `Единица измерения не указана, взята обычная: ${rows}.`,
    'zone-assumed': rows => `Часовой пояс не указан, взят пояс оператора: ${rows}.`,
    'outside-window': rows => `Не попадает в выбранный период, пропущено: ${rows}.`,
    'not-listed': () => 'Часть дней периода в этом источнике не показана.',
    empty: () => 'Оператор сообщает, что за этот период записей нет.',
  },
}
