import { EsimUsageError } from '@esim-usage/core'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { readStatement, type StatementInput } from '../src/index.ts'
import { beelineLine, readFixture } from './fixtures.ts'
import { writePdf } from './write-pdf.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const encode1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, letter => {
    const code = letter.charCodeAt(0)
    return code < 128 ? code : code - 0x410 + 0xc0
  })
const mebibytes = 1024 ** 2

/** The error of a read, which must be one of ours. */
async function failureOf(input: StatementInput): Promise<{ code: string; message: string }> {
  const error: unknown = await readStatement(input, { line: beelineLine })
    .summary()
    .then(
      summary => new Error(`was read as ${summary.format}`),
      (reason: unknown) => reason,
    )
  if (!EsimUsageError.is(error)) throw error
  return { code: error.code, message: error.message }
}

async function zip(files: Record<string, Uint8Array>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, content] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(content))
  return writer.close()
}

/** A text that begins well and then goes on with the same piece until so many bytes have been given. */
async function* endless(head: string, piece: Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  yield encode(head)
  for (let given = 0; given < bytes; given += piece.length) yield piece
}

test.each([
  'mts/mts-personal.xml',
  'mts/mts-business-account.xml',
  'mts/mts-personal.html',
  'mts/Doc_0123456789abcdef0123456789abcdef.zip',
  'mts/mts-personal.xls',
  'mts/mts-personal.xlsx',
  'megafon/megafon-detail.html',
  'beeline/beeline-unbilled.xls',
  'beeline/beeline-consumer-xml2003.xls',
])('%s cut off in the middle is no statement', async file => {
  const whole = readFixture(file)
  for (const part of [0.5, 0.75, 0.95]) {
    const { code } = await failureOf(whole.subarray(0, Math.floor(whole.length * part)))
    expect(['unreadable-body', 'schema-mismatch']).toContain(code)
  }
})

test('a CSV cut off inside a row is no statement', async () => {
  const whole = readFixture('beeline/beeline-corporate.csv')
  expect((await failureOf(whole.subarray(0, whole.length - 60))).code).toBe('schema-mismatch')
  const quoted = readFixture('beeline/beeline-corporate-quoted.csv')
  expect((await failureOf(quoted.subarray(0, quoted.length - 5))).code).toMatch(
    /schema-mismatch|unreadable-body/,
  )
})

test('document types and entities of XML end the read, wherever they stand', async () => {
  const xml = new TextDecoder().decode(readFixture('mts/mts-personal.xml'))
  const bomb =
    '<!DOCTYPE Report [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
  for (const text of [
    xml.replace('<Report', `${bomb}<Report`),
    xml.replace('</ds>', `<!DOCTYPE x></ds>`),
    new TextDecoder()
      .decode(readFixture('beeline/beeline-consumer-xml2003.xls'))
      .replace('<Workbook', `${bomb}<Workbook`),
  ]) {
    expect(await failureOf(encode(text))).toEqual({
      code: 'unreadable-body',
      message: 'The XML has a document type, which no statement has. Download the file again.',
    })
  }
  const records = await readStatement(encode(xml.replace('n="LBS"', 'n="&file;"'))).toArray()
  expect(records.filter(record => record.counterparty?.text?.includes('root') ?? false)).toEqual([])
})

test('XML whose tags do not match, or that goes on, is no statement', async () => {
  const xml = new TextDecoder().decode(readFixture('mts/mts-personal.xml'))
  for (const text of [
    xml.replace('</ds></Report>', '</Report>'),
    `${xml}<Report></Report>`,
    xml.replace('<ds ', `${'<a>'.repeat(100)}<ds `),
    xml
      .replace('<Report ', '<Other ')
      .replace('</Report>', '</Other>')
      .replace('<ds', '<Report></Report><ds'),
  ]) {
    expect((await failureOf(encode(text))).code).toMatch(/unreadable-body|schema-mismatch/)
  }
})

test('text in another encoding, with zero bytes or of changing encoding is no statement', async () => {
  const html = new TextDecoder().decode(readFixture('megafon/megafon-detail.html'))
  // Read as windows-1251, UTF-8 is no word of a statement, and the other way round.
  const mojibake = new TextDecoder('windows-1251').decode(encode(html))
  expect((await failureOf(encode(mojibake))).code).toBe('unsupported')
  expect((await failureOf(encode(html.replace('Секунда', 'Сек\0унда')))).code).toBe('unreadable-body')
  const padding = `<!-- ${' '.repeat(5000)} -->`.repeat(20)
  const at = html.indexOf('</table>')
  const changing = new Blob([
    encode(html.slice(0, at) + padding).slice(),
    encode1251(html.slice(at).replaceAll(/[^\s!-~А-я]/gu, '?')).slice(),
  ])
  expect((await failureOf(changing)).code).toBe('unreadable-body')
})

