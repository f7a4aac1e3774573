const hostOf = (origin: string): string => origin.replace(/^https:\/\//, '')

/** True when the URL is https on one of the origins; `https://*.example.ru` stands for the names below example.ru. */
export function isAllowedOrigin(url: URL, origins: readonly string[]): boolean {
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false
  return origins.some(origin => {
    const host = hostOf(origin)
    return host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) && url.port === '' : url.host === host
  })
}

/** True when a cookie of this domain could be sent to one of the origins. */
export function isOwnDomain(domain: string, origins: readonly string[]): boolean {
  const name = domain.replace(/^\./, '').toLowerCase()
  return origins.some(origin => {
    const host = hostOf(origin)
    const base = host.replace(/^\*\./, '')
    return base === name || base.endsWith(`.${name}`) || (host !== base && name.endsWith(`.${base}`))
  })
}
