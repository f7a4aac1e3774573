import { type ErrorFacts, EsimUsageError, ResponseError } from '../../../src/index.ts'
import { type Mutant, ofAdapter, ofClient, withLenience } from './mutant.ts'

/** Errors of spending() are another error. */
const ofSpending = (
  rule: string,
  code: string,
  change: (facts: ErrorFacts) => ErrorFacts | undefined,
): Mutant =>
  ofClient(rule, `does not know ${code} for what it is`, client => ({
    ...client,
    spending: async (query, options) =>
      client.spending(query, options).catch((error: unknown) => {
        if (!EsimUsageError.is(error) || error.code !== code) throw error
        const facts = change(error.facts)
        throw facts === undefined
          ? error
          : new ResponseError('unexpected-status', 'Something went wrong.', facts)
      }),
  }))

const zero = { line: '+79000000001', total: 0, groups: [], closed: true }

/** Takes some answers for a month in which nothing was spent. */
const ofZero = (rule: string, what: string, isTaken: Parameters<typeof withLenience>[3]): Mutant =>
  ofAdapter(rule, what, adapter => withLenience(adapter, 'spending.read', zero, isTaken))

const isHtml = (text: string): boolean => text.startsWith('<')

/** Wrong in what they make of failures. */
export const mutants: readonly Mutant[] = [
  ofSpending('errors/401', 'session-expired', facts => facts),
  ofSpending('errors/403', 'no-access', facts => facts),
  ofSpending('errors/429', 'rate-limited', facts => (facts.retryAfterMs === undefined ? undefined : facts)),
  ofSpending('errors/429-without-time', 'rate-limited', facts =>
    facts.retryAfterMs === undefined ? facts : undefined,
  ),
  ofSpending('errors/5xx', 'unavailable', facts => (facts.retryAfterMs === undefined ? facts : undefined)),
  ofZero('errors/empty-body', 'takes an empty body for zero', response => response.text() === ''),
  ofZero('errors/half-json', 'takes half an answer for zero', response => {
    const text = response.text()
    return response.status === 200 && text !== '' && !isHtml(text) && !text.trimEnd().endsWith('}')
  }),
  ofZero('errors/wrong-content-type', 'takes a page for zero', response =>
    response.text().includes('Welcome'),
  ),
  ofZero(
    'errors/missing-field',
    'takes an answer without fields for zero',
    response => response.status === 200 && response.text() === '{}',
  ),
  ofSpending('errors/maintenance', 'maintenance', facts => facts),
  ofSpending('errors/bot-wall', 'interaction-required', facts => facts),
]
