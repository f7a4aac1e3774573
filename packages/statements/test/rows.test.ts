import { expect, test } from 'vitest'
import { readStatement, type StatementRecord } from '../src/index.ts'
import { beelineLine, readFixture } from './fixtures.ts'

const readAll = (file: string, options = {}): Promise<StatementRecord[]> =>
  readStatement(readFixture(file), { line: beelineLine, ...options }).toArray()
const at = (records: readonly StatementRecord[], local: string): StatementRecord[] =>
  records.filter(record => record.startedAt.startsWith(local))

test('MTS XML keeps net and gross apart, real and billed quantities, and the printed offset', async () => {
  const records = await readAll('mts/mts-personal.xml')
  expect(at(records, '2024-03-02T12:30:00')).toMatchObject([
    {
      kind: 'voice',
      carrier: 'mts',
      line: '+79000000001',
      startedAt: '2024-03-02T12:30:00+03:00',
      precision: 'second',
      timeSource: 'printed',
      direction: 'outgoing',
      counterparty: { number: '+79000000104', kind: 'mobile' },
      seconds: 184,
      billedSeconds: 240,
      net: { amount: 66_667, currency: 'RUB', scale: 4 },
      gross: { amount: 80_000, currency: 'RUB', scale: 4 },
      charge: { amount: 80_000, currency: 'RUB', scale: 4 },
      tax: { included: true },
      roaming: 'home',
      label: 'Телеф.',
      status: 'final',
      source: { channel: 'statement', endpoint: 'statement.detail', evidence: 'high' },
    },
  ])
  expect(at(records, '2024-03-15')).toMatchObject([
    { startedAt: '2024-03-15T15:00:00+07:00', roaming: 'national' },
  ])
  expect(at(records, '2024-03-10T13:00:00')).toMatchObject([{ roaming: 'international' }])
  expect(at(records, '2024-03-04T20:21:47')).toMatchObject([
    { kind: 'data', bytes: 435 * 1024, billedBytes: 500 * 1024, accessPoint: 'internet.mts.ru' },
  ])
})

test('MTS reads senders, numbers behind a slash, notices, forwarding, USSD and option charges', async () => {
  const records = await readAll('mts/mts-personal.xml')
  expect(at(records, '2024-03-18T10:05:00')).toMatchObject([
    { kind: 'message', direction: 'incoming', counterparty: { number: '+79000000109' } },
  ])
  expect(at(records, '2024-03-18T10:06:00')).toMatchObject([{ counterparty: { text: 'SHOP-TEST' } }])
  expect(at(records, '2024-03-03T14:02:41')).toMatchObject([{ counterparty: { text: 'Vam_Zvonili' } }])
  // "0:01" on an incoming message means one message.
  expect(at(records, '2024-03-03T14:20:00')).toMatchObject([{ kind: 'message', form: 'sms', parts: 1 }])
  expect(at(records, '2024-03-16T09:00:00')).toMatchObject([
    { kind: 'voice', direction: 'forwarded', seconds: 40 },
  ])
  expect(at(records, '2024-03-03T07:10:05')).toMatchObject([
    { kind: 'other', label: 'ussd', direction: 'outgoing' },
  ])
  expect(at(records, '2024-03-05T23:50:53')).toMatchObject([
    { kind: 'service', service: { name: 'PAY_TETHERING', code: 'gprs' }, net: { amount: 625_000 } },
  ])
  // VoLTE is a bearer, not a place.
  expect(at(records, '2024-03-20T21:00:00')).toMatchObject([{ roaming: 'home' }])
})

test('MTS HTML gives the net cost alone, or the gross one, as its header says', async () => {
  const [net] = at(await readAll('mts/mts-personal.html'), '2024-03-02T12:00:01')
  expect(net).toMatchObject({ net: { amount: 16_667 }, charge: { amount: 16_667 }, tax: { included: false } })
  expect(net).not.toHaveProperty('gross')
  const [gross] = at(await readAll('mts/mts-personal-gross.html'), '2024-03-02T12:00:01')
  expect(gross).toMatchObject({
    gross: { amount: 20_000 },
    charge: { amount: 20_000 },
    tax: { included: true },
  })
  expect(gross).not.toHaveProperty('net')
})

test('MTS PDF puts broken names together, also where the columns stand on one line', async () => {
  for (const file of ['mts/mts-personal-pdf-text.txt', 'mts/mts-personal.pdf']) {
    const raw = await readAll(file)
    expect(at(raw, '2024-03-03T14:20:00')).toMatchObject([{ counterparty: { text: 'Ya_na_svyazi' } }])
    expect(at(raw, '2024-03-05T23:51:00')).toMatchObject([{ kind: 'data', bytes: 79_770 * 1024 }])
    expect(at(raw, '2024-03-02T12:30:00')[0]).not.toHaveProperty('roaming')
  }
  // Two zones are told apart, one is not, and none is home.
  const text = await readAll('mts/mts-personal-pdf-text.txt')
  expect(at(text, '2024-03-10T13:00:00')).toMatchObject([{ roaming: 'international' }])
  expect(at(text, '2024-03-01T08:28:49')).toMatchObject([{ roaming: 'home' }])
})

test('MTS business reports are sums by day, without direction and cost', async () => {
  const records = await readAll('mts/mts-business-report.xlsx')
  expect(at(records, '2026-05-02')).toMatchObject([
    { kind: 'data', bytes: 486_342_132, aggregate: { by: 'day' }, source: { evidence: 'low' } },
  ])
  expect(records.filter(record => 'charge' in record || 'direction' in record)).toEqual([])
})

