import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaptchaChallenge } from '@esim-usage/core'

const endings = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/svg+xml', 'svg'],
])

/** Writes the picture where only the person can read it, for as long as `work` takes. */
export async function withPicture<Value>(
  { mediaType, base64 }: CaptchaChallenge['image'],
  work: (path: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'esim-usage-'))
  try {
    const path = join(folder, `picture.${endings.get(mediaType) ?? 'img'}`)
    await writeFile(path, Buffer.from(base64, 'base64'), { mode: 0o600 })
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
