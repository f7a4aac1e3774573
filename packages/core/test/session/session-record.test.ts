import { expect, test } from 'vitest'
import { memoryStore } from '../../src/index.ts'
import { openSessionRecord } from '../../src/session/session-record.ts'

const open = (store = memoryStore()) => openSessionRecord(store, 'key', 'reference', 'device')

test('a store that never saves ends the call with a sentence for the developer', async () => {
  let saves = 0
  const record = open({
    ...memoryStore(),
    save: async () => {
      saves += 1
      return undefined
    },
  })
  await expect(record.change(snapshot => snapshot)).rejects.toMatchObject({
    name: 'InvalidRequestError',
    code: 'invalid-argument',
    message: expect.stringContaining('never saves'),
    facts: { carrier: 'reference', option: 'sessionStore' },
  })
  expect(saves).toBe(100)
})

test('what is changed by many at the same time is all kept', async () => {
  const record = open()
  const times = Array.from({ length: 60 }, (_, index) => index)
  await Promise.all(
    times.map(async at =>
      record.change(snapshot => ({ ...snapshot, codesSentAt: [...snapshot.codesSentAt, at] })),
    ),
  )
  expect((await record.read()).codesSentAt.toSorted((one, other) => one - other)).toEqual(times)
})
