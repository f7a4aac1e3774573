import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mtsInfo } from '@esim-usage/mts'
import { createSandbox, type Sandbox } from '@esim-usage/sandbox'
import { createTexts, type Language, languages } from '@esim-usage/texts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { widthOfText } from '../src/screen/text-width.ts'
import { dataIn, type IoOptions, openIo } from './open-io.ts'
import { type Ran, runWithPerson } from './person.ts'

const line = '+79000000001'
const startedAt = '2026-11-25T09:00:00Z'
const secrets = new Map<string, string>()
let folder = ''
let sandbox: Sandbox

const world = (env: Record<string, string> = {}): IoOptions => ({
  env: { ...dataIn(folder), ...env },
  startedAt,
  fetch: async (input, init) => (await sandbox.handle(new Request(input, init))) ?? Response.error(),
  keychain: {
    read: async name => secrets.get(name),
    write: async (name, secret) => void secrets.set(name, secret),
    remove: async name => void secrets.delete(name),
  },
})

async function run(argv: readonly string[], env?: Record<string, string>): Promise<Ran> {
  const { io, out, err } = openIo(world(env))
  return { code: await runCli(argv, io), out: out(), err: err() }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'esim-usage-cli-'))
  sandbox = createSandbox({ now: () => Date.parse(startedAt), rowsPerMonth: 60, pendingAnswers: 0 })
  const code = (): string => sandbox.mts.outbox(line).at(-1)?.code ?? 'none'
  await runWithPerson(['sign-in', 'mts', line, '--code'], [['Code', code]], world())
})
afterAll(() => rm(folder, { recursive: true }))

const month = ['--month', '2026-10']
/** Every command of a line, and a member of each row it prints as JSON. */
const commands: readonly (readonly [
  argv: readonly string[],
  member: string,
  heading: (language: Language) => string,
])[] = [
  [['usage', 'mts', ...month], 'startedAt', language => createTexts(language).screen.balance],
  [['balance', 'mts'], 'main', language => createTexts(language).screen.balance],
  [['packages', 'mts'], 'unlimited', language => createTexts(language).screen.packages],
  [['spending', 'mts', ...month], 'categories', language => createTexts(language).screen.total],
  [['payments', 'mts'], 'paidAt', language => createTexts(language).screen.payments],
  [['services', 'mts'], 'paid', language => createTexts(language).screen.paidServices],
  [['lines', 'mts'], 'line', language => createTexts(language).screen.lines],
  [['support', 'mts'], 'numbers', language => createTexts(language).support.call],
]

describe.each(commands)('%j', (argv, member, heading) => {
  test('prints JSON Lines and nothing else', async () => {
    const { code, out } = await run([...argv, '--json'])
    expect(code).toBe(0)
    const rows: unknown[] = out
      .trimEnd()
      .split('\n')
      .map(row => JSON.parse(row))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveProperty(member)
  })

  test.each(languages)('speaks %s on 80 columns', async language => {
    const { code, out, err } = await run([...argv, '--lang', language])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(heading(language))
    expect(out.split('\n').filter(each => widthOfText(each) > 80)).toEqual([])
  })
})

describe('spending', () => {
  test('is the sum of the records, to the kopeck', async () => {
    const { out } = await run(['usage', 'mts', ...month])
    expect(out).toMatch(/own total for the month: ₽[\d,.]+\. Equal to the sum of the\s+records\./u)
  })

  test('of a month that still runs says so', async () => {
    expect((await run(['spending', 'mts'])).out).toContain('The month still runs')
  })

  test('that cannot be read costs nothing else', async () => {
    sandbox.mts.fail({ fault: 'maintenance', endpoint: 'transactionsByFilter', after: 2, times: Infinity })
    const { code, out } = await run(['usage', 'mts', ...month])
    sandbox.heal()
    expect(code).toBe(4)
    expect(out).toContain('Own totals: could not be read.')
    expect(out).toMatch(/Dearest: 10.records/u)
  })
})

test('services whose fee is only for days of use do not stand among the paid ones', async () => {
  const { out } = await run(['services', 'mts'])
  const paid = out.slice(out.indexOf('Paid services'), out.indexOf('Charged only'))
  expect(out).toMatch(/Charged only on days of use[^]*per day/u)
  expect(paid).not.toContain('Забугорище')
})

describe('support', () => {
  test('needs no session and no network, and marks what nobody confirmed', async () => {
    const { io, out } = openIo()
    expect(await runCli(['support', 'mts'], io)).toBe(0)
    const [before = '', disputed = ''] = out().split('Also published, unconfirmed')
    expect(disputed).toContain('8 800 333-08-08')
    expect(before).not.toContain('333-08-08')
    expect(before).toMatch(/0890 [^]*partly evidenced/u)
    expect(out()).toContain('Я звоню по поводу номера …')
    expect(out()).toMatch(/\*111\*25# +set a password/u)
    expect(out()).toContain('– passport')
  })

  test('names the line and the month, and begins with the number that fits the place', async () => {
    const said = ['support', 'mts', '8 900 000-00-01', '--month', '2026-10', '--from', 'abroad']
    const { io, out } = openIo()
    expect(await runCli(said, io)).toBe(0)
    expect(out()).toContain('Я звоню по поводу номера +7 900 000-00-01')
    expect(out()).toContain('bill for October 2026')
    expect(out()).toMatch(/Call the help line\n {2}\+7 495/u)
  })

  test('every phrase of MTS is translated', () => {
    const { support } = mtsInfo
    const phrases = [
      ...support.map(({ meaning }) => meaning),
      ...support.map(({ source }) => source),
      ...support.flatMap(({ prepare }) => prepare),
    ]
    for (const language of ['ru', 'zh'] as const) {
      const { phrase } = createTexts(language)
      expect(phrases.filter(each => phrase(each) === each)).toEqual([])
    }
  })
})

test('nothing private stands on standard error', async () => {
  for (const [argv] of commands) expect((await run(argv)).err).toBe('')
  const gone = await run(['balance', 'mts', '+79000000009'])
  expect(gone.err).not.toContain('9000000009')
})
