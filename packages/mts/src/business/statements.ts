import { InvalidRequestError } from '@esim-usage/core'
import type { StatementPort } from '@esim-usage/core/adapter'
import { dayOf } from '@esim-usage/core/parse'
import { type BusinessState, post, toMsisdn } from './ask.ts'
import { documentStates, orders } from './wire-lines.ts'

/** The one format whose spelling is known; in capitals, as MTS documents it, it was refused. */
const xml = 'xml'
const dayMs = 86_400_000
const askAgainMs = 30_000

function needEmail(email: string | undefined): string {
  if (email !== undefined) return email
  throw new InvalidRequestError(
    'invalid-argument',
    'MTS sends this file by e-mail only. Give the option `email`.',
    { carrier: 'mts', option: 'email' },
  )
}

function checkFormat(format: string): void {
  if (format.toLowerCase() === xml) return
  throw new InvalidRequestError('invalid-argument', 'Only the format `xml` is known here. Order that one.', {
    carrier: 'mts',
    option: 'format',
  })
}

/** Detail files, sent by e-mail. */
export const statements: StatementPort<BusinessState> = {
  async order(context, { from, to, format = xml, email }) {
    checkFormat(format)
    const { line, account } = context
    // With a zone behind these times the service breaks.
    const order = {
      dateFrom: `${from}T00:00:00`,
      dateTo: `${to}T23:59:59`,
      documentFormat: xml,
      deliveryAddress: needEmail(email),
    }
    const [answer] = await (line === undefined
      ? post(context, 'documents.order-account', { ...order, accounts: [account] }, orders)
      : post(context, 'documents.order-line', { ...order, msisdns: [toMsisdn(line)] }, orders))
    const { code, message, request } = answer ?? context.fail('schema-mismatch')
    if (code !== null && code !== undefined && Number(code) !== 200)
      context.fail('rejected', {
        carrierCode: String(code),
        ...(typeof message === 'string' && { carrierMessage: message }),
      })
    return { id: request?.messageId ?? context.fail('schema-mismatch'), format: xml }
  },
  async fetch(context, { id, orderedAt }) {
    const dayAt = (milliseconds: number): string => `${dayOf(milliseconds, context.timeZone)}T00:00:00`
    const answer = await post(
      context,
      'documents.status',
      {
        relatedParty: [{ characteristic: [] }, { id }],
        validFor: {
          startDateTime: dayAt(Date.parse(orderedAt)),
          endDateTime: dayAt(context.now().getTime() + dayMs),
        },
      },
      documentStates,
    )
    const parties = answer.flatMap(({ relatedParty }) => relatedParty)
    const status = parties.find(each => (each.id ?? id) === id)?.status
    if (status === 'Completed') return { status: 'e-mailed' }
    if (status === 'InProgress') return { status: 'pending', askAgainMs }
    return context.fail(status === 'Faulted' ? 'report-failed' : 'schema-mismatch')
  },
}
