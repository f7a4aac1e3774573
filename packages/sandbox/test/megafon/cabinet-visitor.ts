import { readFileSync } from 'node:fs'
import { createSandbox, type Sandbox, type SandboxOptions } from '@esim-usage/sandbox'
import { Visitor } from '../visitor.ts'

export const main = '+79000000001'
export const unlimited = '+79000000002'
export const suspended = '+79000000003'
export const company = '+79000000005'
export const stranger = '+79000000009'

export const api = 'https://api.megafon.ru/mlk/api'
export const now = Date.parse('2026-07-20T12:00:00+03:00')

/** A sample of the carrier's package. */
export const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../megafon/test/fixtures/${name}.json`, import.meta.url), 'utf8'))

/** Somebody at the web cabinet whose pages send what the cabinet wants. */
export class CabinetVisitor {
  readonly visitor: Visitor
  headers: Record<string, string>

  constructor(sandbox: Sandbox, line?: string) {
    const session = line === undefined ? undefined : sandbox.megafon.session(line)
    this.visitor = new Visitor(sandbox.handle, session?.cookies ?? '')
    this.headers = {
      origin: 'https://lk.megafon.ru',
      'x-app-type': 'react_lk',
      ...sandbox.megafon.cabinetHeaders(),
      ...(session !== undefined && { 'x-cabinet-authorization': `Bearer ${session.jwtToken}` }),
    }
  }

  /** An address behind `/mlk/api`. */
  get(path: string): Promise<Response> {
    return this.visitor.send(`${api}${path}`, { headers: this.headers })
  }

  /** A form, with the token against forged requests. */
  post(path: string, form: Record<string, string>): Promise<Response> {
    const csrf = this.visitor.cookie('NEW-CSRF-TOKEN') ?? ''
    return this.visitor.send(`${api}${path}`, {
      method: 'POST',
      headers: { ...this.headers, 'x-csrf-token': csrf },
      body: new URLSearchParams(form),
    })
  }

  async json<T>(path: string): Promise<T> {
    return (await this.get(path)).json()
  }

  /** The session check first, as every sign-in wants it. */
  async begin(): Promise<this> {
    await this.get('/auth/sessionCheck')
    return this
  }
}

/** Somebody who is signed in at a sandbox of noon of 20 July 2026. */
export const visit = (line = main, options: SandboxOptions = {}): CabinetVisitor =>
  new CabinetVisitor(createSandbox({ now: () => now, ...options }), line)

/** Somebody who is not. */
export const visitAsStranger = async (sandbox: Sandbox): Promise<CabinetVisitor> =>
  new CabinetVisitor(sandbox).begin()
