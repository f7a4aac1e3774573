import type { FreshnessTexts } from '../sentences.ts'

export const freshness: FreshnessTexts = {
  readFrom: (channels, carrier, zone) => `Источник: ${channels}, ${carrier}. Часовой пояс: ${zone}.`,
  chargedOnly:
    'Оператор показывает только то, за что взяты деньги: бесплатных звонков, сообщений и трафика здесь нет.',
  provisional: rows => `Ещё могут измениться у оператора: ${rows}.`,
  warnings: {
    'row-skipped': rows => `Пропущено, потому что это не расход: ${rows}.`,
    'kind-unknown': rows => `По словам оператора не понять вид: ${rows}.`,
    'unit-assumed': rows => `Единица не указана, принята обычная: ${rows}.`,
    'zone-assumed': rows => `Часовой пояс не указан, принят пояс оператора: ${rows}.`,
    'outside-window': rows => `Вне выбранного периода, пропущено: ${rows}.`,
    'not-listed': () => 'Часть дней периода в этом источнике не показана.',
    empty: () => 'Оператор сообщает, что за этот период ничего нет.',
  },
}
