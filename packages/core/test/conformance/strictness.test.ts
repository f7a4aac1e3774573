import { expect, test } from 'vitest'
import { readJson } from '../../src/parse/index.ts'
import { readTapes, runRules, type Tape, type TapeExchange } from '../../src/testing/index.ts'
import { reference } from '../testing/mutants/mutant.ts'

const tapes = readTapes(new URL('../testing/tapes/', import.meta.url))

/** What the suite says when one exchange of one tape is another. */
async function messagesOf(
  name: string,
  endpoint: string,
  change: (exchange: TapeExchange) => TapeExchange,
): Promise<readonly (string | undefined)[]> {
  const changed = tapes.map((tape): Tape => {
    if (tape.name !== name) return tape
    const index = tape.exchanges.findIndex(exchange => exchange.endpoint === endpoint)
    return { ...tape, exchanges: tape.exchanges.map((each, at) => (at === index ? change(each) : each)) }
  })
  const only = ['expected', 'records/ids', 'paging/resume']
  const results = await runRules({ ...reference, tapes: changed }, { only })
  return results.filter(({ status }) => status === 'failed').map(({ message }) => message)
}

const withRows =
  (change: (rows: readonly unknown[]) => readonly unknown[]) =>
  (exchange: TapeExchange): TapeExchange => {
    if ('failure' in exchange.response) return exchange
    const page = Object(readJson(new TextDecoder().decode(exchange.response.body)))
    const body = new TextEncoder().encode(JSON.stringify({ ...page, rows: change(page.rows) }))
    return { ...exchange, response: { ...exchange.response, body } }
  }

test('a request that differs in one header is told by tape, rule and header', async () => {
  const messages = await messagesOf('locked', 'balance.read', ({ request, ...rest }) => ({
    ...rest,
    request: { ...request, headers: { ...request.headers, authorization: 'Bearer access-9' } },
  }))
  expect(messages).toEqual([
    'expected · locked: Tape locked: exchange 2 (balance.read): header authorization: the tape has "Bearer access-9", the request "Bearer access-1".',
  ])
})

test('a reordered page is told by tape and rule', async () => {
  const messages = await messagesOf(
    'usage-windows',
    'usage.page',
    withRows(rows => rows.toReversed()),
  )
  expect(messages).toContainEqual(
    expect.stringMatching(
      /^expected · usage-windows: expected\.json\.result\[0\]\.records\[0\]\.\w+: the tape has/,
    ),
  )
})

test('a doubled row is told by tape and rule', async () => {
  const messages = await messagesOf(
    'usage-windows',
    'usage.page',
    withRows(rows => [...rows, ...rows.slice(-1)]),
  )
  expect(messages).toEqual([
    expect.stringMatching(
      /^expected · usage-windows: expected\.json\.result\[0\]\.records\[20\]: the tape has nothing, the client/,
    ),
  ])
})

test('a tape that is missing is told by what it should prove', async () => {
  const only = ['manifest/capability-tapes', 'manifest/error-tapes', 'errors/maintenance']
  const without = tapes.filter(({ name }) => name !== 'profile' && name !== 'maintenance')
  const results = await runRules({ ...reference, tapes: without }, { only })
  const messages = results.flatMap(({ message }) => message ?? [])
  expect(messages).toEqual([
    'manifest/capability-tapes · profile: no tape ends in a successful profile().',
    'manifest/error-tapes · maintenance: fault rule 4 names the tape maintenance, and there is none of that name.',
    'errors/maintenance · faults: no fault rule with a tape tells of a maintenance page.',
  ])
})

test('a carrier without any tape is told all that it lacks', async () => {
  const results = await runRules({ ...reference, tapes: new URL('no-such-folder/', import.meta.url) })
  const failed = results.filter(({ status }) => status === 'failed')
  expect(new Set(failed.map(({ rule }) => rule))).toEqual(
    new Set([
      'manifest/capability-tapes',
      'manifest/sign-in-tapes',
      'manifest/error-tapes',
      'requests/origins',
      'usage/empty',
      'usage/unknown-kind',
      'usage/kinds',
      'sign-in/rejected',
      'session/renewed-once',
      'session/renewal-kept',
      'errors/maintenance',
      'errors/bot-wall',
    ]),
  )
  expect(failed[0]?.message).toBe('manifest/capability-tapes · usage: no tape ends in a successful usage().')
})
