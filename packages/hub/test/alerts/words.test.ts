import type { AlertEvent } from '@esim-usage/hub'
import { createTexts, type Language, languages } from '@esim-usage/texts'
import { expect, test } from 'vitest'
import { writeAlert } from '../../src/alerts/write-alert.ts'
import { gigabyte, roubles } from '../answers/make-facts.ts'
import { someLine } from '../open-store.ts'

const fields = { lineId: 'line-1', at: '2026-11-25T07:00:00.000Z' }
const data = { ...fields, type: 'data-low', packages: ['Data'], total: 10 * gigabyte } as const
const events: readonly AlertEvent[] = [
  { ...data, level: '75-percent', remaining: 2.5 * gigabyte, renewsAt: '2026-12-01T00:00:00+03:00' },
  { ...data, level: 'used-up', remaining: 0 },
  {
    ...fields,
    type: 'balance-low',
    level: 'under-threshold',
    available: roubles(90),
    needed: roubles(100),
  },
  {
    ...fields,
    type: 'balance-low',
    level: 'under-next-charge',
    available: roubles(90),
    needed: roubles(500),
    dueAt: '2026-12-01',
  },
  {
    ...fields,
    type: 'balance-low',
    level: 'under-next-charge',
    available: roubles(90),
    needed: roubles(500),
  },
  {
    ...fields,
    type: 'ending',
    level: '3-days',
    what: 'package',
    packages: ['Data', 'Calls'],
    endsAt: '2026-11-27T00:00:00+03:00',
  },
  { ...fields, type: 'ending', level: '1-day', what: 'line', packages: [], endsAt: '2026-11-26' },
  { ...fields, type: 'cannot-see', level: 'sign-in', datasets: ['balance'], code: 'session-expired' },
  {
    ...fields,
    type: 'cannot-see',
    level: 'stale',
    datasets: ['balance'],
    readAt: '2026-11-23T07:00:00.000Z',
  },
]

const write = (language: Language): readonly string[] =>
  events.map(event => {
    const { title, text } = writeAlert(event, someLine({ alias: 'Travel' }), createTexts(language))
    return `${title} | ${text}`.replaceAll(/[\u00A0\u202F]/gu, ' ')
  })

const expected: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Travel: 75% of the data is used | 2.5 GB of 10 GB left. The package renews on 1 Dec 2026.',
    'Travel: the data is used up | 0 B of 10 GB left.',
    'Travel: the balance is low | Available: ₽90.00. Your limit is ₽100.00.',
    'Travel: not enough money for the next charge | Available: ₽90.00. The next charge of ₽500.00 is due on 1 Dec 2026.',
    'Travel: not enough money for the next charge | Available: ₽90.00. The next charge is ₽500.00.',
    'Travel: a package expires within three days | Expires on 27 Nov, 00:00: Data and Calls.',
    'Travel: the line will be blocked within a day | Unless you top up, the carrier will block the line on 26 Nov 2026.',
    'Travel: please sign in again | The session is over. Sign in again; with cookies, take fresh ones. Nothing has been read yet. Until fresh data is read, there can be no warnings about money or packages.',
    'Travel: no fresh data | Last read: 23 Nov, 10:00. Until fresh data is read, there can be no warnings about money or packages.',
  ],
  ru: [
    'Travel: израсходовано 75 % интернет-трафика | Осталось 2,5 ГБ из 10 ГБ. 1 дек. 2026 г. пакет обновится.',
    'Travel: интернет-трафик закончился | Осталось 0 Б из 10 ГБ.',
    'Travel: на счёте мало денег | Доступно 90,00 ₽. Ваш порог — 100,00 ₽.',
    'Travel: на следующее списание не хватит денег | Доступно 90,00 ₽. 1 дек. 2026 г. спишется 500,00 ₽.',
    'Travel: на следующее списание не хватит денег | Доступно 90,00 ₽. Следующее списание — 500,00 ₽.',
    'Travel: пакет закончится в ближайшие три дня | 27 нояб., 00:00 истекает срок действия: Data и Calls.',
    'Travel: номер заблокируют в ближайшие сутки | Если не пополнить счёт, 26 нояб. 2026 г. оператор заблокирует номер.',
    'Travel: нужно войти снова | Сессия истекла. Войдите снова; если входите с cookie, сохраните их заново. Данные ещё ни разу не удалось получить. Пока свежих данных нет, предупреждений о деньгах и пакетах не будет.',
    'Travel: нет свежих данных | Последние данные получены: 23 нояб., 10:00. Пока свежих данных нет, предупреждений о деньгах и пакетах не будет.',
  ],
  zh: [
    'Travel：流量已用 75% | 剩余 2.5 GB，共 10 GB。套餐将于2026年12月1日重置。',
    'Travel：流量已用完 | 剩余 0 B，共 10 GB。',
    'Travel：余额偏低 | 可用余额：₽90.00。您设定的提醒额度为 ₽100.00。',
    'Travel：余额不够下次扣费 | 可用余额：₽90.00。2026年12月1日将扣费 ₽500.00。',
    'Travel：余额不够下次扣费 | 可用余额：₽90.00。下次扣费 ₽500.00。',
    'Travel：套餐将在三天内到期 | 到期时间：11月27日 00:00（Data和Calls）。',
    'Travel：号码将在一天内停机 | 如不充值，运营商将于2026年11月26日将号码停机。',
    'Travel：请重新登录 | 登录已失效，请重新登录；如用 Cookie 登录，请重新导出 Cookie。还没有读取过数据。读到最新数据之前，无法提醒余额和套餐的情况。',
    'Travel：没有最新数据 | 上次读取：11月23日 10:00。读到最新数据之前，无法提醒余额和套餐的情况。',
  ],
}

test.each(languages)('warnings in %s', language => {
  expect(write(language)).toEqual(expected[language])
})
