import { describe, expect, test } from 'vitest'
import type { CarrierUnderTest } from './carrier-under-test.ts'
import { planRules } from './run-rules.ts'

/** RULES */
export function describeCarrier(carrier: CarrierUnderTest): void {
  const checks = planRules(carrier)
  describe(`${carrier.adapter.info.title}`, () => {
    for (const rule of new Set(checks.map(check => check.rule))) {
      const planned = checks.filter(check => check.rule === rule)
      describe(`${rule}: ${planned[0]?.what ?? ''}`, () => {
        for (const { subject, run } of planned) {
          test(`${subject}`, async context => {
            const { status, message } = await run()
            if (status === 'waived') context.skip(message)
            if (status === 'failed') expect.fail(message)
          })
        }
      })
    }
  })
}
