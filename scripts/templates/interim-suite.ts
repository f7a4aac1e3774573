// Stands in for describeCarrier() of @esim-usage/core/testing until it is there.
import { existsSync } from 'node:fs'
import type { CarrierClient, CarrierInfo } from '@esim-usage/core'
import { playTape, readTapes, type Tape, type TapeOptions, virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'

interface CarrierUnderTest {
  readonly adapter: { readonly faults: { readonly rules: readonly { readonly tape: string }[] } }
  readonly create: (options: TapeOptions) => CarrierClient
  readonly tapes: URL
}

const callsOf = (tape: Tape): string[] => tape.calls.map(({ operation }) => operation.split('.')[0] ?? '')

function missingOf(
  info: CarrierInfo,
  tapes: readonly Tape[],
  rules: readonly { readonly tape: string }[],
): string[] {
  const calls = new Set(tapes.flatMap(callsOf))
  const names = new Set(tapes.map(({ name }) => name))
  return [
    ...info.capabilities.filter(name => !calls.has(name)).map(name => `a tape of ${name}`),
    ...info.signInMethods.filter(() => !calls.has('signIn')).map(name => `a tape of signing in by ${name}`),
    ...rules
      .filter(({ tape }) => !names.has(tape))
      .map(({ tape }) => `the tape ${tape}, which an error rule names`),
  ]
}

/** Plays every tape, and fails while there is none for something the carrier declares. */
export function describeCarrier({ adapter, create, tapes: folder }: CarrierUnderTest): void {
  const tapes = existsSync(folder) ? readTapes(folder) : []
  const clock = virtualClock('2026-11-20T12:00:00+03:00')
  const client = create({ line: '+79000000001', fetch: globalThis.fetch, clock })
  describe('tapes', () => {
    test('there is one of everything that is declared', () => {
      expect(missingOf(client.carrier, tapes, adapter.faults.rules)).toEqual([])
    })
    test.each(tapes.map(tape => [tape.name, tape] as const))('%s', async (_name, tape) => {
      expect(await playTape(tape, create)).toEqual(tape.expected)
    })
  })
}
