// Runs one example in the present folder: `fetch` leads to the sandbox, `cookies.txt` holds a session of its line,
// `sessions.json` one of each carrier, `tokens.json` those of a business exchange, `BEELINE_PASSWORD` a password, `detail.xml`
// is a statement, and it is November 2026, whatever the calendar says.
import { copyFileSync, writeFileSync } from 'node:fs'
import { mock } from 'node:test'
import { pathToFileURL } from 'node:url'
import { startSandbox } from '@esim-usage/sandbox'

const [example = ''] = process.argv.splice(2)
const begunMs = performance.now()
const nowMs = (): number => Date.parse('2026-11-20T12:00:00+03:00') + Math.floor(performance.now() - begunMs)
mock.timers.enable({ apis: ['Date'], now: nowMs() })
setInterval(() => mock.timers.setTime(nowMs()), 5).unref()

const network = globalThis.fetch
const running = await startSandbox()
// An example may start a sandbox of its own, which listens on this machine.
globalThis.fetch = (input, init) =>
  new URL(input instanceof Request ? input.url : input).hostname === '127.0.0.1'
    ? network(input, init)
    : running.fetch(input, init)
const { mts, megafon, beeline, tele2 } = running.sandbox
const line = '+79000000001'
writeFileSync('cookies.txt', `${mts.session(line)}\n${tele2.session(line)}`) // each carrier takes its own
writeFileSync('tokens.json', JSON.stringify(tele2.exchange.tokens()))
process.env['BEELINE_PASSWORD'] = 'Sandbox1'
const { token, login } = beeline.session(line)
writeFileSync(
  'sessions.json',
  JSON.stringify({
    mts: { cookies: mts.session(line) },
    megafon: megafon.session(line),
    beeline: { token, login },
    tele2: { cookies: tele2.session(line) },
  }),
)
// A detail file, as a person downloads it.
copyFileSync(
  new URL('../packages/statements/test/fixtures/mts/mts-personal.xml', import.meta.url),
  'detail.xml',
)
try {
  await import(pathToFileURL(example).href)
} finally {
  await running.close()
}
