const ownHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** True for the names of this machine, where nothing needs encryption. */
export const isOwnMachine = (host: string): boolean => ownHosts.has(host)

/** True for an https address, and for an http address of this machine; none with a login in it, which `fetch` refuses. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isOwnMachine(hostname))
}
