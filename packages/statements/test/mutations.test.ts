import { EsimUsageError } from '@esim-usage/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readStatement } from '../src/index.ts'
import { beelineLine, readFixture } from './fixtures.ts'

const isCi = process.env['CI'] !== undefined && process.env['CI'] !== ''
/** `pnpm fuzz RUNS` does more than a test run has time for. */
const fuzzRuns = Number(process.env['ESIM_USAGE_FUZZ_RUNS'] ?? 0)
const timeoutMs = fuzzRuns > 0 ? 0 : 300_000

const texts = [
  'mts/mts-personal.xml',
  'mts/mts-business-account.xml',
  'mts/mts-personal.html',
  'mts/mts-legacy-2009.html',
  'mts/mts-personal-pdf-text.txt',
  'beeline/beeline-unbilled.csv',
  'beeline/beeline-corporate.csv',
  'beeline/beeline-corporate-quoted.csv',
  'beeline/beeline-consumer-xml2003.xls',
  'more/file-layout.txt',
  'megafon/megafon-detail.html',
  'megafon/megafon-corporate.csv',
  'more/b2b-detail.csv',
  'tele2/tele2-detail-pdf-text.txt',
]
const containers = [
  'mts/Doc_0123456789abcdef0123456789abcdef.zip',
  'mts/mts-personal.xls',
  'mts/mts-personal.xlsx',
  'mts/mts-personal.pdf',
  'beeline/beeline-unbilled.xls',
  'beeline/beeline-consumer-history.xlsx',
  'megafon/megafon-corporate.xls',
  'tele2/tele2-detail.pdf',
]

interface Edit {
  readonly kind: 'flip' | 'cut' | 'repeat' | 'insert'
  readonly place: number
  readonly length: number
  readonly bytes: Uint8Array
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert'),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat(8), fc.nat(600)),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 5 },
)

function apply(content: Uint8Array, { kind, place, length, bytes }: Edit): Uint8Array {
  const at = Math.floor(place * content.length)
  if (kind === 'flip') {
    const flipped = content.slice()
    flipped.set(bytes.subarray(0, content.length - at), at)
    return flipped
  }
  const end = Math.min(content.length, at + length)
  const middle = {
    cut: [],
    repeat: [content.subarray(at, end), content.subarray(at, end)],
    insert: [bytes, content.subarray(at, end)],
  }
  const parts = [content.subarray(0, at), ...middle[kind], content.subarray(end)]
  return Uint8Array.from(parts.flatMap(part => Array.from(part)))
}

const whole = z.int().min(0)
const money = z.strictObject({ amount: z.int(), currency: z.literal('RUB'), scale: z.literal(4) })
/** What every record must be, whatever the file. */
const valid = z.looseObject({
  id: z.string().regex(/^v1-[\da-f]{32}-\d+$/),
  carrier: z.enum(['mts', 'beeline', 'megafon', 'tele2']),
  line: z.string().regex(/^\+7\d{10}$/),
  kind: z.enum(['voice', 'message', 'data', 'service', 'other']),
  startedAt: z.iso.datetime({ offset: true }),
  seconds: whole.optional(),
  billedSeconds: whole.optional(),
  bytes: whole.optional(),
  billedBytes: whole.optional(),
  parts: whole.optional(),
  net: money.optional(),
  gross: money.optional(),
  charge: money.optional(),
})

/** Reads a file to the end: valid records with sums that are theirs, or an error of ours. */
async function readSafely(content: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const statement = readStatement(content, { line: beelineLine })
    const records = await statement.toArray()
    for (const record of records) valid.parse(record)
    const summary = await statement.summary()
    expect(summary.records).toBe(records.length)
    expect(new Set(records.map(record => record.id)).size).toBe(records.length)
    const seconds = records.reduce(
      (sum, record) => sum + (record.kind === 'voice' ? (record.seconds ?? 0) : 0),
      0,
    )
    expect(summary.seconds).toBe(seconds)
    return 'read'
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    return 'refused'
  }
}

async function mutate(
  files: readonly string[],
  numRuns: number,
): Promise<Record<'read' | 'refused', number>> {
  const contents = files.map(readFixture)
  const counts = { read: 0, refused: 0 }
  const property = fc.asyncProperty(fc.constantFrom(...contents), edits, async (content, changes) => {
    counts[await readSafely(changes.reduce(apply, content))] += 1
  })
  await fc.assert(property, { numRuns })
  return counts
}

test(
  'text files with any bytes changed give valid records or an error of ours',
  async () => {
    const { read, refused } = await mutate(texts, fuzzRuns > 0 ? fuzzRuns : isCi ? 10_000 : 400)
    // Both ways are taken, so the changes are neither too mild nor too wild.
    expect(Math.min(read, refused)).toBeGreaterThan(20)
  },
  timeoutMs,
)

test(
  'containers with any bytes changed give valid records or an error of ours',
  async () => {
    const { read, refused } = await mutate(
      containers,
      fuzzRuns > 0 ? Math.ceil(fuzzRuns / 50) : isCi ? 200 : 60,
    )
    expect(read + refused).toBeGreaterThanOrEqual(60)
  },
  timeoutMs,
)
