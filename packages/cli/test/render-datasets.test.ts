import type { CarrierFacts, Line, Payment, Service, Source, Spending, SupportContact } from '@esim-usage/core'
import { createSupportCard } from '@esim-usage/hub'
import { mtsInfo } from '@esim-usage/mts'
import { createTexts } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { mts } from '../src/carriers.ts'
import {
  balance,
  lines as linesCommand,
  packages,
  paymentsOf,
  services,
  spendingOf,
} from '../src/commands/datasets.ts'
import { toMonthClient } from '../src/read/month-client.ts'
import { renderLines } from '../src/screen/render-lines.ts'
import { renderPayments } from '../src/screen/render-payments.ts'
import { renderServices } from '../src/screen/render-services.ts'
import { renderSpending } from '../src/screen/render-spending.ts'
import { renderSupport } from '../src/screen/render-support.ts'
import type { Screen } from '../src/screen/screen.ts'

const screen: Screen = { texts: createTexts('en'), paint: (_emphasis, text) => text, width: 80, nowMs: 0 }
const source: Source = { carrier: 'mts', channel: 'api', endpoint: 'x', fetchedAt: '2026-11-25T09:00:00Z' }
const rub = (amount: number) => ({ amount, currency: 'RUB', scale: 2 })
const plain = (lines: readonly string[]): string => lines.join('\n').replaceAll('\u00A0', ' ')

describe('payments', () => {
  const payment = (more: Partial<Payment>): Payment => ({
    id: 'x',
    amount: rub(10_000),
    paidAt: '2026-10-05T10:00:00+03:00',
    precision: 'second',
    source,
    ...more,
  })

  test('show no more of the time than the carrier says', () => {
    const text = plain(
      renderPayments(
        [
          payment({}),
          payment({ precision: 'day', method: 'card' }),
          payment({ precision: 'month', label: 'refund', amount: rub(-500), status: 'done' }),
        ],
        screen,
      ),
    )
    expect(text).toMatch(/5 Oct 2026, 10:00 +₽100\.00/u)
    expect(text).toMatch(/5 Oct 2026 +card +₽100\.00/u)
    expect(text).toMatch(/October 2026 +refund +done +-₽5\.00/u)
  })

  test('that are none are said to be none', () => {
    expect(plain(renderPayments([], screen))).toContain('The carrier lists no payments.')
  })
})

describe('services', () => {
  const service = (more: Partial<Service>): Service => ({
    name: 'Option',
    kind: 'option',
    paid: false,
    connected: true,
    label: 'x',
    source,
    ...more,
  })

  test('stand by whether they cost something, and a missing price is not zero', () => {
    const text = plain(
      renderServices(
        [
          service({ name: 'Dear', paid: true, fee: rub(500), feePeriod: 'day' }),
          service({ name: 'Once', paid: true, fee: rub(700) }),
          service({ name: 'Abroad', fee: rub(900), feePeriod: 'day' }),
          service({ name: 'Silent' }),
          service({ name: 'Free', fee: rub(0), feePeriod: 'month' }),
          service({ name: 'Off', connected: false }),
        ],
        screen,
      ),
    )
    expect(text).toMatch(
      /Paid services[^]*Dear +₽5\.00 per day[^]*Once +₽7\.00\n[^]*days of use[^]*Abroad[^]*Without a fee[^]*Silent +not stated[^]*Free +₽0\.00/u,
    )
    expect(text).not.toContain('Off')
  })

  test('that are none are said to be none', () => {
    expect(plain(renderServices([], screen))).toContain('The carrier lists no services.')
  })
})

test('lines show what the carrier says of them', () => {
  const lines: Line[] = [
    {
      line: '+79000000001',
      carrier: 'mts',
      status: 'active',
      role: 'main',
      title: 'Mine',
      tariff: 'T',
      source,
    },
    { line: '+79000000002', carrier: 'mts', status: 'unknown', source },
  ]
  expect(plain(renderLines(lines, screen))).toMatch(/\+79000000001 +Mine +main +active +T\n +\+79000000002$/u)
})

test('spending without a total says so', () => {
  const category = { code: 'x', label: 'Calls', amount: rub(100), items: [] }
  const spending: Spending = { month: '2026-10', categories: [category], status: 'complete', source }
  const text = plain(renderSpending([spending], screen))
  expect(text).toMatch(/Calls +₽1\.00\n +Total +not stated$/u)
})

test('a card names pages, fees and hours, and how to set a password where no contact does', () => {
  const contact: SupportContact = {
    kind: 'page',
    value: 'https://example.com/help',
    meaning: 'chat',
    languages: [],
    prepare: [],
    source: 'a page',
    evidence: 'high',
    verifiedAt: '2026-11-01',
  }
  const call: SupportContact = {
    ...contact,
    kind: 'short-code',
    value: '0890',
    meaning: 'anybody',
    fee: 'free',
    hours: 'day and night',
    languages: ['ru', 'en'],
  }
  const facts: CarrierFacts = { ...mtsInfo, support: [contact] }
  const write = (card: CarrierFacts): string =>
    plain(renderSupport(card.title, createSupportCard(card, { language: 'en' }), screen))
  const text = write({ ...facts, support: [contact, call] })
  expect(text).toMatch(
    /Pages\n {2}https:\/\/example\.com\/help {2}chat\n {6}a page · well evidenced · checked on 1 Nov 2026/u,
  )
  expect(text).toMatch(/ {2}0890 {2}anybody\n {6}free · day and night · languages: Russian and English\n/u)
  expect(text).toContain('To set a password dial *111*25#')
  const { passwordHelp: _, ...without } = facts
  expect(write(without)).not.toContain('To set a password')
  expect(write(without)).not.toContain('Call the help line')
})

test('a dataset the carrier lacks is not read, and a month without usage is refused in words', () => {
  const client = mts.create({ line: '+79000000001' })
  const poor = { ...client, carrier: { ...client.carrier, capabilities: [] } }
  const period = { month: '2026-10' } as const
  const commands = [balance, packages, spendingOf('2026-10'), paymentsOf(period), services, linesCommand]
  expect(commands.map(command => command.read(poor, {}))).toEqual(commands.map(() => undefined))
  expect(() => toMonthClient(poor)).toThrow(expect.objectContaining({ code: 'unsupported' }))
})
