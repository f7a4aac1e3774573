import { printInstant } from '../../mts/moscow.ts'
import { isCall, isData, type StoryRow } from '../story/row-kinds.ts'

const shortMonths = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ')
const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const weekdays = 'Вс Пн Вт Ср Чт Пт Сб'.split(' ')

interface Clock {
  readonly year: string
  readonly month: number
  readonly day: string
  readonly time: string
  readonly weekday: string
}

/** Moscow's clock; the report prints no zone. */
function clockOf(at: number): Clock {
  const printed = printInstant(at)
  const weekday = new Date(`${printed.slice(0, 10)}T00:00:00Z`).getUTCDay()
  return {
    year: printed.slice(0, 4),
    month: Number(printed.slice(5, 7)) - 1,
    day: printed.slice(8, 10),
    time: printed.slice(11, 19),
    weekday: weekdays[weekday] ?? '',
  }
}

/** `18 ноя 2026 Ср, 18:19:18`. */
export function printMoment(at: number): string {
  const { day, month, year, weekday, time } = clockOf(at)
  return `${day} ${shortMonths[month]} ${year} ${weekday}, ${time}`
}

/** `18 ноября 2026`. */
export function printDay(at: number): string {
  const { day, month, year } = clockOf(at)
  return `${day} ${months[month]} ${year}`
}

/** `18 ноября, Ср`. */
export function printWeekday(at: number): string {
  const { day, month, weekday } = clockOf(at)
  return `${day} ${months[month]}, ${weekday}`
}

/** `23 ноября 2026, 17:59:07`. */
export const printAsked = (at: number): string => `${printDay(at)}, ${clockOf(at).time}`

/** `23.11.2026`. */
export function printFootDay(at: number): string {
  const { day, month, year } = clockOf(at)
  return `${day}.${String(month + 1).padStart(2, '0')}.${year}`
}

/** `с 01 по 18 ноября`, without the year; how two months are named is assumed. */
export function printPeriod(from: number, to: number): string {
  const [start, end] = [clockOf(from), clockOf(to)]
  const first = start.month === end.month ? start.day : `${start.day} ${months[start.month]}`
  return `с ${first} по ${end.day} ${months[end.month]}`
}

/** `+7 (900) 000-00-01`; short codes and names as they are. */
export const printNumber = (number: string): string =>
  number.replace(/^7(\d{3})(\d{3})(\d\d)(\d\d)$/, '+7 ($1) $2-$3-$4')

function printLength(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (hours > 0) return `${hours} ч ${minutes} мин ${rest} сек`
  return minutes > 0 ? `${minutes} мин ${rest} сек` : `${rest} сек`
}

/** Length or megabytes; a message has no volume. Hours and megabytes are assumed. */
export function printVolume({ kind, quantity }: StoryRow): string {
  if (isCall(kind)) return printLength(quantity)
  return isData(kind) ? `${(quantity / 1024).toFixed(2).replace('.', ',')} Мб` : '-'
}
