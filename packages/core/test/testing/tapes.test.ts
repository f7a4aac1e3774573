import { expect, test } from 'vitest'
import { createReference, playTape, readTapes, referenceAdapter } from '../../src/testing/index.ts'

const tapes = readTapes(new URL('tapes/', import.meta.url))

test.each(tapes.map(tape => [tape.name, tape] as const))(
  '%s comes to what the tape expects',
  async (_name, tape) => {
    expect(await playTape(tape, createReference)).toEqual(tape.expected)
  },
)

test('every fault rule has the tape it names', () => {
  const names = new Set(tapes.map(tape => tape.name))
  const missing = referenceAdapter.faults.rules.filter(rule => !names.has(rule.tape))
  expect(missing).toEqual([])
})
