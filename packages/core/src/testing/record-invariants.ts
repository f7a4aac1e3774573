import { recordShapes } from './record-shapes.ts'
import { validate } from '../transport/validate.ts'

/** Something that holds for every record of every carrier. */
export interface RecordInvariant {
  /** Its name. */
  readonly name: 'json' | 'shape' | 'times' | 'numbers' | 'money' | 'text'
  /** What holds, in a sentence. */
  readonly what: string
  /** The first place where it does not hold; undefined where it does. `method` is the client's, such as `usage`. */
  readonly find: (record: unknown, method: string) => string | undefined
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const day = /^\d{4}-\d{2}-\d{2}$/
const instantKeys = new Set(['startedAt', 'paidAt', 'asOf', 'fetchedAt', 'orderedAt', 'validFrom'])
const timeKeys = new Set(['at', 'blockAt', 'validTo', 'renewsAt', 'since', 'until'])
const counts = new Set(['seconds', 'billedSeconds', 'parts', 'bytes', 'billedBytes', 'bytesUp', 'bytesDown'])
const quotas = new Set(['total', 'used', 'ownUsed', 'count'])
const fractions = new Set(['rate', 'priority'])

interface Leaf {
  readonly path: string
  readonly key: string
  readonly value: unknown
}

/** Every member below a value; the carrier's own row is left out. */
function* membersOf(value: unknown, path = ''): Generator<Leaf> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  for (const [key, member] of Object.entries(value)) {
    if (key === 'raw') continue
    const place = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`
    yield { path: place.replace(/^\./, ''), key, value: member }
    yield* membersOf(member, place)
  }
}

function findMember(record: unknown, isWrong: (leaf: Leaf) => boolean, problem: string): string | undefined {
  for (const leaf of membersOf(record)) if (isWrong(leaf)) return `${leaf.path} ${problem}`
  return undefined
}

const isTime = (key: string, value: string): boolean =>
  !Number.isNaN(Date.parse(value)) && (instant.test(value) || (timeKeys.has(key) && day.test(value)))

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value)
  if (value === null || Array.isArray(value) || value instanceof Uint8Array) return value !== null
  return Object.getPrototypeOf(value) === Object.prototype
}

/** A quantity of an allowance; `total` of spending is money, which is judged as such. */
const isQuantity = ({ key, value }: Leaf): boolean =>
  typeof value === 'number' && (counts.has(key) || quotas.has(key))

const isNoMoney = ({ key, value }: Leaf): boolean =>
  (key === 'currency' && !/^[A-Z]{3}$/.test(String(value))) ||
  (key === 'scale' && !(Number(value) >= 0 && Number(value) <= 6))

/** All invariants; the rules `records/…` of the suite are made of them. */
export const recordInvariants: readonly RecordInvariant[] = [
  {
    name: 'json',
    what: 'a record survives JSON: no null, undefined, dates or other objects',
    find: record =>
      findMember(
        record,
        ({ value }) => !isPlain(value),
        'is nothing that JSON keeps; leave it out if it is absent',
      ),
  },
  {
    name: 'shape',
    what: 'a record has the members of its kind, with the words the types allow',
    find(record, method) {
      const schema = recordShapes[method]
      if (schema === undefined) return undefined
      const result = validate(schema, record)
      const [issue] = 'issues' in result ? result.issues : []
      return issue === undefined ? undefined : `${issue.path || 'the record'} should be: ${issue.expected}`
    },
  },
  {
    name: 'times',
    what: 'times are RFC 3339 with their offset',
    find: record =>
      findMember(
        record,
        ({ key, value }) =>
          typeof value === 'string' && (instantKeys.has(key) || timeKeys.has(key)) && !isTime(key, value),
        'is no RFC 3339 time with an offset',
      ),
  },
  {
    name: 'numbers',
    what: 'numbers are safe integers, and quantities are not negative',
    find: record =>
      findMember(
        record,
        leaf =>
          typeof leaf.value === 'number' &&
          ((!Number.isSafeInteger(leaf.value) && !fractions.has(leaf.key)) ||
            (isQuantity(leaf) && leaf.value < 0)),
        'is no whole number, or a negative quantity',
      ),
  },
  {
    name: 'money',
    what: 'sums of money have an ISO 4217 currency and a scale from 0 to 6',
    find: record => findMember(record, isNoMoney, 'is none of a sum of money'),
  },
  {
    name: 'text',
    what: 'no text is blank: what the carrier does not say is left out',
    find: record =>
      findMember(record, ({ value }) => typeof value === 'string' && value.trim() === '', 'is blank text'),
  },
]

/** All that is wrong with a record of a client's method, such as `usage` or `balance`. */
export const findRecordProblems = (record: unknown, method: string): readonly string[] =>
  recordInvariants.map(invariant => invariant.find(record, method)).filter(problem => problem !== undefined)
