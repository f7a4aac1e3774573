import type { WordTexts } from '../sentences.ts'

export const words: WordTexts = {
  kinds: { voice: 'Звонки', message: 'Сообщения', data: 'Интернет', service: 'Услуги', other: 'Прочее' },
  events: { voice: 'Звонок', message: 'Сообщение', data: 'Интернет', service: 'Услуга', other: 'Прочее' },
  directions: { incoming: 'входящий', outgoing: 'исходящий', forwarded: 'переадресация' },
  roaming: { home: 'дома', national: 'в поездке по России', international: 'за границей' },
  bundles: { included: 'в пакете', overage: 'сверх пакета', outside: 'вне пакета' },
  allowances: { data: 'Интернет', voice: 'Минуты', message: 'Сообщения', other: 'Прочее' },
  allowanceStates: {
    active: 'действует',
    suspended: 'приостановлен',
    blocked: 'заблокирован',
    expired: 'истёк',
  },
  sharing: { donor: 'вы делитесь', receiver: 'делятся с вами', group: 'общий на группу' },
  scopes: { home: 'дома', national: 'по России', international: 'за границей', any: 'везде' },
  lineStates: {
    active: 'активен',
    'blocked-financial': 'заблокирован за долг',
    'blocked-voluntary': 'заблокирован по вашей просьбе',
    blocked: 'заблокирован',
    suspended: 'приостановлен',
    closed: 'закрыт',
    unknown: 'состояние неизвестно',
  },
  lineRoles: { main: 'основной', linked: 'привязанный', extra: 'дополнительный' },
  feePeriods: { day: 'в день', month: 'в месяц', '30d': 'за 30 дней', once: 'разово' },
  channels: { api: 'личный кабинет', business: 'бизнес-интерфейс', statement: 'файл детализации' },
  evidence: { high: 'источник хороший', medium: 'источник средний', low: 'источник слабый' },
}
