import { changeJson } from '@esim-usage/core/testing'
import { addressOf, index, type Mutation, readFixture } from './fixture-case.ts'

interface Answer {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly cookies: readonly string[]
}

/** One request as it was sent. */
export interface Sent {
  readonly address: string
  readonly url: string
  readonly headers: Headers
  readonly form: Readonly<Record<string, string>>
}

/** A carrier that answers from fixtures. */
export interface FixtureFetch {
  readonly fetch: typeof globalThis.fetch
  /** Requests in their order. */
  readonly sent: readonly Sent[]
  /** How often an address was asked. */
  count(address: string): number
}

export type Answers = Readonly<Record<string, readonly string[]>>

function fromFixture(file: string): Answer {
  const entry = index.find(each => each.file === file)
  if (entry === undefined) throw new Error(`No fixture ${file}.`)
  const { status, contentType, headers } = entry
  return { status, contentType, text: readFixture(file), cookies: headers?.['set-cookie'] ?? [] }
}

function change(answer: Answer, mutation: Mutation): Answer {
  const { fixture, path, value } = mutation
  const { status, contentType, text, cookies } = fixture === undefined ? answer : fromFixture(fixture)
  return {
    status: mutation.status ?? status,
    contentType: mutation.contentType ?? contentType,
    text: mutation.text ?? (path === undefined ? text : changeJson(text, path, value)),
    cookies,
  }
}

/** `status 404`, `json {…}`, `refusal {…}` (401), `html …`, `echo` (a refusal that repeats what was sent) or a fixture. */
function readAnswer(script: string, file: string | undefined, mutation: Mutation | undefined): Answer {
  const [word = ''] = script.split(' ', 1)
  const rest = script.slice(word.length + 1)
  if (word === 'status') return { status: Number(rest), contentType: 'text/plain', text: '', cookies: [] }
  if (word === 'json') return { status: 200, contentType: 'application/json', text: rest, cookies: [] }
  if (word === 'refusal') return { status: 401, contentType: 'application/json', text: rest, cookies: [] }
  if (word === 'html') return { status: 200, contentType: 'text/html', text: rest, cookies: [] }
  const answer = fromFixture(word)
  return mutation === undefined || word !== file ? answer : change(answer, mutation)
}

/** A picture stands as base64 in its fixture. */
const bodyOf = ({ contentType, text }: Answer): BodyInit =>
  contentType.startsWith('image/') ? Uint8Array.from(Buffer.from(text.trim(), 'base64')) : text

function toResponse(answer: Answer): Response {
  const { status, contentType, cookies } = answer
  const response = new Response(bodyOf(answer), { status, headers: { 'content-type': contentType } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

const echoOf = (request: Sent | undefined): string =>
  JSON.stringify({
    code: 'a999',
    message: [...Object.values(request?.form ?? {}), request?.url, ...(request?.headers.values() ?? [])].join(
      ' ',
    ),
  })

/**
 * Answers each address from its list, one after the other; the last answer stays, and what is not named is not there. More
 * than that of core: cookies, pictures, kinds of packages in the query, and refusals that repeat what was sent.
 */
export function createFixtureFetch(answers: Answers, file?: string, mutation?: Mutation): FixtureFetch {
  const sent: Sent[] = []
  const count = (address: string): number => sent.filter(each => each.address === address).length
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const address = addressOf(init?.method ?? 'GET', url)
    const form = Object.fromEntries(new URLSearchParams(typeof init?.body === 'string' ? init.body : ''))
    sent.push({ address, url, headers: new Headers(init?.headers), form })
    const script = answers[address] ?? ['status 404']
    const next = script[Math.min(count(address), script.length) - 1] ?? ''
    return toResponse(readAnswer(next === 'echo' ? `refusal ${echoOf(sent.at(-1))}` : next, file, mutation))
  }
  return { fetch, sent, count }
}
