import { expect, test } from 'vitest'
import { maskOtherSide, toJsonLines } from '../src/index.ts'
import { records } from './records.ts'

async function lines(showOtherSide: boolean): Promise<unknown[]> {
  let text = ''
  for await (const piece of toJsonLines(records, { showOtherSide })) text += piece
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

test('each line is a record with its schema, without the raw row', async () => {
  const written = await lines(true)
  expect(written).toHaveLength(records.length)
  for (const [index, { raw: _raw, ...record }] of records.entries())
    expect(written[index]).toEqual({ schema: 'esim-usage/UsageRecord@1', ...record })
})

test('the other side is masked unless it is asked for', async () => {
  const [call, message] = await lines(false)
  expect(call).toMatchObject({ counterparty: { number: '***02', kind: 'mobile' } })
  expect(message).toMatchObject({ counterparty: { text: 'BANK; "TEST"' } })
})

test('numbers in the words of the carrier are masked, too, and sums and dates are not', () => {
  const [record] = records
  if (record === undefined) throw new Error('no record')
  const label = 'Переадресация на +7 (900) 000-01-02 от 05.10.2026, 500 ₽'
  expect(maskOtherSide({ ...record, label }).label).toBe('Переадресация на ***02 от 05.10.2026, 500 ₽')
  const service = maskOtherSide({
    id: 'v1-s-1',
    carrier: record.carrier,
    line: record.line,
    startedAt: record.startedAt,
    precision: 'second',
    timeSource: 'printed',
    status: 'final',
    source: record.source,
    kind: 'service',
    service: { name: 'Перевод 79000000103' },
  })
  expect(service).toMatchObject({ service: { name: 'Перевод ***03' } })
})
