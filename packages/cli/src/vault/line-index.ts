import { createHmac, randomBytes } from 'node:crypto'
import type { SessionStore } from '@esim-usage/core'

/** A line that is signed in on this machine. */
export interface StoredLine {
  /** Carrier id. */
  readonly carrier: string
  /** E.164. */
  readonly line: string
}

interface Content {
  /** Makes the names of sessions, so that no file name can be tried against the numbers there are. */
  readonly secret: string
  readonly lines: readonly StoredLine[]
}

/** The lines of an encrypted store, kept in it as well. */
export interface LineIndex {
  /** Lines of a carrier, the first signed in first. */
  lines(carrier: string): Promise<readonly string[]>
  /** All lines, the first signed in first. */
  all(): Promise<readonly StoredLine[]>
  /** Name of the session of a line; the same after signing out and in again, so that code limits hold. */
  sessionKey(stored: StoredLine): Promise<string>
  /** Notes a line; one that is there already stays where it is. */
  add(stored: StoredLine): Promise<void>
  /** Forgets a line. */
  remove(stored: StoredLine): Promise<void>
}

const place = 'lines'

const isStoredLine = (value: unknown): value is StoredLine =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'carrier') === 'string' &&
  typeof Reflect.get(value, 'line') === 'string'

function parse(text: string): Content | undefined {
  try {
    const { secret, lines }: { secret?: unknown; lines?: unknown } = JSON.parse(text)
    return typeof secret === 'string' && Array.isArray(lines)
      ? { secret, lines: lines.filter(isStoredLine) }
      : undefined
  } catch {
    return undefined
  }
}

const fresh = (): Content => ({ secret: randomBytes(32).toString('base64url'), lines: [] })

const without = ({ lines }: Content, gone: StoredLine): StoredLine[] =>
  lines.filter(({ carrier, line }) => carrier !== gone.carrier || line !== gone.line)

/** Opens the index, and makes it where there is none: from then on a wrong key shows. */
export async function openLineIndex(store: SessionStore): Promise<LineIndex> {
  const load = async () => {
    const stored = await store.load(place)
    return { content: stored && parse(stored.value), version: stored?.version }
  }

  /** Each try stands on what was stored last. */
  const change = async (edit: (content: Content) => Content): Promise<Content> => {
    for (;;) {
      const { content, version } = await load()
      const edited = edit(content ?? fresh())
      if (content === edited) return content
      if ((await store.save(place, JSON.stringify(edited), version)) !== undefined) return edited
    }
  }

  const read = (): Promise<Content> => change(content => content)

  await read()
  return {
    async lines(carrier) {
      return (await read()).lines.filter(each => each.carrier === carrier).map(({ line }) => line)
    },
    all: async () => (await read()).lines,
    async sessionKey({ carrier, line }) {
      return createHmac('sha256', (await read()).secret)
        .update(`${carrier}\n${line}`)
        .digest('base64url')
    },
    async add(stored) {
      await change(content =>
        without(content, stored).length < content.lines.length
          ? content
          : { ...content, lines: [...content.lines, stored] },
      )
    },
    async remove(stored) {
      await change(content => {
        const lines = without(content, stored)
        return lines.length === content.lines.length ? content : { ...content, lines }
      })
    },
  }
}
