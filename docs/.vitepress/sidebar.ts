import { globSync, readFileSync } from 'node:fs'
import type { DefaultTheme } from 'vitepress'
import { readPackages } from '../../scripts/read-packages.ts'

type Item = DefaultTheme.SidebarItem

const page = (text: string, link: string): Item => ({ text, link })

/** What apps read first, in the order of reading. */
export const guides: readonly Item[] = [
  page('Start', '/guides/start'),
  page('Signing in', '/guides/signing-in'),
  page('Sessions', '/guides/sessions'),
  page('Reading usage', '/guides/reading-usage'),
  page('Statement files', '/guides/statements'),
  page('Reports', '/guides/reports'),
  page('Many lines: the hub', '/guides/hub'),
  page('In the terminal', '/guides/terminal'),
  page('Errors', '/guides/errors'),
  page('Runtimes', '/guides/runtimes'),
  page('Security and privacy', '/guides/security'),
  page('Examples', '/examples/'),
]

/** What is known of each carrier. */
export const carriers: readonly Item[] = [
  page('All carriers', '/carriers/'),
  page('MTS', '/carriers/mts'),
  page('MegaFon', '/carriers/megafon'),
  page('Beeline', '/carriers/beeline'),
  page('t2 (Tele2)', '/carriers/tele2'),
]

/** For people who change the code. */
export const contributing: readonly Item[] = [
  page('How to help', '/contributing/'),
  page('Adding a carrier', '/contributing/adding-a-carrier'),
  page('The adapter contract', '/contributing/adapter-contract'),
  page('Tapes', '/contributing/tapes'),
  page('A store for the hub', '/contributing/hub-store'),
  page('Mutation testing', '/contributing/mutation-testing'),
  page('Releasing', '/contributing/releasing'),
  page('Decisions', '/decisions/'),
]

/** A page for each entry of each package. */
export const api: readonly Item[] = readPackages()
  .flatMap(each => each.entries)
  .map(({ specifier }) => page(specifier, `/api/${specifier}`))

const decisions = (): Item[] =>
  globSync('docs/decisions/*.md')
    .toSorted()
    .flatMap(file => {
      const title = /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
      const link = `/${file.slice('docs/'.length, -'.md'.length)}`
      return title === undefined ? [] : [page(title, link)]
    })

const group = (text: string, items: readonly Item[]): Item => ({ text, items: [...items] })
const reading = [group('Guides', guides), group('Carriers', carriers)]

/** By the beginning of the address. */
export const sidebar: DefaultTheme.SidebarMulti = {
  '/': reading,
  '/api/': [group('API', api)],
  '/contributing/': [group('Contributing', contributing), ...reading],
  '/decisions/': [group('Decisions', decisions()), group('Contributing', contributing)],
}
