import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../src/html/index.ts'
import { createReport } from '../src/index.ts'
import { goldenMonth } from './golden/month.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const report = createReport(goldenMonth)

/** Needs a browser: set CHROMIUM to its path where it is not in the usual place. */
describe.skipIf(!existsSync(executablePath))('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  async function open(
    language: 'ru' | 'en' | 'zh',
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await browser.newPage(options)
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    page.on('dialog', async dialog => {
      complaints.push(dialog.message())
      await dialog.dismiss()
    })
    page.on('request', request => complaints.push(request.url()))
    await page.setContent(await toHtml(report, { language }))
    return { page, complaints }
  }

  const column = (page: Page, number: number): Promise<string[]> =>
    page.locator(`#usage tbody tr:visible td:nth-child(${number})`).allTextContents()

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

  test('sorts by exact values with the keyboard, and what is not known stays last', async () => {
    const { page } = await open('en')
    await page.locator('#usage').getByRole('button', { name: 'Charged' }).focus()
    await page.keyboard.press('Enter')
    const rising = ['-₽1.25', '₽0.00', '₽0.30', '$1.00', '₽2.50', '₽5.10', '₽12.345', '₽500.00']
    expect(await column(page, 6)).toEqual([...rising, '', '', ''])
    await page.keyboard.press('Enter')
    expect(await column(page, 6)).toEqual([...rising.toReversed(), '', '', ''])
    expect(await page.locator('#usage th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
  })

  test.each([
    ['light', 'ru', { colorScheme: 'light' }],
    ['dark', 'en', { colorScheme: 'dark' }],
    ['a phone', 'zh', { viewport: { width: 360, height: 740 } }],
  ] as const)(
    'axe finds nothing in %s, and nothing is wider than the screen',
    async (_name, language, options) => {
      const { page, complaints } = await open(language, options)
      expect(await page.locator('figure svg[role=img]').count()).toBe(6)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
      await page.evaluate(axe)
      const found: unknown = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(each => each.id))',
      )
      expect(found).toEqual([])
      expect(complaints).toEqual([])
    },
  )

  test('without a script everything is there', async () => {
    const { page } = await open('ru', { javaScriptEnabled: false })
    expect(await page.locator('#usage tbody tr').count()).toBe(11)
    expect(await page.locator('form').isVisible()).toBe(false)
  })
})
