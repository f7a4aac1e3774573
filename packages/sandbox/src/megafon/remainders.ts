import { json } from '../answers.ts'
import type { LineCall } from './call.ts'
import { periodEnd, periodOf } from './charge-book.ts'
import { kinds, leftOf, type PackAmount, type PackKind, sumsOf, titles } from './packs.ts'
import { printMinute } from './print-time.ts'

/** What is left, kind by kind. */
export function remaindersMini({ world, line }: LineCall): Response {
  const sums = sumsOf(line, world.book.use(line))
  return json(sums === undefined ? { updated: printMinute(world.settings.now()) } : { remainders: sums })
}

interface PackSize {
  readonly availableValue: PackAmount
  readonly totalValue: PackAmount
}

const full = (value: number, unit: string): PackSize => ({
  availableValue: { value, unit },
  totalValue: { value, unit },
})

const inPieces = ({ availableValue, totalValue }: PackSize): PackSize => ({
  availableValue: { ...availableValue, unit: 'штук' },
  totalValue: { ...totalValue, unit: 'штук' },
})

/** Packs of a kind: add-ons that hide the real pack, parts of a whole, and leftovers that are none. */
function packsOf({ world, line }: LineCall): Readonly<Record<PackKind, readonly object[]>> {
  const now = world.settings.now()
  const left = leftOf(line, world.book.use(line))
  const dateTo = printMinute(periodEnd(line, now))
  const dateFrom = printMinute(periodOf(line, now).start)
  return {
    VOICE: [
      {
        packId: 'p-100',
        packName: 'Минуты по тарифному плану',
        ...left.minutes,
        unlim: false,
        dateTo,
        monthly: true,
      },
      {
        packId: 'p-101',
        packName: 'Безлимит на МегаФон',
        isUnlim: true,
        ...full(1_000_000_000, 'минут'),
        dateTo,
        monthly: true,
      },
    ],
    MESSAGE: [
      {
        packId: 'p-200',
        packName: 'SMS по тарифному плану',
        ...inPieces(left.messages),
        dateFrom,
        monthly: true,
      },
      { packId: 'p-201', packName: 'MMS пакет', ...full(10, 'штук'), dateTo },
    ],
    INTERNET: [
      {
        packId: 'p-300',
        packName: 'Интернет',
        ...left.data,
        dateTo,
        subRemainders: [
          { packId: 'p-301', packName: 'Интернет по тарифному плану', ...left.day, dateTo },
          {
            packId: 'p-302',
            packName: 'Интернет ночь',
            discountName: 'с 00:00 до 07:00',
            ...left.night,
            dateTo,
          },
        ],
      },
      { packId: 'p-310', packName: 'Интернет в роуминге СНГ 80Мб', ...full(80, 'МБ') },
      {
        packId: 'p-312',
        packName: 'Интернет в Крыму',
        availableValue: { value: -1, unit: 'МБ' },
        totalValue: { value: 100, unit: 'МБ' },
      },
      { packId: 'p-313', packName: 'Автопродление', ...full(500, 'МБ') },
    ],
  }
}

/** The packs behind one kind; lines whose packages have no parts get only its name. */
export function remainders(call: LineCall): Response {
  const kind = kinds.find(each => each === call.url.searchParams.get('remainderType'))
  if (kind === undefined) return json({})
  if (call.line.plan.packs !== 'limited') return json({ remainders: [{ name: titles[kind] }] })
  const remainderDetails = packsOf(call)[kind]
  return json({ remainders: [{ ...(kind === 'VOICE' && { name: titles[kind] }), remainderDetails }] })
}
