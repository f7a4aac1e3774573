import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '../programs/find-program.ts'
import { findBarriers, openBrowser, overhangOf, watchPage } from '../programs/open-browser.ts'
import { type ServedSite, serveSite } from './serve-site.ts'

const chromium = findProgram('chromium') ?? ''
/** The theme's first pages have no landmark for their main part; that is no serious barrier. */
const findSeriousBarriers = async (page: Page): Promise<string[]> =>
  (await findBarriers(page)).filter(barrier => /\((?:serious|critical)\)/.test(barrier))

const phone = { width: 360, height: 740 }

describe.skipIf(chromium === '')('the site in a browser', () => {
  let browser: Browser
  let site: ServedSite
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(chromium), serveSite()])
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })

  async function open(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const page = await browser.newPage(options)
    const complaints = watchPage(page, address => address.startsWith(`${site.origin}/`))
    await page.goto(site.origin + path, { waitUntil: 'load' })
    return { page, complaints }
  }

  /** What is wrong with an open page on a phone. */
  async function problemsOf(page: Page): Promise<string[]> {
    const overhang = await overhangOf(page)
    const titles = await page.locator('h1').count()
    const links = await page
      .locator('a[href]')
      .evaluateAll(found =>
        found.map(link =>
          link instanceof HTMLAnchorElement
            ? link.href.replace(/#.*$/, '').replace(/\/index\.html$/, '/')
            : '',
        ),
      )
    const dead = links.filter(
      link => link.startsWith(site.origin) && /(?:\/|\.html)$/.test(link) && !site.pages.has(link),
    )
    return [
      ...(overhang > 0 ? [`is ${overhang} px wider than a phone`] : []),
      ...(titles === 1 || page.url().endsWith('/404.html') ? [] : [`has ${titles} titles`]),
      ...[...new Set(dead)].map(link => `links to ${link}, which is not there`),
    ]
  }

  test('every page is quiet, fits a phone, has one title, and links to pages that are there', async () => {
    const problems: string[] = []
    const left = [...site.pages]
    const readSome = async (): Promise<void> => {
      const { page, complaints } = await open('/', { viewport: phone })
      for (let address = left.pop(); address !== undefined; address = left.pop()) {
        await page.goto(address, { waitUntil: 'load' })
        for (const problem of await problemsOf(page)) problems.push(`${address} ${problem}`)
      }
      problems.push(...complaints)
    }
    await Promise.all(Array.from({ length: 3 }, readSome))
    expect(problems).toEqual([])
    expect(site.pages.size).toBeGreaterThan(60)
  })

  test.each([
    ['English', '/', 'Search', 'session', /session/i],
    ['English, a name of the API', '/guides/start.html', 'Search', 'createMts', /createMts/],
    ['Russian', '/ru/', 'Поиск', 'вход', /вход/i],
    ['Chinese', '/zh/', '搜索', '登录', /登录/],
  ])('the search finds something in %s and leads there', async (_name, path, button, words, expected) => {
    const { page, complaints } = await open(path)
    await page.getByRole('button', { name: button }).first().click()
    await page.locator('.VPLocalSearchBox input').fill(words)
    const results = page.locator('.VPLocalSearchBox .results a')
    await results.first().waitFor()
    expect((await results.allTextContents()).join(' ')).toMatch(expected)
    expect(await findSeriousBarriers(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(address => address.pathname !== path)
    expect(await page.locator('main').textContent()).toMatch(expected)
    expect(complaints).toEqual([])
  })

  test('the search shows pages that explain before the methods of one name', async () => {
    const { page } = await open('/')
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('session')
    const first = page.locator('.VPLocalSearchBox .results a').first()
    expect(await first.getAttribute('href')).not.toContain('/api/')
  })

  test('the search opens, moves and closes by keyboard', async () => {
    const { page } = await open('/guides/start.html')
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').waitFor()
    await page.keyboard.type('balance')
    await page.locator('.VPLocalSearchBox .results a').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.VPLocalSearchBox').waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/guides/start.html')
  })

  const pages = [
    '/',
    '/ru/',
    '/zh/',
    '/guides/start.html',
    '/ru/start.html',
    '/zh/start.html',
    '/guides/errors.html',
    '/carriers/mts.html',
    '/api/@esim-usage/mts.html',
    '/examples/',
  ]
  test.each(pages)('axe finds nothing on %s, by day on a desk and by night on a phone', async path => {
    const { page, complaints } = await open(path, { colorScheme: 'light', reducedMotion: 'reduce' })
    expect(await findSeriousBarriers(page)).toEqual([])
    await page.setViewportSize(phone)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.locator('html.dark').waitFor()
    expect(await findSeriousBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test.each([
    ['/guides/errors.html', 'session-expired'],
    ['/ru/errors.html', 'session-expired'],
    ['/zh/errors.html', 'session-expired'],
  ])('%s has a row for each code', async (path, code) => {
    const { page } = await open(path)
    const rows = page.locator('main table tbody tr')
    expect(await rows.count()).toBeGreaterThan(10)
    expect(await rows.filter({ hasText: code }).count()).toBeGreaterThan(0)
  })

  test('another language is one click away, and its page says which it is', async () => {
    const { page } = await open('/')
    await page.locator('.VPNavBarTranslations').hover()
    await page.locator('.VPNavBarTranslations').getByRole('link', { name: 'Русский' }).click()
    await page.waitForURL(/\/ru\//)
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
  })
})
