import { expect, test } from 'vitest'
import { toJsonLines } from '../src/index.ts'
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
