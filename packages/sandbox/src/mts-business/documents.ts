import { json } from '../answers.ts'
import { monthAfter } from '../mts/moscow.ts'
import { statementFile } from '../mts/statement-file.ts'
import type { UsageBook } from '../mts/usage-book.ts'
import type { BusinessCall } from './call.ts'
import { type CompanyLine, findLines } from './company.ts'
import { refusals } from './refusals.ts'

/** An e-mail with the files of an order. */
export interface MtsBusinessMail {
  /** Where it went. */
  readonly to: string
  /** The order it belongs to. */
  readonly messageId: string
  /** XML of each line and whole month that the order touches. */
  readonly files: readonly string[]
}

interface OrderedDocument extends MtsBusinessMail {
  /** How often it is still `InProgress`. */
  pending: number
}

interface OrderBody {
  readonly dateFrom?: unknown
  readonly dateTo?: unknown
  readonly documentFormat?: unknown
  readonly deliveryAddress?: unknown
  readonly msisdns?: unknown
  readonly accounts?: unknown
}

const isLocal = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)
const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(each => typeof each === 'string')

function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month, 1)) months.push(month)
  return months
}

/** Documents that were ordered, and the mail they came with. */
export class Documents {
  readonly #orders = new Map<string, OrderedDocument>()
  readonly #book: UsageBook
  readonly #pendingAnswers: number
  readonly mails: MtsBusinessMail[] = []

  constructor(book: UsageBook, pendingAnswers: number) {
    this.#book = book
    this.#pendingAnswers = pendingAnswers
  }

  /** Takes an order on; gives its id. */
  order(to: string, lines: readonly CompanyLine[], months: readonly string[]): string {
    const number = this.#orders.size + 1
    const messageId = `${number.toString(16).toUpperCase().padStart(16, '0')}_${number}`
    const files = lines.flatMap(line => months.map(month => statementFile(line, month, this.#book)))
    this.#orders.set(messageId, { to, messageId, files, pending: this.#pendingAnswers })
    return messageId
  }

  /** Where an order stands; the mail goes out when it is done. Undefined: there is no such order. */
  ask(messageId: string): 'InProgress' | 'Completed' | undefined {
    const order = this.#orders.get(messageId)
    if (order === undefined) return undefined
    if (order.pending > 0) {
      order.pending -= 1
      return 'InProgress'
    }
    const { to, files } = order
    if (!this.mails.some(mail => mail.messageId === messageId)) this.mails.push({ to, messageId, files })
    return 'Completed'
  }
}

/** Orders a detail file by e-mail. */
export const orderFile =
  (name: 'msisdns' | 'accounts') =>
  ({ world, body }: BusinessCall): Response => {
    const { dateFrom, dateTo, documentFormat, deliveryAddress, [name]: owners }: OrderBody = Object(body)
    // Times with a zone break the service.
    if (!isLocal(dateFrom) || !isLocal(dateTo)) return refusals.broken()
    const isValid = documentFormat === 'xml' && typeof deliveryAddress === 'string' && isList(owners)
    if (!isValid) return refusals.invalid()
    const lines = owners.map(findLines)
    if (lines.includes(undefined)) return refusals.noAccess()
    const known = lines.flatMap(each => each ?? [])
    const messageId = world.documents.order(deliveryAddress, known, monthsOf(dateFrom, dateTo))
    return json([{ code: 200, message: 'OK', request: { messageId, requests: [] } }])
  }

interface StatusBody {
  readonly relatedParty?: readonly { readonly id?: unknown }[]
  readonly validFor?: { readonly startDateTime?: unknown; readonly endDateTime?: unknown }
}

/** Where an order stands. Wants the time it was made in. */
export function fileStatus({ world, body }: BusinessCall): Response {
  const { relatedParty, validFor }: StatusBody = Object(body)
  if (!isLocal(validFor?.startDateTime) || !isLocal(validFor.endDateTime)) return refusals.invalid()
  const id = relatedParty?.find(each => each.id !== undefined)?.id
  const status = typeof id === 'string' ? world.documents.ask(id) : undefined
  return status === undefined ? refusals.invalid() : json([{ relatedParty: [{ id, status }] }])
}
