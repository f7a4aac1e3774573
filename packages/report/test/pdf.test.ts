import { InvalidRequestError } from '@esim-usage/core'
import { createTexts, languages } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { createReport } from '../src/index.ts'
import { toPdf } from '../src/pdf/index.ts'
import figures from './golden/figures.json' with { type: 'json' }
import { goldenMonth, hostileWords } from './golden/month.ts'
import { readPages } from './golden/read-pdf.ts'

const report = createReport(goldenMonth)
const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ')
/** Words that were broken over lines have spaces nobody wrote. */
const closed = (text: string): string => text.replaceAll(/\s+/gu, '')

describe.each(languages)('a PDF in %s', language => {
  const texts = createTexts(language)
  const { format } = texts
  const reading = toPdf(report, { language }).then(readPages)

  test('has the figures of the golden month on its cover', async () => {
    const [cover = '', ...others] = await reading
    const { voice, data } = figures.kinds
    const shown = [
      format.duration(voice.quantity),
      format.bytes(data.quantity),
      format.number(data.quantity),
      format.money({ amount: 5_189_950, currency: 'RUB', scale: 4 }),
      format.money({ amount: 498_75, currency: 'RUB', scale: 2 }),
      format.money({ amount: 100, currency: 'USD', scale: 2 }),
    ]
    for (const figure of shown) expect(cover).toContain(spaced(figure))
    expect(cover).toContain(spaced(texts.report.parts.coverage))
    expect(closed([cover, ...others].join(''))).toContain(closed(texts.freshness.chargedOnly))
    const all = others.join(' ')
    for (const sum of [
      { amount: 55_050, currency: 'RUB', scale: 2 },
      { amount: 51_870, currency: 'RUB', scale: 2 },
      { amount: 12_345, currency: 'RUB', scale: 2 },
    ])
      expect(all).toContain(spaced(format.money(sum)))
    expect(all).toContain(spaced(format.bytes(figures.left.data)))
  })

  test('says on each page which of how many it is', async () => {
    const pages = await reading
    expect(pages.length).toBeGreaterThan(4)
    for (const [index, page] of pages.entries())
      expect(page).toContain(
        spaced(texts.report.page.page(format.number(index + 1), format.number(pages.length))),
      )
  })

  test('keeps Russian, Chinese, the rouble and hostile words', async () => {
    const all = closed((await reading).join(' '))
    for (const words of ['中国银行', 'Мобильный интернет', 'Абонентская плата 500 ₽', ...hostileWords])
      expect(all).toContain(closed(words))
    expect(all).not.toContain('9000000101')
  })
})

test('a sign no font has is an error that names it, and nothing is written', async () => {
  const [record] = report.records
  if (record === undefined) throw new Error('no record')
  const strange = { ...report, records: [{ ...record, label: 'সকাল \u{1F600}' }] }
  await expect(toPdf(strange, { language: 'en' })).rejects.toThrow(InvalidRequestError)
  await expect(toPdf(strange, { language: 'en' })).rejects.toMatchObject({ code: 'unsupported' })
  await expect(toPdf(strange, { language: 'en' })).rejects.toThrow(/U\+09B8/u)
})

test('rows go on over pages, each under the headings', async () => {
  const records = Array.from({ length: 11 }, () => report.records).flat()
  const pages = await readPages(await toPdf({ ...report, records }, { language: 'en' }))
  const usage = pages.filter(page => page.includes('Local time'))
  expect(usage.length).toBeGreaterThan(3)
  expect(pages.join(' ').match(/1 Oct 2026, 09:00:00/gu)).toHaveLength(11)
})
