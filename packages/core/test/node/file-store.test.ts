import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fileStore } from '../../src/node/file-store.ts'
import { encryptedStore } from '../../src/session/encrypted-store.ts'

const root = await mkdtemp(join(tmpdir(), 'file-store-'))
afterAll(() => rm(root, { recursive: true }))
afterEach(() => {
  vi.useRealTimers()
})

let folder: string
beforeEach(() => {
  folder = join(root, crypto.randomUUID())
})

/** All files below the folder with their content. */
async function contents(): Promise<{ readonly path: string; readonly text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(async path => ({ path, text: await readFile(path, 'utf8') })))
}

async function pathOfSession(): Promise<string> {
  const found = (await contents()).find(({ path, text }) => path.includes('session.') && text !== '')
  return found?.path ?? ''
}

function startChild(task: string, times = 0) {
  const child = fork(
    fileURLToPath(new URL('file-store-child.ts', import.meta.url)),
    [folder, task, String(times)],
    {
      execArgv: ['-C', '@esim-usage/source'],
    },
  )
  return { child, message: once(child, 'message').then(([message]: unknown[]) => message) }
}

describe('fileStore on the disk', () => {
  test('names tell nothing, and only the owner may read', async () => {
    const store = fileStore(folder)
    await store.save('mts +79000000001', 'secret', undefined)
    await store.lease('mts +79000000001', 1000)
    const files = await contents()
    expect(files.length).toBeGreaterThan(1)
    for (const { path } of files) {
      expect(path.slice(folder.length)).toMatch(/^\/[0-9a-f]{32}\/(?:session|lease)\.\d+$/)
    }
    const modes = await Promise.all(files.map(async ({ path }) => (await stat(path)).mode & 0o777))
    expect(new Set(modes)).toEqual(new Set([0o600]))
    const [inner = ''] = await readdir(folder)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, inner))).mode & 0o777).toBe(0o700)
  })

  test('a store opened later reads it', async () => {
    const version = await fileStore(folder).save('key', 'one', undefined)
    expect(await fileStore(folder).load('key')).toEqual({ value: 'one', version })
  })

  test('an older or removed session leaves none of its text', async () => {
    const store = fileStore(folder)
    const version = await store.save('key', 'CANARY one', undefined)
    await store.save('key', 'CANARY two', version)
    expect((await contents()).map(({ text }) => text).join()).not.toContain('CANARY one')
    await store.remove('key')
    expect((await contents()).map(({ text }) => text).join()).not.toContain('CANARY')
  })

  test('with encryption none of it stands on the disk', async () => {
    await encryptedStore(fileStore(folder), new Uint8Array(32)).save('key', 'CANARY', undefined)
    expect(JSON.stringify(await contents())).not.toContain('CANARY')
  })

  test('old names and drafts of processes that died are cleared away', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const store = fileStore(folder)
    let version = await store.save('key', '0', undefined)
    const draft = join(await pathOfSession(), '..', 'left.new')
    await writeFile(draft, 'CANARY')
    for (let count = 1; count < 40; count += 1) {
      vi.setSystemTime(Date.now() + 20_000)
      version = await store.save('key', `CANARY ${count}`, version)
    }
    const files = await contents()
    expect(files.length).toBeLessThan(20)
    expect(files.filter(({ text }) => text !== '')).toHaveLength(1)
    expect(files.map(({ path }) => path)).not.toContain(draft)
    await store.remove('key')
    expect((await contents()).map(({ text }) => text).join('')).toBe('')
  })

  test.each([
    ['cut in half', async (path: string) => truncate(path, (await stat(path)).size / 2)],
    ['empty', async (path: string) => truncate(path)],
    [
      'altered',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('one', 'two')),
    ],
    ['of another program', async (path: string) => writeFile(path, 'hello')],
  ])('a file that is %s means signed out, and a new session can be stored', async (_, damage) => {
    const store = fileStore(folder)
    await store.save('key', 'session one', undefined)
    await damage(await pathOfSession())
    expect(await store.load('key')).toBeUndefined()
    expect(await store.save('key', 'session three', undefined)).toEqual(expect.any(String))
    expect((await store.load('key'))?.value).toBe('session three')
  })

  test('reading while others save never finds anybody signed out', async () => {
    const store = fileStore(folder)
    let version = await store.save('key', '0', undefined)
    const saved = new AbortController()
    const reads = Array.from({ length: 3 }, async () => {
      const missing: unknown[] = []
      while (!saved.signal.aborted) {
        if ((await store.load('key')) === undefined) missing.push('signed out')
      }
      return missing
    })
    for (let count = 0; count < 150; count += 1) {
      version = await store.save('key', String(count), version)
    }
    saved.abort()
    expect((await Promise.all(reads)).flat()).toEqual([])
    expect(version).toEqual(expect.any(String))
  })

  test('other files in its folder are no sessions', async () => {
    const store = fileStore(folder)
    await store.save('key', 'one', undefined)
    await writeFile(join(await pathOfSession(), '..', 'session.backup'), 'x')
    await writeFile(join(await pathOfSession(), '..', 'session.7.orig'), 'x')
    expect((await store.load('key'))?.value).toBe('one')
  })

  test('a place that cannot be written comes through as the system says it', async () => {
    await writeFile(folder, 'a file')
    await expect(fileStore(folder).save('key', 'one', undefined)).rejects.toMatchObject({
      syscall: expect.any(String),
    })
  })
})

describe('fileStore across processes', () => {
  test('a lease is for one process alone', async () => {
    const children = Array.from({ length: 3 }, () => startChild('lease', 12))
    const results = await Promise.all(children.map(({ message }) => message))
    expect(results).toEqual([{ refused: 0 }, { refused: 0 }, { refused: 0 }])
    expect((await fileStore(folder).load('count'))?.value).toBe('36')
  }, 30_000)

  test('no save of one process is lost to another', async () => {
    const children = Array.from({ length: 3 }, () => startChild('version', 15))
    await Promise.all(children.map(({ message }) => message))
    expect((await fileStore(folder).load('count'))?.value).toBe('45')
  }, 30_000)

  test('the lease of a process that died holds until its end, not longer', async () => {
    const { child, message } = startChild('die')
    expect(await message).toEqual({ got: true })
    child.kill('SIGKILL')
    vi.useFakeTimers({ toFake: ['Date'] })
    expect(await fileStore(folder).lease('count', 1000)).toBeUndefined()
    vi.setSystemTime(Date.now() + 60_000)
    expect(await fileStore(folder).lease('count', 1000)).toBeDefined()
  }, 30_000)

  test('a process killed while it saves leaves a whole session', async () => {
    const { child, message } = startChild('save')
    await message
    child.kill('SIGKILL')
    await once(child, 'exit')
    const stored = await fileStore(folder).load('big')
    expect(stored?.value).toMatch(/^(\d)\1{199999}$/)
    expect(await fileStore(folder).save('big', 'next', stored?.version)).toEqual(expect.any(String))
  }, 30_000)
})
