import { preciseRubles, printRubles, rubles } from '../money.ts'
import { wordsOf } from '../story/row-kinds.ts'
import {
  printAsked,
  printDay,
  printFootDay,
  printMoment,
  printNumber,
  printPeriod,
  printVolume,
  printWeekday,
} from './print-report.ts'
import type { Report, ReportRow } from './report.ts'
import type { PdfText } from './write-pdf.ts'

/** A line of a page: pieces of text, by their distance from the left. */
type PageLine = readonly (readonly [number, string])[]

const columns = [20, 110, 260, 340, 410, 500, 610] as const
const titles = [
  'Дата/Время',
  'Сервис',
  'Номер телефона',
  'Объем услуг',
  'Баланс',
  'Изменение баланса',
  'Конечный баланс',
] as const
const [left, second] = columns
const rowsOfPage = 32
const lineHeight = 7

const exact = (kopecks: number): string => printRubles(rubles(kopecks), 4)
const inRoubles = (kopecks: number): string => `${exact(kopecks)} руб.`
const precisely = (kopecks: number): string => `${printRubles(preciseRubles(kopecks), 4)} руб.`

const across = (cells: readonly string[]): PageLine =>
  cells.flatMap((text, index) => (text === '' ? [] : [[columns[index] ?? 0, text] as const]))

/** The opening balance is cut to kopecks although it is printed with four decimals. */
function cover(report: Report): PageLine[] {
  const { line, from, to } = report
  const period = printPeriod(from, to)
  return [
    [[left, 'Детализация расходов для номера']],
    [[left, printNumber(`7${line.ctn}`)]],
    [[left, period]],
    [[left, `Тариф: «${line.tariff.name}»`]],
    [[left, `Дата запроса: ${printAsked(report.askedAt)}`]],
    [[left, 'Ваши расходы']],
    across([
      'Название',
      'Срок действия',
      `Было ${printDay(from)}`,
      '',
      'Пополнения *',
      'Расходы *',
      'Осталось',
    ]),
    across([
      'Основной баланс',
      'Бессрочно',
      inRoubles(report.opening),
      '',
      inRoubles(report.added),
      inRoubles(report.spent),
      precisely(report.closing),
    ]),
    [
      [
        left,
        '*Суммы в графах «Пополнения» и «Расходы» не учитывают списания/пополнения за услуги «Доверительный платеж» и «Автоплатеж»',
      ],
    ],
    [[left, `Структура расходов ${period}`]],
    across(['Сервис', '', 'Объем услуг', 'Сумма, руб.']),
    ...report.groups.map(({ name, messages, spent }) =>
      across([name, '', messages > 0 ? `${messages} шт` : '-', exact(spent)]),
    ),
    [[left, `Расходы ${period} в руб.`]],
    ...report.days.map(({ at, spent }) => across([printWeekday(at), exact(spent)])),
  ]
}

/** Free incoming messages print no balance but a zero. */
function rowLines({ row, change, balance }: ReportRow): PageLine[] {
  const [first, next = row.label] = wordsOf(row.kind).report
  const last = row.kind === 'sms-in' ? '0,0000 руб.' : precisely(balance)
  const cells = [printMoment(row.at), first, printNumber(row.other), printVolume(row), 'Основной баланс']
  const lines = [across([...cells, inRoubles(change), last])]
  return next === undefined || row.kind === 'top-up' ? lines : [...lines, [[second, next]]]
}

const foot = ({ askedAt, line }: Report, page: number): PageLine[] => [
  [
    [left, printFootDay(askedAt)],
    [columns[4], 'Центр поддержки клиентов (круглосуточно):'],
  ],
  [
    [left, 'Цены и тарифы указаны с учетом НДС.'],
    [columns[4], '0611 (для номеров в сети «Билайн»), 8 800 700-0611'],
  ],
  [
    [left, `Техническое название тарифа ${line.tariff.soc}`],
    [columns[4], String(page)],
  ],
]

/** The pages of a report: sums first, then the rows under their titles. */
export function layOutReport(report: Report): PdfText[][] {
  const pages = [cover(report)]
  for (let start = 0; start < report.rows.length; start += rowsOfPage)
    pages.push([across(titles), ...report.rows.slice(start, start + rowsOfPage).flatMap(rowLines)])
  return pages.map((lines, index) =>
    [...lines, ...foot(report, index + 1)].flatMap((pieces, row) =>
      pieces.map(([x, text]) => ({ x, y: 580 - row * lineHeight, text })),
    ),
  )
}
