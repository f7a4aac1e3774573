import { createSandbox, type Sandbox } from '@esim-usage/sandbox'
import { expect, test } from 'vitest'
import { signedIn } from './business-visitor.ts'
import { now } from './cabinet-visitor.ts'

async function read(sandbox: Sandbox, path: string): Promise<string> {
  const response = await sandbox.handle(new Request(`https://lk.megafon.ru${path}`))
  if (response?.status !== 200) throw new Error(`no ${path}`)
  return response.text()
}

const bundleIn = (page: string): string => /\/public\/rwlk\/app\.\w+\.js/.exec(page)?.[0] ?? ''

test('the constants stand in the script that the service worker and the login page name', async () => {
  const sandbox = createSandbox()
  const path = bundleIn(await read(sandbox, '/login'))
  expect(bundleIn(await read(sandbox, '/public/rwlk/service-worker.js'))).toBe(path)
  const script = await read(sandbox, path)
  for (const [name, value] of Object.entries(sandbox.megafon.cabinetHeaders()))
    expect(script).toContain(`"${name}":"${value}"`)
})

test('each release has constants and a script of its own', async () => {
  const sandbox = createSandbox()
  const releases = new Set<string>()
  for (const _ of [1, 2, 3]) {
    releases.add(bundleIn(await read(sandbox, '/login')))
    releases.add(sandbox.megafon.cabinetHeaders()['X-Cabinet-Check-Info'])
    sandbox.megafon.rotateHeaders()
  }
  expect(releases.size).toBe(6)
})

test('the settings name the place of the API', async () => {
  expect(JSON.parse(await read(createSandbox(), '/settings.json'))).toMatchObject({
    api_url: 'https://api.megafon.ru/mlk',
  })
})

test('the bill of the month before is open until the twentieth', async () => {
  const money = async (day: number) => {
    const at = now + (day - 20) * 24 * 3_600_000
    const visitor = await signedIn(createSandbox({ now: () => at, pendingAnswers: 0 }))
    const { data: before } = await visitor.json<{ data: { totalOfBasicChargesAggregates: number } }>(
      'widget/expenses/700800?from=01.06.2026&to=30.06.2026',
    )
    const { data } = await visitor.json<{ data: Readonly<Record<string, number>> }>(
      'widget/accounts/balance/700800',
    )
    return { bill: data['unpaidBillsAmount'], count: data['unpaidBillsQuantity'], before }
  }
  const open = await money(5)
  expect([open.bill, open.count]).toEqual([open.before.totalOfBasicChargesAggregates, 1])
  expect(await money(20)).toMatchObject({ bill: 0, count: 0 })
})
