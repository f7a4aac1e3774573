import type { ElsewhereTexts } from '../sentences.ts'

export const elsewhere: ElsewhereTexts = {
  none: title => `${title}: отдельные звонки, сообщения и интернет-сессии номера программам недоступны.`,
  places: {
    'statement-file': () =>
      'Они есть в файле детализации, который оператор готовит по запросу; его покажет esim-usage read ФАЙЛ.',
    spending: id => `Итоги месяца по данным оператора: esim-usage spending ${id}.`,
    business: () => 'Для номеров компаний они есть в интерфейсе оператора для бизнеса.',
  },
}
