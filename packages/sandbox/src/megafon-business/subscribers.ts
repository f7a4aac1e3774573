import type { SandboxSettings } from '../sandbox-options.ts'
import { megafonBusinessAccounts, type MegafonBusinessAccount } from './accounts.ts'

/** A line of an account. */
export interface Subscriber {
  readonly id: string
  /** Eleven digits. */
  readonly msisdn: string
  readonly position: string
  readonly isBlocked: boolean
  /** The list tells nothing but its number. */
  readonly isTerse: boolean
  readonly place: number
}

const positions = ['Директор', 'Бухгалтер', 'Водитель', 'Менеджер', 'Модем'] as const
const fewLines = 3

const toSubscriber = (place: number, firstId: number, firstNumber: number): Subscriber => ({
  id: String(firstId + place),
  msisdn: String(firstNumber + place),
  position: positions[place % positions.length] ?? '',
  isBlocked: place % 17 === 16,
  isTerse: place % 3 === 2,
  place,
})

const list = (count: number, firstId: number, firstNumber: number): readonly Subscriber[] =>
  Array.from({ length: count }, (_, place) => toSubscriber(place, firstId, firstNumber))

/** The lines of both accounts. */
export class Subscribers {
  readonly #of: ReadonlyMap<MegafonBusinessAccount, readonly Subscriber[]>

  constructor({ megafonBusinessLines }: SandboxSettings) {
    this.#of = new Map(
      megafonBusinessAccounts.map((account, index) => [
        account,
        index === 0
          ? list(megafonBusinessLines, 3001, 79_000_001_000)
          : list(fewLines, 20_001, 79_000_000_051),
      ]),
    )
  }

  /** Lines of an account, in the order of the list. */
  of(account: MegafonBusinessAccount): readonly Subscriber[] {
    return this.#of.get(account) ?? []
  }
}
