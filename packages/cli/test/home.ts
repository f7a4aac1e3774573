import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox, type Sandbox, type SandboxOptions } from '@esim-usage/sandbox'
import { type Keychain, runCli } from '../src/index.ts'
import { dataIn, type IoOptions, openIo } from './open-io.ts'
import { type Exchange, type Ran, runWithPerson } from './person.ts'

export const line = '+79000000001'
export const passphrase = 'four quiet words here'
export const wrongPassphrase = 'four other words here'

/** Where the key comes from: the keychain, the environment (right, wrong or too short), or the person. */
export type KeyFrom = 'keychain' | 'given' | 'wrong' | 'short' | 'asked'

const given: Partial<Record<KeyFrom, string>> = {
  given: passphrase,
  wrong: wrongPassphrase,
  short: 'short',
}

/** A person's machine with an empty data folder, and a sandbox for a carrier. */
export class Home {
  readonly folder: string
  sandbox: Sandbox
  /** The clock of the program and of the sandbox; each run begins here. */
  startedAt = '2026-11-25T09:00:00Z'
  /** What the keychain keeps: a passphrase takes a moment each time, so only its own tests use one. */
  readonly secrets = new Map<string, string>()
  /** More environment variables, and what is piped in. */
  more: Pick<IoOptions, 'env' | 'stdin'> = {}
  readonly #keychain: Keychain = {
    read: async name => this.secrets.get(name),
    write: async (name, secret) => void this.secrets.set(name, secret),
    remove: async name => void this.secrets.delete(name),
  }

  constructor(folder: string) {
    this.folder = folder
    this.sandbox = this.#createSandbox({})
  }

  static async open(): Promise<Home> {
    return new Home(await mkdtemp(join(tmpdir(), 'esim-usage-cli-')))
  }

  #createSandbox(options: SandboxOptions): Sandbox {
    return createSandbox({
      now: () => Date.parse(this.startedAt),
      rowsPerMonth: 40,
      pendingAnswers: 0,
      ...options,
    })
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true })
  }

  /** Codes are asked for once in a minute. */
  waitAWhile(): void {
    this.startedAt = '2026-11-25T09:10:00Z'
  }

  /** Makes the carrier anew. */
  useSandbox(options: SandboxOptions): void {
    this.sandbox = this.#createSandbox(options)
  }

  world(from: KeyFrom): IoOptions {
    const words = given[from]
    return {
      ...this.more,
      env: {
        ...dataIn(this.folder),
        ...(words !== undefined && { ESIM_USAGE_PASSPHRASE: words }),
        ...this.more.env,
      },
      fetch: async (input, init) => {
        const request = new Request(input, init)
        // servers of a test are on this machine, carriers are not
        if (new URL(request.url).hostname === '127.0.0.1') return globalThis.fetch(request)
        return (await this.sandbox.handle(request)) ?? Response.error()
      },
      startedAt: this.startedAt,
      ...(from === 'keychain' && { keychain: this.#keychain }),
    }
  }

  /** The newest code a line got, when it is asked for. */
  codeOf(number: string): () => string {
    return () => this.sandbox.mts.outbox(number).at(-1)?.code ?? 'none'
  }

  atTerminal(argv: string[], script: Exchange[], from: KeyFrom = 'keychain'): Promise<Ran> {
    return runWithPerson(argv, script, this.world(from))
  }

  async alone(argv: string[], from: KeyFrom = 'keychain'): Promise<Ran> {
    const { io, out, err } = openIo(this.world(from))
    return { code: await runCli(argv, io), out: out(), err: err() }
  }

  signIn(number = line, from: KeyFrom = 'keychain'): Promise<Ran> {
    return this.atTerminal(['sign-in', 'mts', number, '--code'], [['Code', this.codeOf(number)]], from)
  }

  /** Everything below the data folder as one text: names of files and what is in them. */
  async everythingStored(): Promise<string> {
    const names = await readdir(this.folder, { recursive: true, withFileTypes: true })
    const files = names.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
    return [...files, ...(await Promise.all(files.map(each => readFile(each, 'latin1'))))].join('\n')
  }
}
