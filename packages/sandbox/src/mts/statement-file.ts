import { daysIn, monthStart, moscowMinutes } from './moscow.ts'
import type { MtsLine } from './mts-line.ts'
import type { RowKind, UsageRow } from './row-kinds.ts'
import type { UsageBook } from './usage-book.ts'

const dayMs = 86_400_000
/** Stands in the file where the cabinet lists free traffic: a mark with a count, no volume. */
const freeMark = 'VOL_SOCIAL_FLEX'
const abroad = 'ОАЭ: Etisalat'

/** Service words of the file; fees and top-ups do not stand in it. */
const services: Partial<Record<RowKind, string>> = {
  'call-out': 'Телеф.',
  'call-in': 'Телеф.',
  'sms-out': 'sms o',
  'sms-in': 'sms i',
  'sms-premium': 'sms o',
  data: '4G',
  'data-free': '4G',
  'roaming-call-out': 'Телеф.',
  'roaming-call-in': 'Телеф.',
  'roaming-sms': 'sms o',
  'roaming-data': '4G',
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `01.10.2026 7:05:09`: hours without a leading zero. */
function printMoment(at: number, offsetMinutes: number): string {
  const local = new Date(at + offsetMinutes * 60_000)
  const day = `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)}.${local.getUTCFullYear()}`
  return `${day} ${local.getUTCHours()}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`
}

const printDay = (at: number): string => printMoment(at, moscowMinutes).slice(0, '01.10.2026'.length)
const printOffset = (minutes: number): string => `+${two(minutes / 60)}:00`

/** Ten-thousandths of a rouble as the file prints them. */
const printMoney = (amount: number): string =>
  `${Math.floor(amount / 10_000)},${String(amount % 10_000).padStart(4, '0')}`

const grossOf = ({ kopecks }: UsageRow): number => kopecks * 100
/** Without the tax of 20 %. */
const netOf = ({ kopecks }: UsageRow): number => Math.round(kopecks * 100 * (5 / 6))

function printVolume({ kind, quantity = 0 }: UsageRow): string {
  if (kind === 'data-free') return '1'
  if (kind.includes('data')) return `${quantity}Kb`
  return kind.includes('call') ? `${Math.floor(quantity / 60)}:${two(quantity % 60)}` : String(quantity)
}

const isIncoming = (kind: RowKind): boolean => kind === 'sms-in' || kind.endsWith('call-in')

function printNumber({ kind, subtitle }: UsageRow): string {
  if (kind === 'data-free') return freeMark
  const plain = /^\+7[\d -]+$/u.test(subtitle) ? subtitle.replaceAll(/[^\d]/gu, '') : subtitle
  return isIncoming(kind) ? `&lt;--${plain}` : plain
}

function printRow(row: UsageRow, service: string): string {
  const zone = row.kind.startsWith('roaming') ? abroad : ''
  const moment = printMoment(row.at, row.offsetMinutes)
  const volume = printVolume(row)
  return `<i d="${moment}" n="${printNumber(row)}" zp="${zone}" zv="" s="${service}" a="" du="${volume}" c="${printMoney(netOf(row))}" dup="${volume}" f="${printMoney(grossOf(row))}" bd="${moment}" cur="810" gmt="${printOffset(row.offsetMinutes)}" />`
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** The XML of a month, as the cabinet sends it by e-mail: calls, messages and data, oldest first. */
export function statementFile(line: MtsLine, month: string, book: UsageBook): string {
  const start = monthStart(month)
  const end = start + daysIn(month) * dayMs - 1
  const rows = [...book.rows(line, start, end)].toReversed()
  const printed = rows.flatMap(row => {
    const service = services[row.kind]
    return service === undefined ? [] : [{ row, text: printRow(row, service) }]
  })
  const days = `sd="${printDay(start)}" ed="${printDay(end)}"`
  const totals = `t="${printMoney(sum(printed.map(({ row }) => netOf(row))))}" f="${printMoney(sum(printed.map(({ row }) => grossOf(row))))}"`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Report layerType="OldCompatible" version="2">',
    `<b ${days} />`,
    `<ds n="${line.phone}" sim="89701000000000000011" pt="Сетевой ресурс" ${totals} cn="руб." ${days}>`,
    ...printed.map(({ text }) => text),
    '</ds></Report>',
  ].join('\n')
}
