import { refreshMs, type SignIn, tokenMs } from './sessions.ts'

/** Cookies of the host itself; the others are of all hosts of megafon.ru. */
const ofHost = new Set(['JSESSIONID'])
const host = 'api.megafon.ru'
const domain = '.megafon.ru'

const lifeOf = (name: string): number => (/Access|Id-Token/.test(name) ? tokenMs : refreshMs)

/** The answer with these cookies; without a life they end with the browser. Their real attributes are not known. */
export function setCookies(
  response: Response,
  cookies: Readonly<Record<string, string>>,
  lives = false,
): Response {
  for (const [name, value] of Object.entries(cookies)) {
    const place = ofHost.has(name) ? '' : `; Domain=${domain}`
    const life = lives ? `; Max-Age=${lifeOf(name) / 1000}` : ''
    response.headers.append('set-cookie', `${name}=${value}${place}; Path=/; Secure; HttpOnly${life}`)
  }
  return response
}

/** The cookies of a sign-in as a browser exports them: a Netscape cookie file. */
export const cookieFile = (cookies: SignIn['cookies'], now: number): string =>
  [
    '# Netscape HTTP Cookie File',
    ...Object.entries(cookies).map(([name, value]) =>
      ofHost.has(name)
        ? [host, 'FALSE', '/', 'TRUE', 0, name, value].join('\t')
        : [domain, 'TRUE', '/', 'TRUE', Math.floor((now + lifeOf(name)) / 1000), name, value].join('\t'),
    ),
    '',
  ].join('\n')
