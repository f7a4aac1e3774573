import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvOptions, toCsv, type UsageRecords } from '../src/index.ts'
import { records } from './records.ts'

async function write(some: UsageRecords, options: CsvOptions): Promise<string> {
  let text = ''
  for await (const piece of toCsv(some, options)) text += piece
  return text
}

const read = (csv: string, delimiter: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, delimiter })

describe('toCsv', () => {
  test('another reader finds exactly the values of the records', async () => {
    const csv = await write(records, { language: 'en' })
    expect(csv.startsWith('\uFEFFLocal time,Instant,')).toBe(true)
    const [call, message, data, service] = read(csv, ',')
    expect(call).toMatchObject({
      'Local time': '2026-10-05 12:30:40',
      Instant: '2026-10-05T12:30:40+03:00',
      Kind: 'Call',
      Seconds: '3725',
      Bytes: '',
      Charged: '4.35',
      Currency: 'RUB',
      Country: 'AE',
    })
    expect(message).toMatchObject({
      'Local time': '2026-10-06',
      With: 'BANK; "TEST"',
      'Message parts': '2',
      Charged: '',
    })
    expect(data).toMatchObject({
      'Local time': '2026-10-07 01:02:03',
      Bytes: String(Number.MAX_SAFE_INTEGER),
    })
    expect(service).toMatchObject({
      What: 'Абонентская плата',
      Charged: '-125.0000',
      Status: 'may still change',
    })
  })

  test('Russian has semicolons and decimal commas', async () => {
    const rows = read(await write(records, { language: 'ru' }), ';')
    expect(rows.map(row => row['Списано'])).toEqual(['4,35', '', '', '-125,0000'])
    expect(rows[1]?.['С кем']).toBe('BANK; "TEST"')
  })

  test('the number of the other side shows two digits unless it is asked for', async () => {
    const masked = await write(records, { language: 'en' })
    expect(masked).not.toContain('9000000102')
    expect(read(masked, ',')[0]?.['With']).toBe('***02')
    const full = await write(records, { language: 'en', showOtherSide: true })
    expect(read(full, ',')[0]?.['With']).toBe('+79000000102')
  })

  test('words of a carrier never begin a formula, whatever they are', async () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(words, async label => {
        const [record] = records
        if (record === undefined) throw new Error('no record')
        const [row] = read(await write([{ ...record, kind: 'other', label }], { language: 'zh' }), ',')
        const written = row?.['内容'] ?? ''
        expect(written.replace(/^'/u, '')).toBe(
          /^[=+\-@\t\r\n＝＋－＠]/u.test(label) ? label : label.replace(/^'/u, ''),
        )
        expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
      }),
    )
  })

  test('a stream of any length is written piece by piece', async () => {
    async function* many(): AsyncGenerator<(typeof records)[number]> {
      for (let round = 0; round < 1000; round += 1) yield* records
    }
    let pieces = 0
    let lines = 0
    for await (const piece of toCsv(many(), { language: 'en' })) {
      pieces += 1
      lines += piece.split('\r\n').length - 1
    }
    expect(lines).toBe(4001)
    expect(pieces).toBeGreaterThan(4)
  })
})
