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
  { ...fields, type: 'balance-low', level: 'under-next-charge', available: roubles(90), needed: roubles(500) },
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
    'Travel: 75% of the data is used | 2.5 GB of 10 GB left. The package renews on 1 Dec, 00:00.',
    'Travel: the data is used up | 0 B of 10 GB left.',
    'Travel: the balance is low | Available: ₽90.00. Your limit is ₽100.00.',
    'Travel: not enough money for the next charge | Available: ₽90.00. The next charge of ₽500.00 is due on 1 Dec 2026.',
    'Travel: not enough money for the next charge | Available: ₽90.00. The next charge is ₽500.00.',
    'Travel: a package expires within three days | Expires on 27 Nov, 00:00: Data and Calls.',
    'Travel: the line will be blocked within a day | Unless you top up, the carrier will block the line on 26 Nov 2026.',
    'Travel: please sign in again | Nothing has been read yet.',
    'Travel: no fresh data | Last read: 23 Nov, 10:00. Until it is read again, there can be no warnings about money or packages.',
  ],
  ru: [],
  zh: [],
}

test.each(languages)('warnings in %s', language => {
  expect(write(language)).toEqual(expected[language])
})
