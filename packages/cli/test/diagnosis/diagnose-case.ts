import { type Diagnosis, describeDiagnosis } from '@esim-usage/hub'
import { createTexts, languages } from '@esim-usage/texts'
import { expect } from 'vitest'
import type { Case } from './cases.ts'
import type { World } from './open-world.ts'

/** Code, level, evidence and next steps in one line. */
export function toSummary({ explanation }: Diagnosis): string {
  if (explanation === undefined) return 'unexplained'
  const { code, level, evidence, nextSteps } = explanation
  return `${code} ${level} ${evidence.join('+')} > ${nextSteps.join(' ')}`
}

/** Puts the line into its state, syncs and asks why there is nothing. */
export async function diagnose(world: World, each: Case): Promise<Diagnosis> {
  const { carrier, phone, imsi, meet, told, period = { month: '2026-10' } } = each
  const line = await world.addLine(carrier, phone, imsi === undefined ? {} : { imsi })
  const met = await meet?.(world, line)
  await world.hub.sync()
  return world.hub.answers.diagnose({ line, ...period, ...told, ...met })
}

/** All that people and programs get to see of it. */
export function checkWords(diagnosis: Diagnosis, secrets: Iterable<string>): void {
  const said = languages.map(language => {
    const { answer, evidence, nextSteps } = describeDiagnosis(diagnosis, createTexts(language))
    return [answer, evidence, nextSteps].map(sentences => {
      expect(sentences.length).toBeGreaterThan(0)
      for (const sentence of sentences) expect(sentence).toMatch(/\p{L}{2}/u)
      return sentences.join(' ')
    })
  })
  for (const part of [0, 1, 2]) expect(new Set(said.map(each => each[part])).size).toBe(languages.length)
  const all = JSON.stringify([diagnosis, said])
  for (const secret of secrets) expect(all).not.toContain(secret)
}
