import { valueAt } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { businessCases } from './fixture-case.ts'
import { runCase } from './run-case.ts'

const isError = (value: unknown): boolean => valueAt(value, 'error') !== undefined

describe.each(businessCases)('$fixture: $name', each => {
  test('gives what was written down', async () => {
    const { value, carrier } = await runCase(each)
    expect(value).toEqual(each.expected)
    const asked = Object.keys(each.requests ?? {}).map(address => [address, carrier.count(address)])
    expect(Object.fromEntries(asked)).toEqual(each.requests ?? {})
  })

  test(`notices: ${each.mutation.name}`, async () => {
    const { value } = await runCase(each, true)
    const { at } = each.mutation
    expect(valueAt(value, at)).not.toEqual(valueAt(each.expected, at))
    // A changed value must change the result, not break the reading of it.
    expect(isError(value) && each.mutation.path !== undefined && !at.startsWith('error')).toBe(false)
  })
})
