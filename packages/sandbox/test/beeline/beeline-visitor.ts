import { createSandbox, type Sandbox, type SandboxOptions } from '@esim-usage/sandbox'
import { Visitor } from '../visitor.ts'

export const main = '+79000000001'
export const postpaid = '+79000000002'
export const daily = '+79000000003'
export const blocked = '+79000000004'
const now = Date.parse('2026-11-23T12:00:00+03:00')

/** Noon of 23 November 2026. */
export const playBeeline = (options: SandboxOptions = {}): Sandbox =>
  createSandbox({ now: () => now, ...options })

/** An answer of REST to the token of a line's login. */
export async function askRest(path: string, line = main, sandbox: Sandbox = playBeeline()): Promise<unknown> {
  const { token } = sandbox.beeline.session(line)
  const ctn = path.includes('?') ? `&ctn=${line.slice(2)}` : `?ctn=${line.slice(2)}`
  const headers = { cookie: `token=${token}` }
  const request = new Request(`https://my.beeline.ru/api/1.0/${path}${ctn}`, { headers })
  return (await sandbox.handle(request))?.json()
}

/** An answer to a sign-in by password. */
export async function askAuth(
  login: string,
  password: string,
  sandbox: Sandbox = playBeeline(),
): Promise<unknown> {
  const address = `https://my.beeline.ru/api/2.0/auth/auth?userType=Mobile&login=${login}`
  const request = new Request(address, { method: 'PUT', body: JSON.stringify({ password }) })
  return (await sandbox.handle(request))?.json()
}

/** An answer of the web cabinet to the cookies of a line. */
export async function askWeb(path: string, line = main, method = 'GET'): Promise<unknown> {
  const sandbox = playBeeline()
  const visitor = new Visitor(sandbox.handle, sandbox.beeline.session(line).cookies)
  const host = line === daily ? 'spb.beeline.ru' : 'moskva.beeline.ru'
  const text = await (await visitor.send(`https://${host}${path}`, { method })).text()
  return JSON.parse(text.replace(/^\uFEFF/, ''))
}

const company = { login: 'sandbox.company', password: 'SandboxCompany1' }

type Fields = Readonly<Record<string, string>>

const toElements = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')

/** A request of SOAP. */
export function soapRequest(service: 'Auth' | 'Subscriber', operation: string, fields: Fields): Request {
  const meant = `urn:uss-wsapi:${service}`
  return new Request(`https://my.beeline.ru/api/${service}Service`, {
    method: 'POST',
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"${meant}:${service}Interface:${operation}Request"`,
    },
    body: `<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="${meant}"><e:Body><u:${operation}>${toElements(fields)}</u:${operation}></e:Body></e:Envelope>`,
  })
}

/** An answer of AuthService. */
export const askSoapAuth = async (fields: Fields = company): Promise<Response | undefined> =>
  playBeeline().handle(soapRequest('Auth', 'auth', fields))

/** Asks SubscriberService with a token of the company. */
export async function openSoap(sandbox: Sandbox = playBeeline({ pendingAnswers: 0 })) {
  const answer = await sandbox.handle(soapRequest('Auth', 'auth', company))
  const token = /<return>(.*)<\/return>/.exec((await answer?.text()) ?? '')?.[1] ?? ''
  return async (operation: string, fields: Fields): Promise<string> => {
    const request = soapRequest('Subscriber', operation, { token, hash: '', ...fields })
    return (await (await sandbox.handle(request))?.text()) ?? ''
  }
}
