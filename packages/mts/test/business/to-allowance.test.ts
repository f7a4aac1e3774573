import { expect, test } from 'vitest'
import { toAllowance } from '../../src/business/to-allowance.ts'
import { counterSections } from '../../src/business/wire-bills.ts'

/** A counter as the API writes it, with what is to be said of it. */
function read(
  product: {
    readonly name?: string
    readonly productStatus?: string
    readonly unit?: string
    readonly label?: string
  },
  values: Readonly<Record<string, string>>,
) {
  const { name = 'Пакет', unit = 'BYTE', label = 'Остаток', productStatus = 'Active' } = product
  const [section] = counterSections.parse([
    {
      customerAccount: [
        {
          productRelationship: [
            {
              product: {
                name,
                productStatus,
                productPrice: [{ unitOfMeasure: unit }],
                productSpecification: {
                  name: label,
                  productSpecCharacteristic: [
                    {
                      prodSpecCharacteristicValue: Object.entries({
                        CounterValueType: 'Remainder',
                        ...values,
                      }).map(([valueType, value]) => ({ valueType, value })),
                    },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  ])
  const counter = section?.customerAccount?.[0]?.productRelationship?.[0]?.product
  if (counter === undefined) throw new Error('There is no counter.')
  return toAllowance(counter)[0]
}

test.each([
  ['BYTE', '1024', { kind: 'data', unit: 'bytes', remaining: 1024 }],
  ['MINUTE', '2', { kind: 'voice', unit: 'seconds', remaining: 120 }],
  ['ITEM', '5', { kind: 'message', unit: 'messages', remaining: 5 }],
])('what is left in %s', (unit, CurrentValue, expected) => {
  expect(read({ unit, name: 'SMS и больше' }, { CurrentValue })).toMatchObject(expected)
})

test.each([
  ['MONEY', 'Бонусы'],
  ['ITEM', 'Пакет чего-то'],
])('%s of %s is counted in nothing that is known, so there is no quantity', (unit, name) => {
  const allowance = read({ unit, name }, { CurrentValue: '5', PeriodInitialValue: '9' })
  expect(allowance).toMatchObject({ kind: 'other', unit: 'raw' })
  expect(allowance).not.toHaveProperty('remaining')
  expect(allowance).not.toHaveProperty('total')
})

test('a total of the base where none of the period is told; less than nothing is nothing', () => {
  expect(read({}, { CurrentValue: '-1', BaseInitialValue: '7' })).toMatchObject({ remaining: 0, total: 7 })
})

test('counters of use, and those that say nothing, are no packages', () => {
  expect(read({}, { CounterValueType: 'Accumulation', CurrentValue: '1' })).toBeUndefined()
  expect(read({}, { CounterValueType: '', CurrentValue: '1' })).toBeUndefined()
})

test('a package abroad, one that does not work, one without words of its own', () => {
  expect(read({ name: 'Интернет в роуминге' }, {})?.scope).toEqual({ roaming: 'international' })
  expect(read({ productStatus: 'Suspended' }, {})?.status).toBe('suspended')
  expect(read({ label: '' }, {})?.label).toBe('Пакет')
})
