import type { Page } from 'playwright-core'
import type { PageCell } from './read-html.ts'

/** The tables of an open page by id, from what the browser made of it; rows by heading. */
export async function readShownTables(page: Page): Promise<Map<string, Record<string, PageCell>[]>> {
  const tables = await page.locator('table').evaluateAll(found =>
    found
      .filter(table => table instanceof HTMLTableElement)
      .map(table => {
        const headings = Array.from(table.tHead?.rows[0]?.cells ?? [], ({ textContent }) => textContent)
        const rows = Array.from(table.tBodies[0]?.rows ?? [], row =>
          Array.from(row.cells, (cell, column) => {
            const exact = cell.querySelector('data')?.value ?? cell.querySelector('time')?.dateTime
            const shown = { text: cell.textContent, ...(exact === undefined ? {} : { value: exact }) }
            return [headings[column] ?? '', shown] as const
          }),
        )
        return [table.id, rows] as const
      }),
  )
  return new Map(tables.map(([id, rows]) => [id, rows.map(row => Object.fromEntries(row))]))
}
