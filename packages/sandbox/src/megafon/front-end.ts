import { html, json } from '../answers.ts'

/** Three constants of the public front end that the cabinet wants with each request. */
export interface MegafonCabinetHeaders {
  /** Value of the header of that name. */
  readonly 'X-Cabinet-Id-Param': string
  /** Value of the header of that name. */
  readonly 'X-Cabinet-Check-Info': string
  /** Value of the header of that name. */
  readonly 'X-Cabinet-Validation-Param': string
}

const script = (code: string): Response =>
  new Response(code, { headers: { 'content-type': 'application/javascript; charset=utf-8' } })

const constant = (digit: number, release: number): string =>
  `${String(digit).repeat(8)}-0000-4000-8000-${String(release).padStart(12, '0')}`

const folder = '/public/rwlk/'

/** The pages anybody may read, and the constants in them, which change with each release. */
export class FrontEnd {
  #release = 1

  /** What the newest release sends. */
  get headers(): MegafonCabinetHeaders {
    return {
      'X-Cabinet-Id-Param': constant(1, this.#release),
      'X-Cabinet-Check-Info': constant(2, this.#release),
      'X-Cabinet-Validation-Param': constant(3, this.#release),
    }
  }

  /** Another release, with other constants. */
  rotate(): void {
    this.#release += 1
  }

  /** Whether a request bears the constants of the newest release. */
  isSentBy(request: Request): boolean {
    return Object.entries(this.headers).every(([name, value]) => request.headers.get(name) === value)
  }

  get #bundle(): string {
    return `${folder}app.${(0x11_aa_22_bb + this.#release).toString(16)}.js`
  }

  /** Where the API is. */
  readonly settings = (): Response =>
    json({ api_url: 'https://api.megafon.ru/mlk', env: 'prod', build: `2026.10.01-sandbox-${this.#release}` })

  /** Names the bundle in a list that is no JSON. */
  readonly serviceWorker = (): Response =>
    script(
      `/* sandbox */self.skipWaiting();workbox.precacheAndRoute([{'revision':'f00d','url':'${folder}index.html'},{'revision':null,'url':'${this.#bundle}'}]);`,
    )

  /** The page one signs in at; it names the bundle too. */
  readonly loginPage = (): Response =>
    html(
      `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Личный кабинет МегаФон</title><script defer src="${this.#bundle}"></script></head><body><div id="root"></div></body></html>`,
    )

  /** A script by its path; only that of the newest release is there. */
  readonly bundle = (path: string): Response =>
    path === this.#bundle
      ? script(
          `!function(){var e=${JSON.stringify({ 'X-App-Type': 'react_lk', ...this.headers })};window.__h=e}();`,
        )
      : html(notFoundPage, 404)
}

/** An address that is not there. */
export const notFoundPage =
  '<!doctype html><html><head><title>404</title></head><body>Страница не найдена</body></html>'

/** Pages that stand where something else was asked for. No wall against robots is known at MegaFon; that page is invented. */
export const faultPages = {
  maintenance:
    '<!doctype html><html><head><title>Технические работы</title></head><body><h1>Ведутся технические работы</h1><p>Личный кабинет временно недоступен. Попробуйте позже.</p></body></html>',
  botWall: '<!doctype html><html><head><title>Проверка браузера</title></head><body></body></html>',
  unavailable:
    '<html><head><title>500</title></head><body><center><h1>500 Internal Server Error</h1></center></body></html>',
  forbidden:
    '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center></body></html>',
} as const
