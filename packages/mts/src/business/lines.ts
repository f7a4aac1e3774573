import type { Line, LineStatus } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { type BusinessContext, optionalPart, post, toMsisdn } from './ask.ts'
import { readSubscribers, type Subscriber } from './hierarchy.ts'
import { readLineStatus } from './blocks.ts'
import { comments } from './wire-lines.ts'

/** Most numbers of one question. */
const mostNumbers = 300

/** What the company calls its lines. */
async function readTitles(
  context: BusinessContext,
  subscribers: readonly Subscriber[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (let first = 0; first < subscribers.length; first += mostNumbers) {
    const msisdns = subscribers.slice(first, first + mostNumbers).map(({ line }) => toMsisdn(line))
    const list = await optionalPart(async () => post(context, 'service.comments', { msisdns }, comments))
    for (const { msisdn, comment } of list ?? []) {
      const line = parseLine(String(msisdn ?? ''))
      const title = comment?.trim() ?? ''
      if (line !== undefined && title !== '') titles.set(line, title)
    }
  }
  return titles
}

function toDraft(subscriber: Subscriber, title: string | undefined, status: LineStatus): Draft<Line> {
  const { line, account, imsi, iccid } = subscriber
  return {
    endpoint: 'service.hierarchy',
    evidence: 'high',
    line,
    ...(title !== undefined && { title }),
    status,
    ...(imsi !== undefined && { imsi }),
    ...(iccid !== undefined && { iccid }),
    account,
  }
}

/** All lines of the account, the client's own first. A state costs a request, so only that line is asked for it. */
export async function readLines(context: BusinessContext): Promise<readonly Draft<Line>[]> {
  const subscribers = await readSubscribers(context)
  const titles = await readTitles(context, subscribers)
  const own = subscribers.filter(({ line }) => line === context.line)
  const status = own.length > 0 ? await optionalPart(async () => readLineStatus(context)) : undefined
  return [
    ...own.map(each => toDraft(each, titles.get(each.line), status ?? 'unknown')),
    ...subscribers
      .filter(({ line }) => line !== context.line)
      .map(each => toDraft(each, titles.get(each.line), 'unknown')),
  ]
}
