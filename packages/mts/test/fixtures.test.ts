import { describe, expect, test } from 'vitest'
import { businessCases } from './business/fixture-case.ts'
import { cases, index, valueAt, withoutCase } from './fixture-case.ts'
import { runCase } from './run-case.ts'

const isError = (value: unknown): boolean => valueAt(value, 'error') !== undefined

describe('every fixture has its case or its reason', () => {
  const withCase = new Set([...cases, ...businessCases].map(({ fixture }) => fixture))

  test.each(index.map(({ file }) => file))('%s', file => {
    expect([withCase.has(file), Object.hasOwn(withoutCase, file)]).toContain(true)
    expect(withCase.has(file) && Object.hasOwn(withoutCase, file)).toBe(false)
  })

  test('nothing is named that is no fixture', () => {
    const files = new Set(index.map(({ file }) => file))
    const named = [...withCase, ...Object.keys(withoutCase)]
    expect(named.filter(file => !files.has(file))).toEqual([])
  })

  test('every reason says something', () => {
    expect(Object.values(withoutCase).filter(reason => reason.length < 20)).toEqual([])
  })
})

describe.each(cases)('$fixture: $name', each => {
  test('gives what was written down', async () => {
    const { value, carrier } = await runCase(each)
    expect(value).toEqual(each.expected)
    const asked = Object.keys(each.requests ?? {}).map(address => [
      address,
      carrier.asked.filter(one => one === address).length,
    ])
    expect(Object.fromEntries(asked)).toEqual(each.requests ?? {})
  })

  test(`notices: ${each.mutation.name}`, async () => {
    const { value } = await runCase(each, each.mutation)
    const { at } = each.mutation
    expect(valueAt(value, at)).not.toEqual(valueAt(each.expected, at))
    // A changed value must change the result, not break the reading of it.
    expect(isError(value) && each.mutation.path !== undefined && !at.startsWith('error')).toBe(false)
  })
})
