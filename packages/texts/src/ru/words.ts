import type { WordTexts } from '../sentences.ts'

export const words: WordTexts = {
  kinds: { voice: 'Звонки', message: 'Сообщения', data: 'Интернет', service: 'Услуги', other: 'Прочее' },
  events: { voice: 'Звонок', message: 'Сообщение', data: 'Интернет', service: 'Услуга', other: 'Прочее' },
  directions: { incoming: 'входящее', outgoing: 'исходящее', forwarded: 'переадресация' },
  roaming: { home: 'дома', national: 'в поездках по России', international: 'за границей' },
  bundles: { included: 'в пакете', overage: 'сверх пакета', outside: 'вне пакета' },
  allowances: { data: 'Интернет', voice: 'Минуты', message: 'Сообщения', other: 'Прочее' },
  allowanceStates: {
    active: 'действует',
    suspended: 'приостановлен',
    blocked: 'заблокирован',
    expired: 'истёк',
  },
  sharing: { donor: 'вы делитесь', receiver: 'делятся с вами', group: 'общий для группы' },
  scopes: { home: 'дома', national: 'по России', international: 'за границей', any: 'везде' },
  lineStates: {
    active: 'активен',
    'blocked-financial': 'заблокирован за неуплату',
    'blocked-voluntary': 'заблокирован по вашей просьбе',
    blocked: 'заблокирован',
    suspended: 'приостановлен',
    closed: 'закрыт',
    unknown: 'состояние неизвестно',
  },
  lineRoles: { main: 'основной', linked: 'привязанный', extra: 'дополнительный' },
  feePeriods: { day: 'в день', month: 'в месяц', '30d': 'за 30 дней', once: 'разово' },
  channels: { api: 'личный кабинет', business: 'интерфейс для бизнеса', statement: 'файл детализации' },
  evidence: { high: 'надёжно', medium: 'отчасти надёжно', low: 'малонадёжно' },
}
