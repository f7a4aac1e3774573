import { isLanguage, type Language, type NotifierKind } from '@esim-usage/texts'

/** What a notifier is set up with, by the name of the option; some of it is secret. */
export type NotifierSettings = Readonly<Record<string, string>>

/** A notifier that a person has set. */
export interface StoredNotifier {
  /** What the person calls it. */
  readonly name: string
  readonly kind: NotifierKind
  /** Language of its messages. */
  readonly language: Language
  /** Such as `22:00-08:00`. */
  readonly quiet?: string
  readonly settings: NotifierSettings
}

const kinds: readonly string[] = ['telegram', 'email', 'webhook', 'desktop'] satisfies NotifierKind[]

const isKind = (value: unknown): value is NotifierKind => typeof value === 'string' && kinds.includes(value)

const isSettings = (value: unknown): value is NotifierSettings =>
  typeof value === 'object' && value !== null && Object.values(value).every(each => typeof each === 'string')

function toNotifier(value: unknown): StoredNotifier | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { name, kind, language, quiet, settings }: Partial<Record<keyof StoredNotifier, unknown>> = value
  if (typeof name !== 'string' || typeof language !== 'string') return undefined
  if (!isKind(kind) || !isLanguage(language) || !isSettings(settings)) return undefined
  return { name, kind, language, settings, ...(typeof quiet === 'string' && { quiet }) }
}

/** Reads what is stored; what another version wrote is passed over. */
export function parseNotifiers(text: string): readonly StoredNotifier[] {
  try {
    const values: unknown = JSON.parse(text)
    return Array.isArray(values) ? values.flatMap(value => toNotifier(value) ?? []) : []
  } catch {
    return []
  }
}

/** The one that was named. */
export const findNotifier = (
  notifiers: readonly StoredNotifier[],
  name: string,
): StoredNotifier | undefined => notifiers.find(each => each.name === name)
