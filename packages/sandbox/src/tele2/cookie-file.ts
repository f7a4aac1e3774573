import type { Tele2Site } from './tokens.ts'

interface Pair {
  readonly accessToken: string
  readonly refreshToken: string
  readonly site: Tele2Site
}

/** The pair as a browser exports it: a Netscape cookie file. */
export const cookieFile = ({ accessToken, refreshToken, site }: Pair): string =>
  [
    '# Netscape HTTP Cookie File',
    ...Object.entries({
      access_token: accessToken,
      refresh_token: refreshToken,
      'csrf-token-value': 'sandbox',
    }).map(([name, value]) => [`.${site}`, 'TRUE', '/', 'TRUE', 0, name, value].join('\t')),
    '',
  ].join('\n')