test('Beeline keeps the two rows of a long-distance call and both ways of a session, and no volume of messages', async () => {
  for (const file of [
    'beeline/beeline-unbilled.xls',
    'beeline/beeline-unbilled.csv',
    'beeline/beeline-unbilled-2014.xls',
  ]) {
    const records = await readAll(file)
    expect(at(records, '2024-09-04')).toMatchObject([
      { kind: 'voice', seconds: 644, net: { amount: 372_900 }, direction: 'outgoing', status: 'provisional' },
      { kind: 'other', label: 'исх/мжгр сост.', net: { amount: 0 } },
    ])
    expect(at(records, '2024-09-07T12:42:26')).toMatchObject([
      { kind: 'data', bytesDown: 136_315, quality: { level: 'estimated' } },
      { kind: 'data', bytesUp: 10_486 },
    ])
    expect(at(records, '2024-09-01T08:57:26')).toMatchObject([
      { kind: 'message', direction: 'incoming', counterparty: { number: '+79000000402' }, line: beelineLine },
    ])
    expect(at(records, '2024-09-01T17:48:56')).toMatchObject([{ counterparty: { number: '+79000000404' } }])
    expect(at(records, '2024-09-07').every(record => record.counterparty === undefined)).toBe(true)
  }
})

test('Beeline corporate tells the line of each row, its direction by the initiator, and roaming', async () => {
  const records = await readAll('beeline/beeline-corporate.csv')
  expect(records.map(record => record.line).filter(line => line === '+79000000003')).toHaveLength(2)
  expect(at(records, '2024-10-01T09:00:00')).toMatchObject([
    { direction: 'incoming', counterparty: { number: '+79000000502' }, seconds: 45, roaming: 'home' },
  ])
  expect(at(records, '2024-10-05T12:10:00')).toMatchObject([
    { kind: 'data', roaming: 'international', accessPoint: 'home.beeline.ru', bytes: 1_048_576 },
  ])
})

test('Beeline consumer files do not say whether tax is inside', async () => {
  for (const file of ['beeline/beeline-consumer.xls', 'beeline/beeline-consumer-history.xlsx']) {
    const records = await readAll(file, { line: '+7 900 000-00-04' })
    expect(at(records, '2024-10-02T12:00:00')).toMatchObject([
      { line: '+79000000004', charge: { amount: 390_000 }, roaming: 'international', direction: 'outgoing' },
    ])
    expect(records.filter(record => 'tax' in record || 'net' in record || 'gross' in record)).toEqual([])
  }
})

test('MegaFon costs have tax inside; places tell roaming, and the step of billing is no unit of a clock', async () => {
  const records = await readAll('more/statement-consumer.html')
  expect(at(records, '2026-10-24T11:05:13')).toMatchObject([
    { kind: 'voice', seconds: 3665, gross: { amount: 976_000 }, tax: { included: true }, roaming: 'home' },
  ])
  expect(at(records, '2026-10-23T22:31:02')).toMatchObject([
    { direction: 'incoming', counterparty: { number: '+79000000032' } },
  ])
  expect(at(records, '2026-10-27')).toMatchObject([
    { roaming: 'national', startedAt: '2026-10-27T07:05:09+03:00' },
  ])
  expect(at(records, '2026-10-28T18:30:00')).toMatchObject([{ kind: 'data', roaming: 'international' }])
  expect(at(records, '2026-10-25')).toMatchObject([{ kind: 'service', service: { name: 'Радар' } }])
  expect(at(records, '2026-10-30')).toMatchObject([{ kind: 'other', label: 'Неизвестная услуга 42' }])
  const [minutes] = at(await readAll('megafon/megafon-corporate.csv'), '2024-12-02T08:00:00')
  expect(minutes).toMatchObject({ seconds: 180, line: '+79000000006' })
})

test('MegaFon sections of roaming have other columns', async () => {
  const records = await readAll('more/b2b-detail.csv')
  expect(at(records, '2026-10-05T14')).toMatchObject([
    {
      seconds: 120,
      gross: { amount: 1_180_000 },
      roaming: 'international',
      counterparty: { number: '+79000000055' },
    },
  ])
  expect(at(records, '2026-10-02')).toMatchObject([
    { kind: 'data', accessPoint: 'internet', roaming: 'home' },
  ])
})

test('t2 rows of traffic hold bytes where the others hold seconds', async () => {
  for (const file of ['tele2/tele2-detail-pdf-text.txt', 'tele2/tele2-detail.pdf']) {
    const records = await readAll(file)
    expect(at(records, '2024-10-11T00:00:00')).toMatchObject([{ kind: 'data', bytes: 15_728_640 }])
    // What is to be paid, not the price by tariff.
    expect(at(records, '2024-10-31')).toMatchObject([
      { charge: { amount: 0 }, seconds: 3, billedSeconds: 60 },
    ])
  }
})

test('rows come with the file behind them only when asked for', async () => {
  const [plain] = await readAll('beeline/beeline-corporate.csv')
  expect(plain).not.toHaveProperty('raw')
  const [raw] = await readAll('beeline/beeline-corporate.csv', { raw: true })
  expect(raw?.raw).toContain('GPRS-Internet')
})
