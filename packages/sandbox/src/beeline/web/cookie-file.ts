import type { WebSession } from './web-sessions.ts'

/** The cookies of a session as a browser exports them: a Netscape cookie file. */
export function cookieFile({ value, aliveUntil }: WebSession): string {
  const row = (name: string, content: string): string =>
    ['.beeline.ru', 'TRUE', '/', 'TRUE', Math.floor(aliveUntil / 1000), name, content].join('\t')
  return [
    '# Netscape HTTP Cookie File',
    row('B2C_AUTH', value),
    row('csrf_token', `${value}-csrf`),
    row('SITE_VERSION', 'desktop'),
    row('nomobile', '1'),
    '',
  ].join('\n')
}
