import { InvalidRequestError } from '@esim-usage/core'
import { createTexts, languages } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { createReport } from '../src/index.ts'
import { toPdf } from '../src/pdf/index.ts'
import { expectPdfFigures } from './golden/expect-figures.ts'
import { goldenMonth } from './golden/month.ts'
import { readPages } from './golden/read-pdf.ts'

const report = createReport(goldenMonth)
const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ')

describe.each(languages)('a PDF in %s', language => {
  const texts = createTexts(language)
  const { format } = texts
  const reading = toPdf(report, { language }).then(readPages)

  test('has the figures of the golden month, Russian, Chinese, the rouble and hostile words', async () => {
    expectPdfFigures(await reading, language)
  })

  test('says on each page which of how many it is', async () => {
    const pages = await reading
    expect(pages.length).toBeGreaterThan(4)
    for (const [index, page] of pages.entries())
      expect(page).toContain(
        spaced(texts.report.page.page(format.number(index + 1), format.number(pages.length))),
      )
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

test('more packages than a page has room for are drawn over pages, each with what is left', async () => {
  const [line] = goldenMonth.lines
  const [allowance] = line?.allowances ?? []
  if (line === undefined || allowance === undefined) throw new Error('no package')
  const allowances = Array.from({ length: 60 }, (_each, index) => ({
    ...allowance,
    name: `Package ${index + 1}.`,
  }))
  const many = createReport({ ...goldenMonth, lines: [{ ...line, allowances }] })
  const pages = await readPages(await toPdf(many, { language: 'en' }))
  // once in the chart, once in the table
  for (const { name } of allowances) expect(pages.join(' ').split(name)).toHaveLength(3)
})
