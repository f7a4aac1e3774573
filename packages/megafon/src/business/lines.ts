import type { Line, LineStatus } from '@esim-usage/core'
import { type Draft, optional } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { plainText } from '../plain-text.ts'
import type { BusinessContext } from './state.ts'
import { lineRequest, listSubscribers } from './subscribers.ts'
import { lineGeneral, type Subscriber } from './wire.ts'

/** Only `Активен` was seen. */
function toStatus(name: string): LineStatus {
  if (name.toLowerCase().startsWith('актив')) return 'active'
  return /блок/i.test(name) ? 'blocked' : 'unknown'
}

/** The state costs a request a line, so only the client's own line is asked for it. */
async function readStatus(context: BusinessContext, id: string): Promise<LineStatus> {
  const request = lineRequest(context, 'business.general', id, 'info/general')
  const answer = await optional(async () => context.http.json(request, lineGeneral))
  return toStatus(answer?.data?.status?.name ?? '')
}

/** Undefined: what is no phone number is no line. */
function toDraft(each: Subscriber): Draft<Line> | undefined {
  const line = parseLine(each.msisdn)
  if (line === undefined) return undefined
  const title = plainText(each.position ?? '')
  const tariff = plainText(each.ratePlan?.def ?? '')
  const account = each.account?.number ?? ''
  return {
    endpoint: 'business.lines',
    evidence: 'medium',
    line,
    ...(title !== '' && { title }),
    status: 'unknown',
    ...(tariff !== '' && { tariff }),
    ...(account !== '' && { account }),
  }
}

/** All lines of the account. */
export async function readLines(context: BusinessContext): Promise<readonly Draft<Line>[]> {
  const lines: Draft<Line>[] = []
  for await (const each of listSubscribers(context)) {
    const draft = toDraft(each)
    if (draft === undefined) continue
    const isOwn = draft.line === context.line
    lines.push(isOwn ? { ...draft, status: await readStatus(context, String(each.id)) } : draft)
  }
  return lines
}