test('UTF-16 and windows-1251 are read as what they are', async () => {
  const xml = new TextDecoder().decode(readFixture('mts/mts-personal.xml')).trimStart()
  const utf16 = Uint8Array.from(
    `\uFEFF${xml}`.split('').flatMap(letter => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  )
  expect((await readStatement(utf16).summary()).records).toBe(37)
})

test('a row without an end stops the read within bounded time and memory', async () => {
  const csv =
    'Дата;Время;Длительность;Набранный номер;Тип звонка;Услуга;Инициатор звонка;Предварительная стоимость (без НДС)\n'
  const xml = '<Report layerType="OldCompatible"><ds n="79000000001" t="0"><i d="'
  const html = `<html><table><tr><td>Сетевой ресурс 79000000001</td></tr><tr><td>Дата</td><td>Время</td><td>GMT*</td><td>Номер</td><td>Зона направления вызова/номер сессии</td><td>Услуга</td><td>Длительность</td></tr><tr><td>`
  const piece = encode('9'.repeat(65_536))
  const marks = encode('<'.repeat(65_536))
  const quotes = encode('";'.repeat(32_768))
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
  const started = performance.now()
  for (const [head, part] of [
    [csv, piece],
    [`${csv}"`, piece],
    [csv, quotes],
    [xml, piece],
    [`${xml}"><!--`, marks],
    [html, piece],
    [`${html}<b x="`, marks],
    ['Оказанные услуги связи\nСетевой ресурс\nGMT*\n', piece],
    ['', piece],
  ] as const) {
    const { code } = await failureOf(endless(head, part, 2048 * mebibytes))
    expect(['unreadable-body', 'unsupported', 'schema-mismatch']).toContain(code)
  }
  expect(performance.now() - started).toBeLessThan(10_000)
  expect(process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before).toBeLessThan(
    100 * mebibytes,
  )
}, 20_000)

test('a ZIP that unpacks to far more than a statement holds is not unpacked', async () => {
  const head = '<Report layerType="OldCompatible"><ds n="79000000001" t="0">'
  const bomb = await zip({ 'detail.xml': encode(head + ' '.repeat(40 * mebibytes)) })
  expect(bomb.length).toBeLessThan(mebibytes)
  expect((await failureOf(bomb)).code).toBe('too-large')
  const sheet = await zip({
    'xl/workbook.xml': encode('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(64 * mebibytes),
  })
  expect((await failureOf(sheet)).code).toBe('too-large')
}, 30_000)

test('ZIPs with a false checksum, a password, nothing, several files or a ZIP inside are told apart', async () => {
  const good = readFixture('mts/Doc_0123456789abcdef0123456789abcdef.zip').slice()
  // The checksum stands behind the signature of the entry in the directory.
  const directory = good.findIndex(
    (byte, at) => byte === 0x50 && good[at + 1] === 0x4b && good[at + 2] === 1 && good[at + 3] === 2,
  )
  const wrong = good.slice()
  wrong[directory + 16] = (wrong[directory + 16] ?? 0) ^ 1
  expect((await failureOf(wrong)).code).toBe('unreadable-body')
  expect((await failureOf(await zip({}))).message).toContain('holds no file')
  const xml = readFixture('mts/mts-personal.xml')
  expect((await failureOf(await zip({ 'a.xml': xml, 'b.xml': xml }))).message).toContain('several files')
  expect((await failureOf(await zip({ 'a.zip': await zip({ 'b.zip': good }) }))).message).toContain(
    'another ZIP',
  )
  const locked = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: 'x' })
  await locked.add('a.xml', new Uint8ArrayReader(xml))
  expect((await failureOf(await locked.close())).message).toContain('password')
})

test('a ZIP may hold a workbook, and files that systems add by themselves', async () => {
  const content = await zip({
    'detail.xlsx': readFixture('mts/mts-personal.xlsx'),
    '__MACOSX/._detail.xlsx': encode('x'),
  })
  expect(await readStatement(content).summary()).toMatchObject({
    format: 'mts-sheet',
    container: 'xlsx',
    records: 37,
  })
})

const login = new TextDecoder().decode(readFixture('more/error-login-page-200.html'))

test.each([
  ['a page for signing in', encode(login), 'page of a website'],
  [
    'a page named as a workbook',
    encode('<html><body><form action="/login"><input type=password></form></body></html>'),
    'page of a website',
  ],
  ['CSV of a bank', encode('Дата;Время;Сумма;Описание\n01.03.2024;10:00;-100,00;Магазин\n'), 'no statement'],
  [
    'HTML of a bank',
    encode('<html><table><tr><td>Дата</td><td>Время</td><td>Сумма</td></tr></table></html>'),
    'no statement',
  ],
  ['a scan', writePdf([[]]), 'it is a scan'],
  ['a PDF of something else', writePdf([[{ x: 10, y: 10, text: 'Счет за воду' }]]), 'no statement'],
  ['a ZIP of Beeline with another PDF', readFixture('more/file-attachment.zip'), 'no statement'],
  ['an answer of a server', readFixture('more/file-poll-not-ready.json'), 'answer of a server'],
  ['a bill of MegaFon', readFixture('more/b2b-bill.csv'), 'a bill with sums'],
  ['a bill of MegaFon as text', readFixture('more/b2b-bill.txt'), 'a bill with sums'],
  ['a table of bills', readFixture('more/b2b-bill-table.csv'), 'a bill with sums'],
  [
    'a detail of MegaFon as PDF',
    writePdf([[{ x: 10, y: 10, text: 'Детализация оказанных услуг по Абонентскому номеру' }]]),
    'MegaFon as PDF',
  ],
  [
    'a detail of MTS as CSV',
    encode('Дата;Время;GMT*;Номер;Зона вызова;Зона направления вызова/номер сессии\n'),
    'MTS as CSV',
  ],
  ['a detail of t2 as a sheet', encode('Детализация Tele2;;\nДата;Тип;Стоимость\n'), 't2 as a sheet'],
  [
    'a text file of Beeline',
    encode('Отчет\n01.03.2013    10:00    А    1:05    1.50    x    74950000001\n'),
    'HFxxx',
  ],
  ['other XML', encode('<?xml version="1.0"?><Report><x/></Report>'), 'no statement'],
  ['a table of dBASE', Uint8Array.from({ length: 200 }, (_, at) => [3, 124, 3, 1][at] ?? 0), 'DBF'],
  ['any bytes', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251 || 1), 'no statement'],
])('%s is refused in a clear sentence', async (_, content, sentence) => {
  const { code, message } = await failureOf(content)
  expect(code).toBe('unsupported')
  expect(message).toContain(sentence)
})
