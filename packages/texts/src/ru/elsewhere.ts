import type { ElsewhereTexts } from '../sentences.ts'

export const elsewhere: ElsewhereTexts = {
  none: title => `${title}: отдельные звонки, сообщения и сессии номера программам не показывает.`,
  places: {
    'statement-file': () =>
      'Они есть в файле детализации, который оператор готовит по запросу; его покажет esim-usage read ФАЙЛ.',
    spending: id => `Итоги месяца по счёту оператора: esim-usage spending ${id}.`,
    business: () => 'У номера организации они есть в интерфейсе для бизнеса.',
  },
}
