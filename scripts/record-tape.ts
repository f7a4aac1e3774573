// `pnpm record-tape CARRIER SCENARIO` records a tape on one's own line, or with --sandbox on a made-up one.
// SCENARIO begins with what is read (`balance`, `usage-two-pages`) or is called as you like: then only the sign-in is.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { checkPrivate } from './private/check-private.ts'
import { recordTape, showFailure, writeExpected } from './record/record-tape.ts'
import { showProblem } from './layout/problem.ts'

const usage = `pnpm record-tape CARRIER SCENARIO [options]
  --sandbox         record over the sandbox instead of your own line
  --line NUMBER     your line; of the sandbox +79000000001
  --month YYYY-MM   of usage, spending and payments; default: the last one
  --method METHOD   session, code or password; default: session
  --session FILE    cookies of your browser, or a session as JSON
  --expected        record nothing: write what the client makes of tapes that are there into their expected.json;
                    takes several scenarios`

function lastMonth(): string {
  const date = new Date()
  date.setUTCDate(0)
  return date.toISOString().slice(0, 'YYYY-MM'.length)
}

function readMethod(text: string): 'session' | 'code' | 'password' {
  if (text === 'session' || text === 'code' || text === 'password') return text
  throw new Error(usage)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sandbox: { type: 'boolean', default: false },
      line: { type: 'string' },
      month: { type: 'string', default: lastMonth() },
      method: { type: 'string', default: 'session' },
      session: { type: 'string' },
      expected: { type: 'boolean', default: false },
    },
  })
  const [carrier, ...scenarios] = positionals
  const [scenario] = scenarios
  if (values.expected && carrier !== undefined && scenario !== undefined) {
    for (const each of scenarios) {
      const played = await writeExpected(`packages/${carrier}/test/tapes`, carrier, each)
      console.log(`wrote ${played}/expected.json`)
    }
    console.log('It proves nothing until you have compared it with the bodies.')
    return
  }
  const line = values.line ?? (values.sandbox ? '+79000000001' : undefined)
  if (carrier === undefined || scenario === undefined || scenarios.length > 1 || line === undefined)
    throw new Error(usage)
  const folder = await recordTape({
    carrier,
    scenario,
    line,
    month: values.month,
    method: readMethod(values.method),
    isSandbox: values.sandbox,
    ...(values.session !== undefined && { session: values.session }),
    tapes: `packages/${carrier}/test/tapes`,
    fields: `packages/${carrier}/test/private-fields.json`,
    startInstant: new Date().toISOString(),
    factor: randomInt(2, 10),
  })
  const problems = checkPrivate('.', [`${folder}/*`]).filter(({ rule }) => rule !== 'stale-exception')
  for (const problem of problems) console.log(showProblem(problem))
  console.log(`wrote ${folder}. Read all of it before you commit it: only you know what is yours.`)
  if (problems.length > 0) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  console.error(showFailure(error))
  process.exitCode = 1
}
