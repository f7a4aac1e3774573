const ownHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** True for the names of this machine, where nothing needs encryption. */
export const isOwnMachine = (host: string): boolean => ownHosts.has(host)

/** True for an https address, and for an http address of this machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isOwnMachine(hostname))
}
