import type { Sandbox } from '@esim-usage/sandbox'

interface Cookie {
  readonly domain: string
  readonly name: string
  readonly value: string
}

const readFile = (file: string): Cookie[] =>
  file
    .split('\n')
    .filter(row => row !== '' && !row.startsWith('#'))
    .map(row => row.split('\t'))
    .map(([domain = '', , , , , name = '', value = '']) => ({
      domain: domain.replace(/^\./, ''),
      name,
      value,
    }))

function readHeader(header: string, host: string): Cookie {
  const [pair = '', ...attributes] = header.split('; ')
  const domain = attributes.find(each => each.startsWith('Domain='))?.replace(/^Domain=\.?/, '') ?? host
  return { domain, name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) }
}

/** Somebody with cookies who asks a sandbox as a browser would. */
export class Visitor {
  #cookies: Cookie[]
  readonly #ask: (request: Request) => Promise<Response | undefined>

  constructor(ask: Sandbox['handle'], cookies = '') {
    this.#ask = ask
    this.#cookies = readFile(cookies)
  }

  /** One request, without following. */
  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const { hostname } = new URL(url)
    const headers = new Headers(init.headers)
    const fitting = this.#cookies.filter(
      ({ domain }) => hostname === domain || hostname.endsWith(`.${domain}`),
    )
    headers.set('cookie', fitting.map(({ name, value }) => `${name}=${value}`).join('; '))
    const response = await this.#ask(new Request(url, { ...init, headers }))
    if (response === undefined) throw new Error('nobody answers there')
    for (const header of response.headers.getSetCookie()) {
      const cookie = readHeader(header, hostname)
      this.#cookies = [...this.#cookies.filter(({ name }) => name !== cookie.name), cookie]
    }
    return response
  }

  /** The addresses on the way, the last one included. */
  async follow(url: string): Promise<{ readonly visited: string[]; readonly response: Response }> {
    const visited = [url]
    let response = await this.send(url)
    let location = response.headers.get('location')
    while (location !== null) {
      visited.push(location)
      response = await this.send(location)
      location = response.headers.get('location')
    }
    return { visited, response }
  }

  /** The value of a cookie. */
  cookie(name: string): string | undefined {
    return this.#cookies.find(each => each.name === name)?.value
  }

  /** The JSON of an address of the cabinet. */
  async json<T>(path: string, init: RequestInit = {}): Promise<T> {
    return (await this.send(`https://lk.mts.ru${path}`, init)).json()
  }

  /** A GraphQL question. */
  graphql(query: string, variables: object = {}, line?: string): Promise<Response> {
    return this.send('https://federation.mts.ru/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(line === undefined ? {} : { 'x-login': line }) },
      body: JSON.stringify({ query, variables }),
    })
  }
}
