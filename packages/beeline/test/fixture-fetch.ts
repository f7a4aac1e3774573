import { changeJson } from '@esim-usage/core/testing'
import { entryOf, type Mutation, readFixture } from './fixture-case.ts'

interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly location?: string
}

/** One request as it was sent. */
export interface Sent {
  readonly address: string
  readonly url: URL
  readonly headers: Headers
  readonly body: string
}

/** A carrier that answers from fixtures. */
export interface FixtureFetch {
  readonly fetch: typeof globalThis.fetch
  /** Requests in the order they came. */
  readonly sent: readonly Sent[]
  /** How often an address was asked. */
  count(address: string): number
  /** The last request to an address. */
  last(address: string): Sent | undefined
}

const encoder = new TextEncoder()
const plain = (status: number, contentType = 'text/plain', text = ''): Answer => ({
  status,
  contentType,
  body: encoder.encode(text),
})

function fromFixture(file: string): Answer {
  const { status, contentType } = entryOf(file)
  return { status, contentType, body: readFixture(file) }
}

function mutate(answer: Answer, { fixture, path, value, replace }: Mutation): Answer {
  if (fixture !== undefined) return fromFixture(fixture)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.body)
  if (path !== undefined) return { ...answer, body: encoder.encode(changeJson(text, path, value)) }
  const [before, after] = replace ?? ['', '']
  if (!text.includes(before)) throw new Error('The text to replace stands nowhere.')
  return { ...answer, body: encoder.encode(text.replaceAll(before, after)) }
}

const soapFault = (code: string): string =>
  `<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><S:Fault><faultcode>S:${code}</faultcode><faultstring>Unknown operation</faultstring></S:Fault></S:Body></S:Envelope>`

/** `status 404`, `redirect https://…`, `json {…}`, `soap-fault Client` or the name of a fixture. */
function readAnswer(script: string, file: string, mutation: Mutation | undefined): Answer {
  const [word = ''] = script.split(' ', 1)
  const rest = script.slice(word.length + 1)
  if (word === 'json') return plain(200, 'application/json', rest)
  if (word === 'html') return plain(200, 'text/html; charset=utf-8', rest)
  if (word === 'xml') return plain(200, 'text/xml; charset=utf-8', rest)
  if (word === 'status') return plain(Number(rest))
  if (word === 'redirect') return { ...plain(302), location: rest }
  if (word === 'soap-fault') return plain(500, 'text/xml', soapFault(rest))
  const answer = fromFixture(word)
  return mutation === undefined || word !== file ? answer : mutate(answer, mutation)
}

/** `METHOD host/path`; SOAP by its operation, the one address of many blocks by its block. */
export function addressOf(method: string, url: URL, headers: Headers): string {
  const operation = /Interface:(\w+)Request/.exec(headers.get('soapaction') ?? '')?.[1]
  if (operation !== undefined) return `SOAP ${operation}`
  const blocks = url.searchParams.get('blocks') ?? ''
  return `${method} ${url.hostname}${url.pathname}${blocks.startsWith('Connected') ? ' ConnectedServices' : ''}`
}

/** Answers each address from its list, one after the other; the last answer stays. An unknown address fails the test. */
export function createFixtureFetch(
  answers: Readonly<Record<string, readonly string[]>>,
  file = '',
  mutation?: Mutation,
): FixtureFetch {
  const sent: Sent[] = []
  const count = (address: string): number => sent.filter(each => each.address === address).length
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const headers = new Headers(init?.headers)
    const address = addressOf(init?.method ?? 'GET', url, headers)
    sent.push({ address, url, headers, body: typeof init?.body === 'string' ? init.body : '' })
    const script = answers[address] ?? []
    const next = script[Math.min(count(address), script.length) - 1]
    if (next === undefined) throw new Error(`Nobody answers ${address}.`)
    const { status, contentType, body, location } = readAnswer(next, file, mutation)
    return new Response(body, {
      status,
      headers: { 'content-type': contentType, ...(location !== undefined && { location }) },
    })
  }
  return { fetch, sent, count, last: address => sent.findLast(each => each.address === address) }
}
