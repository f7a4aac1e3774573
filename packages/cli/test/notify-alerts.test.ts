import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { Home } from './home.ts'
import { openWithTwoLines, readJsonLines } from './hub-home.ts'
import { startMessageServer } from './message-server.ts'
import { openIo } from './open-io.ts'

const low = ['--under', '100000']
let home: Home
beforeEach(async () => {
  home = await openWithTwoLines()
  await home.alone(['sync', 'home'])
})
afterEach(() => home.close())

async function addWebhook(name: string, ...more: string[]) {
  const server = await startMessageServer()
  const argv = ['notify', 'add', 'webhook', '--name', name, '--url', `${server.address}/secret-path`]
  expect((await home.alone([...argv, ...more])).code).toBe(0)
  return server
}

describe('alerts', () => {
  test('send nothing unless they are told to', async () => {
    const phone = await addWebhook('phone')
    await home.alone(['alerts', 'home', ...low])
    expect(phone.received).toEqual([])
  })

  test('go to the screen and to every notifier, once', async () => {
    const [phone, desk] = [await addWebhook('phone', '--lang', 'ru'), await addWebhook('desk')]
    const { code, out } = await home.alone(['alerts', 'home', ...low, '--send'])
    expect(code).toBe(0)
    expect(out).toMatch(/balance is low[^]+Sent to: phone, desk\./u)
    expect(phone.received).toMatchObject([
      { body: { language: 'ru', title: expect.stringContaining('home: '), event: { type: 'balance-low' } } },
    ])
    expect(desk.received).toMatchObject([{ body: { language: 'en' } }])
    const again = await home.alone(['alerts', 'home', ...low, '--send'])
    expect(again.out).toContain('Nothing new to warn of.')
    expect([phone.received.length, desk.received.length]).toEqual([1, 1])
  })

  test('come again to the notifier that failed, and to it alone', async () => {
    const [phone, desk] = [await addWebhook('phone'), await addWebhook('desk')]
    phone.status = 503
    const first = await home.alone(['alerts', 'home', ...low, '--send', '--json'])
    expect([first.code, first.err]).toEqual([4, expect.stringMatching(/^phone: .+Try again later\.\n$/u)])
    expect(readJsonLines(first.out)).toMatchObject([{ type: 'balance-low' }])
    expect([phone.received.length, desk.received.length]).toEqual([1, 1])
    phone.status = 200
    const second = await home.alone(['alerts', 'home', ...low, '--send'])
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('Sent to: phone.')])
    expect(second.out).not.toContain('balance is low')
    expect([phone.received.length, desk.received.length]).toEqual([2, 1])
  })

  test('wait for the end of the quiet hours of a notifier', async () => {
    const phone = await addWebhook('phone', '--quiet', '11:00-13:00')
    const first = await home.alone(['alerts', 'home', ...low, '--send'])
    expect(first.out).toMatch(/balance is low[^]+quiet hours: phone\./u)
    expect(phone.received).toEqual([])
    home.startedAt = '2026-11-25T10:30:00Z'
    expect((await home.alone(['alerts', 'home', ...low, '--send'])).out).toContain('Sent to: phone.')
    expect(phone.received).toHaveLength(1)
  })

  test('that are looked for by two programs at the same time are told by one', async () => {
    const phone = await addWebhook('phone')
    const both = [0, 1].map(() => home.alone(['alerts', 'home', ...low, '--send', '--json']))
    const told = (await Promise.all(both)).flatMap(({ out }) => readJsonLines(out))
    expect(told).toHaveLength(1)
    expect(phone.received).toHaveLength(1)
  })

  test('to be sent want a notifier', async () => {
    const { code, err } = await home.alone(['alerts', ...low, '--send'])
    expect([code, err]).toEqual([2, expect.stringContaining('esim-usage notify add')])
  })
})

test('watch sends each time, also by a notifier that was set meanwhile', async () => {
  const virtual = virtualClock(home.startedAt)
  let adding: ReturnType<typeof addWebhook> | undefined
  const clock: VirtualClock = {
    ...virtual,
    async wait(milliseconds, signal) {
      await (adding ??= addWebhook('phone'))
      await virtual.wait(milliseconds, signal)
    },
  }
  const { io, abort, out } = openIo({ ...home.world('keychain'), clock })
  io.stdout.on('data', () => {
    if (out().includes('Sent to: phone.')) abort.abort()
  })
  expect(await runCli(['watch', ...low, '--cron', '0 * * * *'], io)).toBe(130)
  expect((await adding)?.received[0]?.body).toMatchObject({ schema: 'esim-usage/Alert@1' })
})

describe('privacy', () => {
  test('names the notifiers without their secrets, and exports none', async () => {
    await addWebhook('phone')
    const shown = await home.alone(['privacy'])
    expect(shown.out).toMatch(/Who warns you[^]+phone\s+webhook/u)
    const json = await home.alone(['privacy', '--json'])
    expect(readJsonLines(json.out).at(-1)).toMatchObject({ notifier: { name: 'phone', kind: 'webhook' } })
    const file = join(home.folder, 'all.jsonl')
    await home.alone(['privacy', '--export', file])
    const text = await readFile(file, 'utf8')
    expect(text).toContain('esim-usage/HubLine@1')
    expect(text).not.toContain('webhook')
    expect(shown.out + json.out + text).not.toContain('secret-path')
  })

  test('removes them with the rest', async () => {
    await addWebhook('phone')
    const { out } = await home.alone(['privacy', '--erase', '--yes'])
    expect(out).toContain('all notifiers and the key are gone')
    expect((await home.alone(['notify', 'list', '--json'])).out).toBe('')
    expect((await home.alone(['privacy'])).out).toContain('No line, history, session or notifier')
  })

  test('is there for notifiers alone', async () => {
    const other = await Home.open()
    await other.alone(['notify', 'add', 'desktop'])
    const { code, out } = await other.alone(['privacy'])
    expect([code, out]).toEqual([0, expect.stringMatching(/Who warns you[^]+desktop/u)])
    await other.close()
  })
})
