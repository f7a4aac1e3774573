import { languages } from '@esim-usage/texts'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { toHtml } from '../src/html/index.ts'
import { createReport, type Report } from '../src/index.ts'
import { readTables } from './golden/read-html.ts'
import { goldenMonth, hostileWords } from './golden/month.ts'

const report = createReport(goldenMonth)
const html = await toHtml(report, { language: 'en' })

function elementsOf(page: string): { readonly name: string; readonly attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) }).end(page)
  return elements
}

describe('toHtml', () => {
  test('is one file that asks for nothing and lets nothing else run', () => {
    const elements = elementsOf(html)
    const addresses = elements.flatMap(({ attributes: { src, href, action } }) => [src, href, action])
    expect(addresses.filter(address => address !== undefined && !/^(?:#|data:,$)/u.test(address))).toEqual([])
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1)
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter(name => name.startsWith('on')),
    ).toEqual([])
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    expect(policy?.attributes['content']).toMatch(/default-src 'none';.*script-src 'sha256-[\w+/]{43}='/u)
  })

  test('the policy allows exactly the script that is there', async () => {
    const program = /<script>([\s\S]*?)<\/script>/u.exec(html)?.[1] ?? ''
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(program))
    expect(html).toContain(`sha256-${Buffer.from(hash).toString('base64')}`)
  })

  test('hostile words stay words', () => {
    const usage = readTables(html).get('usage') ?? []
    const labels = usage.map(row => row['What']?.text)
    for (const words of hostileWords) expect(labels).toContain(words)
    expect(elementsOf(html).filter(({ name }) => name === 'img')).toEqual([])
  })

  test('what turns the words around it is taken out', async () => {
    const [record] = report.records
    if (record === undefined) throw new Error('no record')
    const label = 'a\u202Egnp\u0000.\uD800b'
    const page = await toHtml({ ...report, records: [{ ...record, label }] }, { language: 'en' })
    const [row] = readTables(page).get('usage') ?? []
    expect(row?.['What']?.text).toBe('a gnp . b')
  })

  test('headings, labels and tables can be told by a screen reader in every language', async () => {
    for (const language of languages) {
      const elements = elementsOf(await toHtml(report, { language }))
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      const named = elements.flatMap(({ attributes }) => attributes['aria-labelledby'] ?? [])
      for (const id of named) expect(ids).toContain(id)
      for (const { attributes } of elements.filter(({ name }) => name === 'svg'))
        expect([attributes['role'], attributes['aria-label']]).toEqual(['img', expect.stringMatching(/\S/u)])
      expect(elements.find(({ name }) => name === 'html')?.attributes['lang']).toBe(language)
    }
  })

  test('a report of nothing says so', async () => {
    const nothing: Report = createReport({ ...goldenMonth, lines: [] })
    const page = await toHtml(nothing, { language: 'ru' })
    expect(page).toContain('Записей нет.')
    expect(elementsOf(page).filter(({ name }) => name === 'form')).toEqual([])
  })
})
