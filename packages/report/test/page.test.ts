import { createTexts, type Language, languages } from '@esim-usage/texts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '../../../scripts/programs/find-program.ts'
import { findBarriers, openBrowser, overhangOf, watchPage } from '../../../scripts/programs/open-browser.ts'
import { toHtml } from '../src/html/index.ts'
import { createReport } from '../src/index.ts'
import { expectPageFigures } from './golden/expect-figures.ts'
import { goldenMonth, hostileWords } from './golden/month.ts'
import { readPages } from './golden/read-pdf.ts'
import { readShownTables } from './golden/read-shown-tables.ts'

const chromium = findProgram('chromium') ?? ''
const report = createReport(goldenMonth)
const phone = { width: 360, height: 740 }

describe.skipIf(chromium === '')('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(chromium)
  })
  afterAll(() => browser.close())

  async function open(
    language: Language,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const page = await browser.newPage(options)
    const complaints = watchPage(page, () => false)
    await page.setContent(await toHtml(report, { language }))
    return { page, complaints }
  }

  const column = (page: Page, number: number): Promise<string[]> =>
    page.locator(`#usage tbody tr:visible td:nth-child(${number})`).allTextContents()

  test.each(languages)(
    'has the figures of the golden month and words of all languages in %s',
    async language => {
      const { page, complaints } = await open(language)
      expectPageFigures(await readShownTables(page), language)
      const shown = await page.locator('#usage').textContent()
      for (const words of ['中国银行', 'Мобильный интернет', 'Абонентская плата 500 ₽', ...hostileWords])
        expect(shown).toContain(words)
      expect(complaints).toEqual([])
    },
  )

  test('draws each chart: marks of some size inside of the picture, and what it shows in words', async () => {
    const { page } = await open('en')
    const charts = page.locator('figure svg[role=img]')
    expect(await charts.count()).toBe(6)
    for (const chart of await charts.all()) {
      const frame = await chart.boundingBox()
      expect(frame?.width).toBeGreaterThan(250)
      expect(frame?.height).toBeGreaterThan(80)
      expect(await chart.getAttribute('aria-label')).toMatch(/\w{3}/)
      const drawn = await chart
        .locator('path, rect')
        .evaluateAll(marks => marks.filter(mark => mark.getBoundingClientRect().width > 1).length)
      expect(drawn).toBeGreaterThan(0)
      expect(await chart.locator('text').count()).toBeGreaterThan(2)
    }
  })

  test('finds by words, kind and line, says how many, and forgets it', async () => {
    const { page, complaints } = await open('en')
    const status = page.getByRole('status')
    await expect.poll(() => status.textContent()).toBe('11 of 11 shown')
    await page.getByRole('searchbox').fill('hyperlink')
    expect(await column(page, 4)).toEqual(['中国银行'])
    await page.getByRole('searchbox').fill('')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('voice')
    await page.getByRole('combobox', { name: 'Number' }).selectOption('+79000000002')
    expect(await column(page, 5)).toEqual(['59\u00A0s'])
    expect(await status.textContent()).toBe('1 of 11 shown')
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => status.textContent()).toBe('11 of 11 shown')
    expect(complaints).toEqual([])
  })

  test.each([
    ['ru', 'абонентская'],
    ['zh', '中国'],
  ] as const)('finds words of people and carriers in %s, by keyboard alone', async (language, words) => {
    const { page, complaints } = await open(language)
    await page.getByRole('searchbox').focus()
    await page.keyboard.type(words)
    await expect.poll(() => page.locator('#usage tbody tr:visible').count()).toBe(1)
    await page.keyboard.press('Tab')
    const label = page.locator(':focus').locator('xpath=ancestor::label')
    expect(await label.textContent()).toContain(createTexts(language).screen.kind)
    expect(complaints).toEqual([])
  })

  test('sorts by exact values with the keyboard, and what is not known stays last', async () => {
    const { page, complaints } = await open('en')
    await page.locator('#usage').getByRole('button', { name: 'Charged' }).focus()
    await page.keyboard.press('Enter')
    const rising = ['-₽1.25', '₽0.00', '₽0.30', '$1.00', '₽2.50', '₽5.10', '₽12.345', '₽500.00']
    expect(await column(page, 6)).toEqual([...rising, '', '', ''])
    await page.keyboard.press('Enter')
    expect(await column(page, 6)).toEqual([...rising.toReversed(), '', '', ''])
    expect(await page.locator('#usage th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    expect(complaints).toEqual([])
  })

  test.each([
    ['light', 'ru', { colorScheme: 'light' }],
    ['dark', 'en', { colorScheme: 'dark' }],
    ['a phone', 'zh', { viewport: phone }],
    ['a dark phone', 'ru', { viewport: phone, colorScheme: 'dark' }],
  ] as const)('axe finds nothing in %s', async (_look, language, options) => {
    const { page, complaints } = await open(language, options)
    expect(await findBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test.each(languages)('nothing is wider than a phone in %s', async language => {
    const { page } = await open(language, { viewport: phone })
    expect(await overhangOf(page)).toBeLessThanOrEqual(0)
  })

  test('is dark where the system is', async () => {
    const { page } = await open('en', { colorScheme: 'dark' })
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await background()).toBe('rgb(21, 25, 30)')
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await background()).toBe('rgb(255, 255, 255)')
  })

  test.each(languages)('prints all rows on white paper without the form in %s', async language => {
    const { page } = await open(language, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('form, nav').locator('visible=true').count()).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
    const printed = (await readPages(await page.pdf({ preferCSSPageSize: true }))).join(' ')
    const { format, report: texts } = createTexts(language)
    expect(printed.replaceAll(/\s+/gu, '')).toContain(
      format.money({ amount: 5_189_950, currency: 'RUB', scale: 4 }).replaceAll(/\s+/gu, ''),
    )
    expect(printed).toContain(texts.parts.coverage)
    // A sheet of Letter without its margins, as it is narrower than A4.
    await page.setViewportSize({ width: 965, height: 700 })
    const cut = await page
      .locator('table')
      .evaluateAll(tables =>
        tables.filter(table => table.getBoundingClientRect().right > 965).map(({ id }) => id),
      )
    expect(cut).toEqual([])
  })

  test('without a script everything is there', async () => {
    const { page } = await open('ru', { javaScriptEnabled: false })
    expect(await page.locator('#usage tbody tr').count()).toBe(11)
    expect(await page.locator('form').isVisible()).toBe(false)
  })
})
