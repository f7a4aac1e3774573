import type { NotifierKind, Language } from '@esim-usage/texts'
import type { StoredNotifier } from './stored-notifier.ts'

/** What may be shown of a notifier. */
export interface PublicNotifier {
  readonly name: string
  readonly kind: NotifierKind
  /** Where it sends. Absent: to this computer. */
  readonly to?: string
  readonly language: Language
  readonly quiet?: string
}

/** Names every setting that may be seen, so that a new one is a secret until somebody decides. */
function placeOf({ kind, settings }: StoredNotifier): string | undefined {
  const { chat, server, to, host, port, url = '' } = settings
  switch (kind) {
    case 'telegram':
      return [chat, server].filter(part => part !== undefined).join(' · ')
    case 'email':
      return `${to} · ${host}:${port}`
    case 'webhook':
      // what stands behind the name of a host is often the secret itself
      return `${new URL(url).origin}/…`
    case 'desktop':
      return undefined
    default:
      return kind satisfies never
  }
}

/** Leaves the secrets out. */
export function toPublic(notifier: StoredNotifier): PublicNotifier {
  const { name, kind, language, quiet } = notifier
  const to = placeOf(notifier)
  return { name, kind, ...(to !== undefined && { to }), language, ...(quiet !== undefined && { quiet }) }
}
