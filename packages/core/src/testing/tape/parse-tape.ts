import * as z from 'zod/mini'
import { TapeError } from './tape-error.ts'
import type { Tape, TapeExchange, TapeOutcome, TapeResponse } from './tape.ts'

const text = z.string().check(z.minLength(1, 'must not be empty'))

const body = z.union(
  [
    z.strictObject({ json: z.unknown() }),
    z.strictObject({ form: z.record(text, z.union([z.string(), z.array(z.string())])) }),
    z.strictObject({ text: z.string() }),
  ],
  'must be { json }, { form } or { text }',
)

const request = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT']),
  url: z.url(),
  headers: z.exactOptional(z.record(text, z.string())),
  body: z.exactOptional(body),
})

const response = z.union(
  [
    z.strictObject({
      status: z.int().check(z.gte(200), z.lte(599)),
      headers: z.exactOptional(z.record(text, z.union([z.string(), z.array(z.string())]))),
      /** Name of a file beside tape.json. */
      body: z.exactOptional(text),
    }),
    z.strictObject({ failure: z.literal('network') }),
  ],
  'must be { status, headers, body } or { failure }',
)

const tapeFile = z.strictObject({
  scenario: text,
  source: z.enum(['live', 'synthetic']),
  date: z.iso.date(),
  clock: z.iso.datetime({ offset: true }),
  line: z.exactOptional(z.string().check(z.regex(/^\+\d{11}$/, 'must be a number such as +79000000001'))),
  account: z.exactOptional(text),
  calls: z
    .array(z.strictObject({ operation: text, arguments: z.exactOptional(z.array(z.unknown())) }))
    .check(z.minLength(1, 'must not be empty')),
  exchanges: z.array(z.strictObject({ endpoint: text, request, response })),
})

const outcomeFile = z.union(
  [
    z.strictObject({ result: z.unknown() }),
    z.strictObject({ code: text, facts: z.record(text, z.unknown()) }),
  ],
  'must be { result } or { code, facts }',
)

const showPath = (path: readonly PropertyKey[]): string =>
  path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

/** What an issue wants, in words; where we gave none, zod/mini says only "Invalid input". */
function wanted(issue: z.core.$ZodIssue): string {
  if (issue.message !== 'Invalid input') return issue.message
  if (issue.code === 'invalid_type') return `must be of type ${issue.expected}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'unrecognized_keys') return `has members that no tape has: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_format') return `must be a ${issue.format}`
  return `is not as the format wants it (${issue.code})`
}

function check<Shape extends z.ZodMiniType>(
  schema: Shape,
  value: unknown,
  tape: string,
  file: string,
): z.output<Shape> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new TapeError(
    tape,
    issue === undefined
      ? `${file} is no tape.`
      : `${file}: ${showPath(issue.path) || 'the file'} ${wanted(issue)}.`,
  )
}

type ExchangeFile = z.output<typeof tapeFile>['exchanges'][number]

function toResponse(
  exchange: ExchangeFile,
  readBody: (file: string) => Uint8Array<ArrayBuffer>,
): TapeResponse {
  const { response: answer } = exchange
  if ('failure' in answer) return answer
  const { status, headers, body: file } = answer
  return {
    status,
    ...(headers === undefined ? {} : { headers }),
    ...(file === undefined ? {} : { body: readBody(file) }),
  }
}

/** Checks what the files of a tape hold. `readBody` gives a body file by its name. */
export function parseTape(
  name: string,
  tapeJson: unknown,
  expectedJson: unknown,
  readBody: (file: string) => Uint8Array<ArrayBuffer>,
): Tape {
  const tape = check(tapeFile, tapeJson, name, 'tape.json')
  const expected: TapeOutcome = check(outcomeFile, expectedJson, name, 'expected.json')
  const exchanges: TapeExchange[] = tape.exchanges.map(exchange => ({
    ...exchange,
    response: toResponse(exchange, readBody),
  }))
  return { ...tape, name, exchanges, expected }
}
