// Pages of itemised usage in the shape of the sandbox's answer, as many as wanted.
import type { createSandbox } from '@esim-usage/sandbox'
import { z } from 'zod'

const request = z.object({ variables: z.object({ pageIndex: z.number() }) })
const answer = z.object({
  data: z.object({
    transactionsByFilter: z.looseObject({ transactions: z.array(z.looseObject({ dateTime: z.string() })) }),
  }),
})
const encoder = new TextEncoder()

/** The month before the present one, `YYYY-MM`. */
export function lastMonth(): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}

/** How many rows there are and how they are cut into pages. */
export interface UsagePages {
  readonly month: string
  readonly rows: number
  readonly rowsPerPage: number
}

/** Makes any page of a month from one real answer of the sandbox: its rows over and over, each at its own second. */
export function createPageWriter(
  answerText: string,
  pages: UsagePages,
): (pageIndex: number) => Uint8Array<ArrayBuffer> {
  const { data } = answer.parse(JSON.parse(answerText))
  const { transactions, ...rest } = data.transactionsByFilter
  const mark = 'MOMENT'
  const templates = transactions.map(row => JSON.stringify({ ...row, dateTime: mark }).split(mark))
  const head = JSON.stringify({ ...rest, totalPages: Math.ceil(pages.rows / pages.rowsPerPage) }).slice(0, -1)
  const firstMs = Date.parse(`${pages.month}-01T00:00:00Z`)
  const stepMs = (28 * 24 * 3_600_000) / pages.rows
  const write = (index: number): string => {
    const moment = new Date(firstMs + (pages.rows - 1 - index) * stepMs).toISOString().slice(0, 19)
    return (templates[index % templates.length] ?? []).join(`${moment}+03:00`)
  }
  return pageIndex => {
    const from = (pageIndex - 1) * pages.rowsPerPage
    const count = Math.min(pages.rowsPerPage, pages.rows - from)
    const list = Array.from({ length: count }, (_, offset) => write(from + offset)).join(',')
    return encoder.encode(`{"data":{"transactionsByFilter":${head},"transactions":[${list}]}}}`)
  }
}

/** A `fetch` that takes pages of usage from `write` and everything else from the sandbox. */
export function createPagesFetch(
  sandbox: ReturnType<typeof createSandbox>,
  pages: UsagePages,
  keep: Map<number, Uint8Array<ArrayBuffer>> | undefined,
): typeof globalThis.fetch {
  let write: ((pageIndex: number) => Uint8Array<ArrayBuffer>) | undefined
  return async (input, init) => {
    const sent = new Request(input, init)
    const body = await sent.clone().text()
    const isPage = body.includes('transactionsByFilter')
    if (!isPage || write === undefined) {
      const response = (await sandbox.handle(sent)) ?? Response.error()
      if (!isPage) return response
      write = createPageWriter(await response.text(), pages)
    }
    const { pageIndex } = request.parse(JSON.parse(body)).variables
    const bytes = keep?.get(pageIndex) ?? write(pageIndex)
    keep?.set(pageIndex, bytes)
    return new Response(bytes, { headers: { 'content-type': 'application/json; charset=utf-8' } })
  }
}
