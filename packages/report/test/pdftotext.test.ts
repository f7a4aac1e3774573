import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createTexts, languages } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { findProgram } from '../../../scripts/programs/find-program.ts'
import { createReport } from '../src/index.ts'
import { toPdf } from '../src/pdf/index.ts'
import { expectPdfFigures } from './golden/expect-figures.ts'
import { goldenMonth } from './golden/month.ts'

const pdftotext = findProgram('pdftotext') ?? ''
const report = createReport(goldenMonth)

/** Text of each page as it stands in the columns; spaces are one space. */
async function readPages(pdf: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pdftotext-'))
  try {
    const file = join(folder, 'report.pdf')
    await writeFile(file, pdf)
    const { stdout } = await promisify(execFile)(pdftotext, ['-raw', '-enc', 'UTF-8', file, '-'])
    return stdout
      .split('\f')
      .slice(0, -1)
      .map(page => page.replaceAll(/\s+/gu, ' '))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe.skipIf(pdftotext === '').each(languages)('pdftotext reads a golden month in %s', language => {
  const { report: texts, format } = createTexts(language)

  test('figures, Russian, Chinese and the numbers of the pages', async () => {
    const pages = await readPages(await toPdf(report, { language }))
    expectPdfFigures(pages, language)
    expect(pages.length).toBeGreaterThan(4)
    for (const [index, page] of pages.entries())
      expect(page).toContain(
        texts.page.page(format.number(index + 1), format.number(pages.length)).replaceAll(/\s+/gu, ' '),
      )
  })
})
