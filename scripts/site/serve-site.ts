import { existsSync, globSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from 'vitepress'

const folder = fileURLToPath(new URL('../../docs/.vitepress/dist', import.meta.url))

/** The built site on this machine. */
export interface ServedSite {
  readonly origin: string
  /** The address of each page, for a folder without `index.html`. */
  readonly pages: ReadonlySet<string>
  close(): void
}

const isBound = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

/** Serves the built site on a free port, as VitePress shows it. */
export async function serveSite(): Promise<ServedSite> {
  if (!existsSync(folder)) throw new Error('There is no site. Run pnpm docs:build')
  const { server } = await serve({ root: fileURLToPath(new URL('../../docs', import.meta.url)), port: 0 })
  if (!server.listening) await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  if (!isBound(address)) throw new Error('The site has no port')
  const origin = `http://localhost:${address.port}`
  const pages = globSync('**/*.html', { cwd: folder }).map(
    file => `${origin}/${file.replace(/(^|\/)index\.html$/, '$1')}`,
  )
  return { origin, pages: new Set(pages), close: () => server.close() }
}
