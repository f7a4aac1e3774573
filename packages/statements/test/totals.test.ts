import { expect, test } from 'vitest'
import { readStatement } from '../src/index.ts'
import { readFixture } from './fixtures.ts'

const decode = (file: string): string => new TextDecoder().decode(readFixture(file))
const summarize = (text: string) => readStatement(new TextEncoder().encode(text)).summary()

test('a row less than the totals say is a warning that says by how much', async () => {
  const xml = decode('mts/mts-personal.xml').replace(/\s*<i {2}d="02\.03\.2024 12:30:00".*?\/>/u, '')
  const { warnings, printed, records } = await summarize(xml)
  expect(records).toBe(36)
  expect(printed).toMatchObject({ net: { amount: 2_222_501 }, gross: { amount: 2_667_000 } })
  expect(warnings).toContainEqual({
    code: 'total-differs',
    reason: 'The rows add up to 6.6667 roubles less than the total of the file, without tax.',
    count: 1,
    money: { amount: -66_667, currency: 'RUB', scale: 4 },
    line: '+79000000001',
  })
  expect(warnings).toContainEqual(
    expect.objectContaining({ code: 'total-differs', money: { amount: -80_000, currency: 'RUB', scale: 4 } }),
  )
})

test('a page shortened by hand is told by its footer', async () => {
  const html = decode('mts/mts-personal.html').replace(
    /<tr class="OutOfBlock"><td \/><td>10\.03\.2024.*?<\/tr>/u,
    '',
  )
  const { warnings } = await summarize(html)
  expect(warnings).toContainEqual(
    expect.objectContaining({ code: 'total-differs', money: expect.objectContaining({ amount: -833_333 }) }),
  )
})

test('files that lost their total say that nothing tells whether they are whole', async () => {
  for (const text of [
    decode('mts/mts-personal.html').replace(/<tfoot>.*<\/tfoot>/u, ''),
    decode('mts/mts-personal-pdf-text.txt').replace('Итого\n', ''),
    decode('mts/mts-personal.xml').replace(' t="222,2501" f="266,7000"', ''),
    decode('megafon/megafon-detail.html').replace(/<tr><td>Итого по абоненту:.*<\/tr>/u, ''),
    decode('megafon/megafon-corporate.csv').replace(/"Итого по абоненту:".*"0\.10"\n/u, ''),
  ]) {
    expect((await summarize(text)).warnings.map(({ code }) => code)).toContain('total-missing')
  }
})

test('rows outside of the period the file names are told', async () => {
  const xml = decode('mts/mts-personal.xml').replaceAll('ed="31.03.2024"', 'ed="30.03.2024"')
  expect((await summarize(xml)).warnings).toContainEqual(
    expect.objectContaining({ code: 'outside-period', count: 1 }),
  )
})

test('what cannot be read is left out and told, never taken for zero', async () => {
  const xml = decode('mts/mts-personal.xml')
    .replace('d="01.03.2024 8:28:49"', 'd="32.03.2024 8:28:49"')
    .replace('du="9:22"', 'du="9:7x"')
    .replace('c="1,6667" dup="1" f="2,0000"', 'c="1,66.67" dup="1" f="zero"')
    .replace('du="435Kb"', 'du="435Qb"')
  const statement = readStatement(new TextEncoder().encode(xml))
  const records = await statement.toArray()
  const { warnings, skipped } = await statement.summary()
  expect([records.length, skipped]).toEqual([36, 1])
  const call = records.find(record => record.startedAt.startsWith('2024-03-01T09:01:00'))
  expect(call).toMatchObject({ kind: 'voice', quality: { level: 'suspect' } })
  expect(call).not.toHaveProperty('seconds')
  const message = records.find(record => record.startedAt.startsWith('2024-03-02T12:00:01'))
  expect(message).not.toHaveProperty('charge')
  const session = records.find(record => record.startedAt.startsWith('2024-03-04T20:21:47'))
  expect(session).toMatchObject({ kind: 'data', quality: { level: 'suspect' } })
  expect(session).not.toHaveProperty('bytes')
  const counts = Object.fromEntries(warnings.map(({ code, count }) => [code, count]))
  expect(counts).toMatchObject({ 'row-skipped': 1, 'value-unreadable': 4, 'total-differs': 1 })
})

test('sections of services inside `tp` are no lines', async () => {
  const { lines, gross, net } = await readStatement(readFixture('mts/mts-business-account.xml')).summary()
  expect(lines.map(({ line }) => line)).toEqual(['+79000000011', '+79000000012', '+79000000013'])
  expect(lines[2]).toEqual({
    line: '+79000000013',
    records: 0,
    seconds: 0,
    bytes: 0,
    printed: {
      net: { amount: 0, currency: 'RUB', scale: 4 },
      gross: { amount: 0, currency: 'RUB', scale: 4 },
    },
  })
  expect([net?.amount, gross]).toEqual([65_000, undefined])
})

test('columns stand in any order, and unknown ones do not matter', async () => {
  const rows = new TextDecoder('windows-1251')
    .decode(readFixture('beeline/beeline-unbilled.csv'))
    .trim()
    .split('\r\n')
  const turned = rows.map(row => row.split(';').toReversed().concat('x').join(';')).join('\n')
  const options = { line: '+79000000002' }
  const content = new TextEncoder().encode(
    turned.replace('Объем (MB)', 'ОБЪЁМ  (МB)').replaceAll('ОБЪЁМ', 'Объем'),
  )
  const summary = await readStatement(content, options).summary()
  expect(summary).toMatchObject({ records: 16, seconds: 931, bytes: 167_772, net: { amount: 420_400 } })
})
