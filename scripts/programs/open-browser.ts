import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Nothing but the pages of a test may be asked for: a browser asks for news of itself otherwise. */
const quietly = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

/** Starts a browser without a window; in a container it runs as root, which its sandbox does not allow. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quietly] })

/** Everything a good page never does: words in the console, errors, dialogs, requests that `isAllowed` does not allow. */
export function watchPage(page: Page, isAllowed: (address: string) => boolean): string[] {
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', async dialog => {
    complaints.push(dialog.message())
    await dialog.dismiss()
  })
  page.on('request', request => {
    if (!isAllowed(request.url())) complaints.push(`asks for ${request.url()}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`)
  })
  return complaints
}

/** What axe finds: its rule, how bad it is, and the first place. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'))
  const found: unknown = await page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0].html}`))",
  )
  if (!Array.isArray(found)) throw new Error('axe gave no list')
  return found.map(String)
}

/** By how many pixels a page is wider than the screen. */
export const overhangOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
