import type { Allowance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseInstant } from '@esim-usage/core/parse'
import { readBytes, readPieces, readSeconds } from '../quantity.ts'
import { endOf } from './validity.ts'
import type { CounterBody } from './wire-bills.ts'

type Kind = Allowance['kind']

/** Reads amounts of a kind; undefined: the unit fits none, or counts pieces of what is not known. */
interface Measure {
  readonly kind: Kind
  readonly unit: Allowance['unit']
  readonly read: (amount: string | number) => number | undefined
}

const other: Measure = { kind: 'other', unit: 'raw', read: () => undefined }

function measureOf(unit: string, words: string): Measure {
  if (readBytes(1, unit) !== undefined)
    return { kind: 'data', unit: 'bytes', read: amount => readBytes(amount, unit) }
  if (readSeconds(1, unit) !== undefined)
    return { kind: 'voice', unit: 'seconds', read: amount => readSeconds(amount, unit) }
  const isMessages = readPieces(1, unit) !== undefined && /sms|mms|смс|ммс|сообщени/i.test(words)
  if (!isMessages) return other
  return { kind: 'message', unit: 'messages', read: amount => readPieces(amount, unit) }
}

const statuses: ReadonlyMap<string, Allowance['status']> = new Map([['active', 'active']])

/** Only counters of what is left are packages; others count use, or something that is not said. */
export function toAllowance(counter: CounterBody): readonly Draft<Allowance>[] {
  const { name, externalID, productStatus, productPrice, validFor, productSpecification } = counter
  const values = (productSpecification?.productSpecCharacteristic ?? []).flatMap(
    ({ prodSpecCharacteristicValue }) => prodSpecCharacteristicValue ?? [],
  )
  const valueOf = (wanted: string) => values.find(({ valueType }) => valueType === wanted)?.value ?? ''
  if (String(valueOf('CounterValueType')).toLowerCase() !== 'remainder') return []
  const label = productSpecification?.name ?? ''
  const measure = measureOf(productPrice?.[0]?.unitOfMeasure ?? '', `${name} ${label}`)
  const remaining = measure.read(valueOf('CurrentValue'))
  const total = measure.read(valueOf('PeriodInitialValue')) ?? measure.read(valueOf('BaseInitialValue'))
  const validFrom = parseInstant(validFor?.startDateTime ?? '')
  const validTo = endOf(validFor?.endDateTime)
  return [
    {
      endpoint: 'bills.counters',
      evidence: 'high',
      identity: [externalID ?? '', String(productSpecification?.id ?? ''), name],
      name,
      kind: measure.kind,
      unit: measure.unit,
      ...(total !== undefined && { total }),
      ...(remaining !== undefined && { remaining: Math.max(0, remaining) }),
      unlimited: false,
      scope: { roaming: /роуминг|за\s?границ/i.test(`${name} ${label}`) ? 'international' : 'home' },
      ...(validFrom !== undefined && { validFrom }),
      ...(validTo !== undefined && { validTo }),
      primary: false,
      status: statuses.get(productStatus?.toLowerCase() ?? '') ?? 'suspended',
      label: label === '' ? name : label,
    },
  ]
}
