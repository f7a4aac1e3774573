import { expect, test } from 'vitest'
import { readStatement } from '../src/index.ts'
import { readFixture } from './fixtures.ts'
import { toPdf } from './report-pdf.ts'

const layout = new TextDecoder().decode(readFixture('more/file-layout.txt'))
const otherRows = new TextDecoder().decode(readFixture('more/file-layout-other-rows.txt'))

test('a report of Beeline gives the same from its text and from a PDF', async () => {
  const [fromText, fromPdf] = await Promise.all(
    [new TextEncoder().encode(layout), toPdf(layout)].map(content => readStatement(content).toArray()),
  )
  expect(fromText).toHaveLength(8)
  const withoutMoment = (records: typeof fromText) =>
    records?.map(record => ({ ...record, source: undefined }))
  expect(withoutMoment(fromPdf)).toEqual(withoutMoment(fromText))
})

test('a service goes on over the next line, costs are what the balance lost, payments are no usage', async () => {
  const statement = readStatement(new TextEncoder().encode(layout))
  const records = await statement.toArray()
  expect(records[0]).toMatchObject({
    kind: 'voice',
    direction: 'incoming',
    label: 'Входящий звонок с Городской (Пензенская обл.)',
    counterparty: { number: '+79000000104' },
    gross: { amount: 0, scale: 4 },
    seconds: 5,
    line: '+79000000001',
  })
  expect(records[1]).toMatchObject({ kind: 'message', direction: 'outgoing', gross: { amount: 29_500 } })
  expect(records[0]?.gross).toEqual({ amount: 0, currency: 'RUB', scale: 4 })
  const { warnings, skipped } = await statement.summary()
  expect(skipped).toBe(1)
  expect(warnings.map(warning => warning.code)).toContain('direction-assumed')
})

test('rows that were never seen in a real report are read by their words', async () => {
  const records = await readStatement(new TextEncoder().encode(otherRows), { line: '+79000000001' }).toArray()
  expect(records).toMatchObject([
    { kind: 'voice', direction: 'outgoing', seconds: 3620, gross: { amount: 29_500 } },
    { kind: 'data', bytes: Math.round(35.12 * 1024 ** 2) },
    { kind: 'voice', roaming: 'international', direction: 'incoming', gross: { amount: 840_000 } },
    { kind: 'service', service: { name: 'Абонентская плата' }, gross: { amount: 1_500_000 } },
  ])
})
