/// <reference types="node" />
import { link, mkdir, open, readdir, readFile, stat, truncate, unlink } from 'node:fs/promises'
import { hash128 } from '../record/key-hash.ts'

/** What a cell holds: its newest version, and the text when there is a sound one. */
export interface CellContent {
  /** 0: never written. */
  readonly version: number
  readonly text: string | undefined
}

/** A text in a folder, replaced as a whole or not at all, by any number of processes. */
export interface FileCell {
  read(): Promise<CellContent>
  /** Writes the version after `version`; false when another process wrote it first. Undefined empties the cell. */
  write(version: number, text: string | undefined): Promise<boolean>
}

/** How long the names of old versions stay, so that a slow writer cannot take one of them anew. */
const keepNamesMs = 10_000
/** All old files are looked for with every so manyth version, and whenever the cell is emptied. */
const sweepEvery = 16
const draftEnding = '.new'

const codeOf = (error: unknown): unknown => (error instanceof Error ? Reflect.get(error, 'code') : undefined)

/** The result, or `otherwise` when the failure has that code. */
const unless = async <T, U>(run: Promise<T>, code: string, otherwise: U): Promise<T | U> =>
  run.catch((error: unknown) => {
    if (codeOf(error) === code) return otherwise
    throw error
  })

const frame = (text: string): string => `1 ${hash128(text)}\n${text}`

function unframe(content: string): string | undefined {
  const end = content.indexOf('\n')
  const text = content.slice(end + 1)
  return content.slice(0, Math.max(0, end)) === `1 ${hash128(text)}` ? text : undefined
}

async function writeDraft(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    // Without it a power cut could leave the name without the content.
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Takes away a file that is no longer needed: its content at once, its name when nobody can still be busy with it. */
async function drop(path: string): Promise<void> {
  const found = await unless(stat(path), 'ENOENT', undefined)
  if (found === undefined) return
  if (found.mtimeMs < Date.now() - keepNamesMs) await unless(unlink(path), 'ENOENT', undefined)
  else if (found.size > 0 && !path.endsWith(draftEnding)) await unless(truncate(path), 'ENOENT', undefined)
}

/**
 * Opens a cell. Each version is a file of its own, `name.1`, `name.2` and so on, and appears with its whole content by
 * a hard link, which fails when the name is taken: that is the compare-and-set, and no lock can be left behind.
 */
export function openCell(folder: string, name: string): FileCell {
  const pathOf = (version: number): string => `${folder}/${name}.${version}`
  const versionOf = (entry: string): number => {
    const version = entry.startsWith(`${name}.`) ? entry.slice(name.length + 1) : ''
    return /^\d{1,15}$/.test(version) ? Number(version) : 0
  }
  const list = (): Promise<string[]> => unless(readdir(folder), 'ENOENT', [])
  const newest = async (): Promise<number> => Math.max(0, ...(await list()).map(versionOf))

  /** Takes the last version and the one before, which a process that died may have left; now and then all. */
  const tidy = async (current: number, all: boolean): Promise<void> => {
    const entries = all ? await list() : []
    const old = entries.filter(entry => versionOf(entry) > 0 && versionOf(entry) < current)
    const drafts = entries.filter(entry => entry.endsWith(draftEnding))
    const paths = [...old, ...drafts].map(entry => `${folder}/${entry}`)
    await Promise.all([...new Set([pathOf(current - 1), pathOf(current - 2), ...paths])].map(drop))
  }

  return {
    async read() {
      for (;;) {
        const version = await newest()
        if (version === 0) return { version, text: undefined }
        const text = unframe(await unless(readFile(pathOf(version), 'utf8'), 'ENOENT', ''))
        // A version without text is one that was emptied, is damaged, or has just become an old one.
        if (text !== undefined || (await newest()) === version) return { version, text }
      }
    },
    async write(version, text) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const draft = `${folder}/${crypto.randomUUID()}${draftEnding}`
      let written = false
      try {
        await writeDraft(draft, text === undefined ? '' : frame(text))
        written = await unless(
          link(draft, pathOf(version + 1)).then(() => true),
          'EEXIST',
          false,
        )
      } finally {
        await unless(unlink(draft), 'ENOENT', undefined)
      }
      if (written) await tidy(version + 1, text === undefined || version % sweepEvery === 0)
      return written
    },
  }
}
