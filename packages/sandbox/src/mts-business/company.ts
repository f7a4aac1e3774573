import { findLine } from '../mts/lines.ts'
import type { MtsLine } from '../mts/mts-line.ts'
import { freeServices, monthly, packages } from '../mts/plans.ts'

/** A key pair, as a person makes it in the business cabinet. */
export interface MtsBusinessKeys {
  /** Public part. */
  readonly clientId: string
  /** Secret part. */
  readonly clientSecret: string
}

/** The key pair of the company. */
export const keys: MtsBusinessKeys = { clientId: 'SANDBOX-KEY', clientSecret: 'SANDBOX-SECRET' }

/** An account of the company. */
export interface MtsBusinessAccount {
  /** Its number, as a client is made with it. */
  readonly account: string
  /** Lines on it, E.164. */
  readonly lines: readonly string[]
  /** What it is there to show. */
  readonly shows: string
}

/** A line of the company; some of its data stand in the cabinet as well. */
export interface CompanyLine extends MtsLine {
  readonly imsi: string
  readonly iccid: string
  /** What the company calls it. */
  readonly comment?: string
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0')

/** The SIM of the line with this place in the company. */
const cardOf = (place: number) => ({
  imsi: `25001${digits(place, 10)}`,
  iccid: `8970101${digits(place, 13)}`,
})

function makeLine(phone: string, account: string, share: number, place: number): CompanyLine {
  return {
    phone,
    id: phone,
    holder: 'Тестов Тест Тестович',
    shows: 'a line of a company',
    account,
    blocked: false,
    linked: [],
    tariff: { ...monthly, name: 'Тестовый Бизнес', feeKopecks: 15_000 },
    balance: { account: 1234.56, own: 1234.56 },
    share,
    packages,
    services: freeServices,
    contents: [],
    ...cardOf(place),
    comment: `Отдел ${(place % 5) + 1}`,
  }
}

const makeLines = (account: string, first: number, count: number, share: number): readonly CompanyLine[] =>
  Array.from({ length: count }, (_, index) =>
    makeLine(`79000000${digits(first + index, 3)}`, account, share, first + index),
  )

const cabinetLines = ['79000000001', '79000000003'].flatMap((phone, index): readonly CompanyLine[] => {
  const line = findLine(phone)
  return line === undefined ? [] : [{ ...line, ...cardOf(index + 1) }]
})

/** All lines of the company. */
export const companyLines: readonly CompanyLine[] = [
  ...cabinetLines,
  ...makeLines('277000000200', 201, 5, 0.2),
  ...makeLines('277000000300', 301, 120, 0.02),
]

const shows: readonly (readonly [string, string])[] = [
  ['277000000001', 'the line +79000000001 of the cabinet, with the same months'],
  ['277000000003', 'the blocked line +79000000003 of the cabinet'],
  ['277000000200', 'five lines, read together'],
  ['277000000300', 'more lines than the API reads together'],
]

/** The accounts of the sandbox's business API of MTS; it knows no other. */
export const mtsBusinessAccounts: readonly MtsBusinessAccount[] = shows.map(([account, what]) => ({
  account,
  lines: companyLines.filter(line => line.account === account).map(({ phone }) => `+${phone}`),
  shows: what,
}))

/** Lines of an account, or the one line of that number; undefined: none of the company. */
export function findLines(number: string): readonly CompanyLine[] | undefined {
  const found = companyLines.filter(({ phone, account }) => phone === number || account === number)
  return found.length === 0 ? undefined : found
}
