import type { SessionCookies } from './sessions.ts'

const row = (domain: string, name: string, value: string, expires = 0): string =>
  [domain, domain.startsWith('.') ? 'TRUE' : 'FALSE', '/', 'TRUE', expires, name, value].join('\t')

/** The cookies of a sign-in as a browser exports them: a Netscape cookie file. */
export const cookieFile = (cookies: SessionCookies, persistentUntil: number): string =>
  [
    '# Netscape HTTP Cookie File',
    row('.mts.ru', 'MTSWebSSO', cookies.signOn),
    row('login.mts.ru', 'MTSWebSSOPersistent', cookies.persistent, Math.floor(persistentUntil / 1000)),
    row('.mts.ru', 'mts_auth_lk', cookies.cabinet),
    row('.mts.ru', 'mts_auth_userId_lk', `${cookies.cabinet}-user`),
    row('.mts.ru', 'mts_auth_mtsru', `${cookies.cabinet}-site`),
    '',
  ].join('\n')
