import { createSandbox, type Sandbox, type SandboxOptions } from '@esim-usage/sandbox'

export const main = '+79000000001'
export const linked = '+79000000002'
export const suspended = '+79000000003'
export const stranger = '+79000000009'

const realm = 'https://sso.t2.ru/auth/realms/tele2-b2c'
export const tokenUrl = `${realm}/protocol/openid-connect/token`
export const exchangeUrl = 'https://ats2.t2.ru/crm/openapi'

/** An answer with its body read as JSON where it is any. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly body: unknown
}

/** Somebody who asks the t2 of a sandbox; its clock stands still until it is moved. */
export class Caller {
  at: number
  readonly sandbox: Sandbox

  constructor(options: SandboxOptions = {}, at = '2026-07-20T12:00:00+03:00') {
    this.at = Date.parse(at)
    this.sandbox = createSandbox({ now: () => this.at, ...options })
  }

  async send(url: string, init: RequestInit = {}): Promise<Answer> {
    const response = await this.sandbox.handle(new Request(url, init))
    if (response === undefined) throw new Error('nobody answers there')
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    return { status: response.status, type, text, body: type.includes('json') ? JSON.parse(text) : undefined }
  }

  /** The access token of a new session. */
  token(line = main, site?: 't2.ru' | 'tele2.ru'): string {
    return cookieOf(this.sandbox.tele2.session(line, site), 'access_token')
  }

  /** One address of a line's data. */
  async read(
    path: string,
    token = this.token(),
    line = main,
    version = '3',
    site = 't2.ru',
  ): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, 'x-api-version': version }
    return this.send(`https://api.${site}/api/subscribers/${line.slice(1)}/${path}`, { headers })
  }

  async requestSms(line = main): Promise<Answer> {
    const body = JSON.stringify({ sender: 't2.ru' })
    return this.send(`https://api.t2.ru/api/validation/number/${line.slice(1)}`, { method: 'POST', body })
  }

  async requestMail(line = main): Promise<Answer> {
    const body = JSON.stringify({ username: line.slice(1) })
    return this.send(`${realm}/credential-management/security-codes`, { method: 'POST', body })
  }

  /** Asks for tokens with what a form says. */
  async askTokens(form: Readonly<Record<string, string>>, url = tokenUrl): Promise<Answer> {
    return this.send(url, { method: 'POST', body: new URLSearchParams(form) })
  }

  async signIn(type: 'sms_code' | 'password', password: string, more = {}, line = main): Promise<Answer> {
    const username = line.slice(1)
    const form = { client_id: 'digital-suite-web-app', grant_type: 'password', username }
    return this.askTokens({ ...form, password, password_type: type, ...more })
  }

  async refresh(refreshToken: string, clientId = 'digital-suite-web-app', site = 't2.ru'): Promise<Answer> {
    const form = { client_id: clientId, grant_type: 'refresh_token', refresh_token: refreshToken }
    return this.askTokens(form, `${tokenUrl.replace('sso.t2.ru', `sso.${site}`)}?action=refresh`)
  }

  /** The newest code of a kind. */
  newest(medium: 'sms' | 'email', line = main): string {
    return this.sandbox.tele2.outbox(line).findLast(each => each.medium === medium)?.code ?? ''
  }

  /** One address of the exchange. */
  async ask(path: string, token: string, method = 'GET'): Promise<Answer> {
    return this.send(`${exchangeUrl}/${path}`, { method, headers: { authorization: token } })
  }
}

/** A value in the text of a cookie file. */
export const cookieOf = (file: string, name: string): string =>
  file
    .split('\n')
    .find(row => row.includes(`\t${name}\t`))
    ?.split('\t')[6] ?? ''

/** What lies at a path of an answer, such as `data.0.amount`. */
export const at = (value: unknown, path: string): unknown => {
  let found = value
  for (const key of path.split('.')) found = Object(found)[key]
  return found
}
