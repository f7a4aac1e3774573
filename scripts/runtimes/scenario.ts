// The same on every runtime: sign in with a session, read balance and a page of usage, and use the parsers.
import { EsimUsageError } from '@esim-usage/core'
import { parseAmount, parsePhone, parseVolume } from '@esim-usage/core/parse'
import { createMts, type MtsClient } from '@esim-usage/mts'

const login = '79000000001'

const rows = [
  {
    name: 'Исходящий звонок',
    type: 'Network',
    subtitle: '+7 900 000-00-02',
    dateTime: '2026-10-05T12:00:00+03:00',
    value: 65,
    unitValue: 'сек',
    direction: 'OUTCOME',
    amount: 2.5,
  },
]

const answers: Readonly<Record<string, unknown>> = {
  '/api/login/user-info': { loginStatus: 'Success', userProfile: { login } },
  '/api/login/profile': { account: { phone: login }, slaves: [] },
  GetBalanceBaseQueryInput: {
    data: {
      balances: {
        nodes: [
          { account: { idValue: login }, code: 'MMA', remainingValue: { amount: 171.51, currency: 'RUB' } },
        ],
      },
    },
  },
}

/** A carrier of one line, in the process. */
async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const name = request.headers.get('x-apollo-operation-name') ?? pathname
  const usage = { data: { transactionsByFilter: { totalPages: 1, transactions: rows } } }
  const body = answers[name] ?? (pathname === '/graphql' ? usage : undefined)
  return body === undefined ? new Response(null, { status: 404 }) : Response.json(body)
}

/** The code of an error, across all that bundlers and runtimes do to classes. */
async function readFuture(mts: MtsClient): Promise<string> {
  try {
    await mts.usage({ month: '2030-01' }).toArray()
    return 'nothing'
  } catch (error) {
    return EsimUsageError.is(error) ? error.code : String(error)
  }
}

/** Gives what it read as text, to be compared between runtimes. */
export async function runScenario(): Promise<string> {
  const mts = createMts({
    line: login,
    fetch: (input, init) => answer(new Request(input, init)),
    clock: { now: () => Date.parse('2026-11-20T12:00:00+03:00'), wait: () => Promise.resolve() },
  })
  const { status } = await mts.signIn({ method: 'session', session: { cookies: 'MTSWebSSO=fake-session' } })
  const { source: _balance, ...balance } = await mts.balance()
  const records = await mts.usage({ month: '2026-10' }).toArray()
  const refused = await readFuture(mts)
  return JSON.stringify({
    status,
    balance,
    records: records.map(({ source: _record, ...record }) => record),
    refused,
    parsed: [parseAmount('1 250,00 ₽'), parsePhone('8 (900) 000-00-02'), parseVolume('1,5 ГБ', 1024)],
  })
}
