import { damaged, tooLarge, unsupported } from '../failures.ts'

/** Largest ZIP that is taken into memory, bytes. */
export const mostZipBytes: number = 256 * 1024 ** 2

/** Statements shrink ten to forty times; what shrinks more is made to hurt. */
const mostRatio = 300
const alwaysBytes = 16 * 1024 ** 2

/** A file inside a ZIP. */
export interface ZipMember {
  /** Its name. */
  readonly name: string
  /** Its bytes, checked against the checksum at the end. */
  read(): AsyncGenerator<Uint8Array>
}

/** Files that systems add by themselves. */
const hidden = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/u

const never = new Promise<never>(() => {})

/** What the library of ZIPs throws says nothing to a person. */
const cannotOpen = (): Error => damaged('The ZIP is damaged or cut off.')

/** Lists the files of a ZIP. */
export async function openZip(bytes: Uint8Array): Promise<readonly ZipMember[]> {
  const { Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js')
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true })
  const entries = await zip.getEntries().catch(() => {
    throw cannotOpen()
  })
  return entries.flatMap(entry => {
    if (entry.directory || hidden.test(entry.filename)) return []
    return [
      {
        name: entry.filename,
        async *read() {
          if (entry.encrypted)
            throw unsupported('The ZIP is locked with a password. Unpack it and pass the file inside.')
          const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
          const done = entry.getData(writable).then(
            () => true,
            () => false,
          )
          // What fails before it writes does not end the stream.
          const failed = done.then(isDone => (isDone ? never : undefined))
          const reader = readable.getReader()
          let size = 0
          try {
            for (;;) {
              const next = await Promise.race([reader.read().catch(() => undefined), failed])
              if (next === undefined) throw cannotOpen()
              if (next.done) break
              size += next.value.length
              if (size > alwaysBytes && size > mostRatio * bytes.length)
                throw tooLarge('The ZIP unpacks to far more than a statement holds.')
              yield next.value
            }
            if (!(await done)) throw cannotOpen()
          } finally {
            await reader.cancel().catch(() => undefined)
          }
        },
      },
    ]
  })
}
