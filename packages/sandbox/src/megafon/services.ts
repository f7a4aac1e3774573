import { json } from '../answers.ts'
import type { LineCall } from './call.ts'
import type { MegafonService } from './megafon-line.ts'
import { roubles } from './roubles.ts'

const priceOf = ({ kopecks, every }: MegafonService): string =>
  `${String(roubles(kopecks)).replace('.', ',')} ₽ ${every === 'day' ? 'в сутки' : 'в месяц'}`

function inNumbers(service: MegafonService): object {
  const { kopecks, every } = service
  return {
    rcRate: String(roubles(kopecks)),
    rcRatePeriodText: every === 'day' ? 'в сутки' : 'в месяц',
    monthRate: roubles(kopecks),
    monthly: every === 'month',
    fees: [priceOf(service)],
  }
}

/** A price in words stands beside a rate of nought. */
const inWords = { fees: [], monthly: false, monthRate: 0 }

const named = ({ id, name }: MegafonService): object => ({ optionId: id, optionName: name })

const toPaid = (service: MegafonService): object => ({
  ...named(service),
  ...(service.inNumbers ? inNumbers(service) : inWords),
  previewImportantInformation: [{ title: priceOf(service) }],
})

const split = ({ line }: LineCall) => ({
  paid: line.services.filter(({ kopecks }) => kopecks > 0),
  free: line.services.filter(({ kopecks }) => kopecks === 0),
})

/** What is switched on. */
export function services(call: LineCall): Response {
  const { paid, free } = split(call)
  return json({ ...(paid.length > 0 && { paid: paid.map(toPaid) }), free: free.map(named) })
}

const toOlder = (service: MegafonService): object => ({
  ...named(service),
  monthRate: roubles(service.kopecks),
  monthly: service.every === 'month',
  fees: [priceOf(service)],
  shortDescription: priceOf(service),
})

/** The same in the form of before November 2025. */
export function olderServices(call: LineCall): Response {
  const { paid, free } = split(call)
  return json({ paid: paid.map(toOlder), free: free.map(named) })
}
