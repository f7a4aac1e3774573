import { createReference, virtualClock } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { InputError } from '../src/input/input-error.ts'
import { readUsage } from '../src/read/read-usage.ts'

test('a month the carrier no longer keeps is a mistake in --month', async () => {
  const client = createReference({ line: '+79000000001', clock: virtualClock('2026-11-25T09:00:00Z') })
  const reading = readUsage(client, '2015-01', {}, () => undefined)
  await expect(reading).rejects.toEqual(new InputError('month-too-old', '2015-01'))
})
