import { fileURLToPath } from 'node:url'
import { InvalidRequestError } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { readStatement, type StatementFormat } from '../src/index.ts'
import { readStatement as readFile } from '../src/node/index.ts'
import { readFixture } from './fixtures.ts'

const file = 'mts/mts-personal.xml'
const bytes = readFixture(file)
const html = readFixture('megafon/megafon-detail.html')
const path = new URL(`fixtures/${file}`, import.meta.url)

async function* byteByByte(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1)
}

test('a path, a URL, bytes, a Blob and streams give the same records', async () => {
  const ids = (await readStatement(bytes).toArray()).map(record => record.id)
  for (const input of [
    fileURLToPath(path),
    path,
    bytes.slice().buffer,
    new Blob([bytes.slice()]),
    new Blob([bytes.slice()]).stream(),
    byteByByte(),
  ]) {
    expect((await readFile(input).toArray()).map(record => record.id)).toEqual(ids)
  }
})

test('what is no content of a file is refused with words that help', async () => {
  const wrong = readFile('/nowhere/detail.xml').toArray()
  await expect(wrong).rejects.toThrow('The file cannot be read (ENOENT). Check the path.')
  await expect(wrong).rejects.toBeInstanceOf(InvalidRequestError)
  // @ts-expect-error A path needs the entry for Node.
  await expect(readStatement('detail.xml').toArray()).rejects.toMatchObject({ code: 'invalid-argument' })
  // @ts-expect-error Text is no bytes.
  const texts: AsyncIterable<Uint8Array> = new Blob(['a']).stream().pipeThrough(new TextDecoderStream())
  await expect(readStatement(texts).toArray()).rejects.toMatchObject({ code: 'invalid-argument' })
  await expect(readStatement(new Uint8Array()).toArray()).rejects.toMatchObject({ code: 'unreadable-body' })
})

test('the number of bytes is told while the file is read', async () => {
  const told: number[] = []
  await readStatement(byteByByte(), { onProgress: count => told.push(count) }).summary()
  expect(told.at(-1)).toBe(bytes.length)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
})

test('a signal ends the read with its own reason', async () => {
  const stop = new AbortController()
  stop.abort(new Error('enough'))
  await expect(readStatement(bytes, { signal: stop.signal }).toArray()).rejects.toThrow('enough')
})

test('the summary needs no loop, goes on behind a loop left early, and fails as the loop did', async () => {
  expect((await readStatement(bytes).summary()).records).toBe(37)
  const left = readStatement(bytes)
  for await (const record of left) if (record.kind === 'voice') break
  expect((await left.summary()).records).toBe(37)
  expect(await left.summary()).toBe(await left.summary())
  const broken = readStatement(bytes.subarray(0, 3000))
  await expect(broken.toArray()).rejects.toThrow('cut off')
  await expect(broken.summary()).rejects.toThrow('cut off')
})

test('a statement is iterated once, and never cut to a limit', async () => {
  const statement = readStatement(bytes)
  await statement.toArray()
  await expect(statement.toArray()).rejects.toMatchObject({ code: 'invalid-argument' })
  await expect(readStatement(bytes).toArray({ limit: 36 })).rejects.toMatchObject({ code: 'limit-exceeded' })
  await expect(readStatement(bytes).toArray({ limit: 37 })).resolves.toHaveLength(37)
})

test('local times are those of the zone the caller names, Moscow with a warning', async () => {
  const moscow = readStatement(html)
  const [first] = await moscow.toArray()
  expect(first).toMatchObject({ startedAt: '2024-09-23T22:29:52+03:00', timeSource: 'carrier-zone' })
  expect((await moscow.summary()).warnings).toContainEqual(
    expect.objectContaining({ code: 'zone-assumed', count: 15 }),
  )
  const omsk = readStatement(html, { timeZone: 'Asia/Omsk' })
  const [other] = await omsk.toArray()
  expect(other?.startedAt).toBe('2024-09-23T22:29:52+06:00')
  expect((await omsk.summary()).warnings.map(({ code }) => code)).not.toContain('zone-assumed')
  expect(() => readStatement(html, { timeZone: 'Moscow' })).toThrow('IANA')
})

test('a file that does not print its own number needs the line of the caller', async () => {
  const csv = readFixture('beeline/beeline-unbilled.csv')
  await expect(readStatement(csv).toArray()).rejects.toMatchObject({ facts: { option: 'line' } })
  await expect(readStatement(csv, { line: '0611' }).toArray()).rejects.toThrow('full phone number')
  const [record] = await readStatement(csv, { line: '8 900 000-00-02' }).toArray()
  expect(record?.line).toBe('+79000000002')
})

test('a format of one`s own is asked first', async () => {
  const own: StatementFormat = {
    id: 'own',
    carrier: 'own',
    dataset: 'own.rows',
    evidence: 'high',
    shape: 'table',
    detect: sample => sample.container === 'csv' && sample.has('МОЙ ОПЕРАТОР'),
    read: context => ({
      row(cells) {
        const time = context.time(cells[0] ?? '', cells[1] ?? '')
        if (time === undefined) return
        const record = { ...time, kind: 'voice', status: 'final', seconds: Number(cells[2]) } as const
        context.emit({ record, line: '+79000000009', identity: cells, raw: cells })
      },
    }),
  }
  const text = 'Мой оператор;;\n01.02.2026;10:11;12\n01.02.2026;10:12;3\n'
  const statement = readStatement(new TextEncoder().encode(text), { formats: [own] })
  expect(await statement.toArray()).toMatchObject([
    { carrier: 'own', startedAt: '2026-02-01T10:11:00+03:00', precision: 'minute', seconds: 12 },
    { seconds: 3 },
  ])
  expect(await statement.summary()).toMatchObject({
    format: 'own',
    seconds: 15,
    lines: [{ line: '+79000000009' }],
  })
})
