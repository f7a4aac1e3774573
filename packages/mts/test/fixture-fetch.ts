import { changeJson, index, type Mutation, readFixture } from './fixture-case.ts'

interface Answer {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly headers: readonly (readonly [string, string])[]
  readonly finalUrl: string | undefined
}

/** A carrier that answers from fixtures. */
export interface FixtureFetch {
  readonly fetch: typeof globalThis.fetch
  /** Addresses in the order they were asked. */
  readonly asked: readonly string[]
  /** JSON bodies that were sent. */
  readonly bodies: readonly unknown[]
  /** Cookie headers that were sent. */
  readonly cookies: readonly string[]
  /** Headers of the last request to an address. */
  headersOf(address: string): Headers | undefined
}

const plain = (status: number, headers: Answer['headers'] = []): Answer => ({
  status,
  contentType: 'text/plain',
  text: '',
  headers,
  finalUrl: undefined,
})

function fromFixture(file: string): Answer {
  const entry = index.find(each => each.file === file)
  if (entry === undefined) throw new Error(`No fixture ${file}.`)
  return {
    status: entry.status,
    contentType: entry.contentType,
    text: readFixture(file),
    headers: Object.entries(entry.responseHeaders ?? {}).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map(each => [name, each] as const),
    ),
    finalUrl: entry.finalUrl,
  }
}

/** A fixture with other values at the places named: `place=value`. */
function withValues(answer: Answer, changes: string): Answer {
  const text = changes.split(' ').reduce((before, change) => {
    const [path = '', value = ''] = change.split('=')
    return changeJson(before, path, value === 'null' ? null : /^\d{1,3}$/.test(value) ? Number(value) : value)
  }, answer.text)
  return { ...answer, text }
}

/** `status 404`, `redirect https://…`, `json {…}` or the name of a fixture, with `place=value` after it where it is changed. */
function readAnswer(script: string, file: string, mutation: Mutation | undefined): Answer {
  const [word = ''] = script.split(' ', 1)
  const rest = script.slice(word.length + 1)
  if (word === 'json') return { ...plain(200), contentType: 'application/json', text: rest }
  if (word === 'status') return plain(Number(rest))
  if (word === 'redirect') return plain(302, [['Location', rest]])
  const asWritten = rest === '' ? fromFixture(word) : withValues(fromFixture(word), rest)
  if (mutation === undefined || word !== file) return asWritten
  const answer = mutation.fixture === undefined ? asWritten : fromFixture(mutation.fixture)
  return {
    ...answer,
    status: mutation.status ?? answer.status,
    contentType: mutation.contentType ?? answer.contentType,
    text:
      mutation.text ??
      (mutation.path === undefined ? answer.text : changeJson(answer.text, mutation.path, mutation.value)),
    headers:
      mutation.location === undefined
        ? answer.headers
        : [...answer.headers.filter(([name]) => name !== 'Location'), ['Location', mutation.location]],
    finalUrl: mutation.finalUrl ?? answer.finalUrl,
  }
}

function addressOf(url: URL, init: RequestInit | undefined): string {
  const address = `${init?.method ?? 'GET'} ${url.hostname}${url.pathname}`
  if (typeof init?.body !== 'string' || !url.pathname.endsWith('/graphql')) return address
  const { operationName } = JSON.parse(init.body)
  return `${address} ${operationName}`
}

const bodyless = new Set([204, 304])

function toResponse({ status, contentType, text, headers }: Answer): Response {
  const response = new Response(bodyless.has(status) ? null : text, {
    status,
    headers: { 'content-type': contentType },
  })
  for (const [name, value] of headers) response.headers.append(name, value)
  return response
}

/** Answers each address from its list, one after the other; the last answer stays. An unknown address fails the test. */
export function createFixtureFetch(
  answers: Readonly<Record<string, readonly string[]>>,
  file: string,
  mutation?: Mutation,
): FixtureFetch {
  const asked: string[] = []
  const bodies: unknown[] = []
  const cookies: string[] = []
  const headers = new Map<string, Headers>()
  const landed = new Map<string, Answer>()
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const address = addressOf(url, init)
    asked.push(address)
    const sent = new Headers(init?.headers)
    headers.set(address, sent)
    cookies.push(sent.get('cookie') ?? '')
    if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body))
    const end = landed.get(url.href)
    if (end !== undefined) return toResponse(end)
    const script = answers[address] ?? []
    const count = asked.filter(each => each === address).length
    const next = script[Math.min(count, script.length) - 1]
    if (next === undefined) throw new Error(`Nobody answers ${address}.`)
    const answer = readAnswer(next, mutation?.file ?? file, mutation)
    if (answer.finalUrl === undefined) return toResponse(answer)
    landed.set(new URL(answer.finalUrl).href, answer)
    return toResponse(plain(302, [['Location', answer.finalUrl]]))
  }
  return { fetch, asked, bodies, cookies, headersOf: address => headers.get(address) }
}
