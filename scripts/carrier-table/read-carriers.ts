import { existsSync } from 'node:fs'
import { createBeeline } from '@esim-usage/beeline'
import { createBeelineBusiness } from '@esim-usage/beeline/business'
import type { CapabilityName, CarrierInfo, Evidence } from '@esim-usage/core'
import { readTapes } from '@esim-usage/core/testing'
import { createMegafon } from '@esim-usage/megafon'
import { createMegafonBusiness } from '@esim-usage/megafon/business'
import { createMts } from '@esim-usage/mts'
import { createTele2 } from '@esim-usage/tele2'
import { createMtsBusiness } from '@esim-usage/mts/business'
import { createTele2Business } from '@esim-usage/tele2/business'

/** An entry of a carrier's package, and how well each of its datasets is evidenced. */
export interface CarrierEntry {
  readonly info: CarrierInfo
  readonly channel: 'api' | 'business'
  /** What the records of its tapes say of themselves. Empty: they say nothing. */
  readonly evidence: ReadonlyMap<CapabilityName, ReadonlySet<Evidence>>
}

const line = '+79000000001'
const account = '1'

const isEvidence = (value: unknown): value is Evidence =>
  value === 'high' || value === 'medium' || value === 'low'

/** Every `evidence` of a `source` in a JSON value. */
function* findEvidence(value: unknown): Generator<Evidence> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    const said: unknown =
      name === 'source' && typeof member === 'object' && member !== null
        ? Reflect.get(member, 'evidence')
        : undefined
    if (isEvidence(said)) yield said
    yield* findEvidence(member)
  }
}

function evidenceOf(
  { capabilities }: CarrierInfo,
  folder: string,
): Map<CapabilityName, ReadonlySet<Evidence>> {
  const tapes = existsSync(folder) ? readTapes(folder) : []
  return new Map(
    capabilities.map(capability => {
      const own = tapes.filter(({ calls }) => calls.at(-1)?.operation.split('.')[0] === capability)
      return [capability, new Set(own.flatMap(({ expected }) => Array.from(findEvidence(expected))))]
    }),
  )
}

const personal = (info: CarrierInfo): CarrierEntry => ({
  info,
  channel: 'api',
  evidence: evidenceOf(info, `packages/${info.id}/test/tapes`),
})
const business = (info: CarrierInfo): CarrierEntry => ({
  info,
  channel: 'business',
  evidence: evidenceOf(info, `packages/${info.id}/test/business/tapes`),
})

/** The entries of all carriers as their adapters declare them. */
export const readCarriers = (): readonly CarrierEntry[] => [
  personal(createMts({ line }).carrier),
  personal(createMegafon({ line }).carrier),
  personal(createBeeline({ line }).carrier),
  personal(createTele2({ line }).carrier),
  business(createMtsBusiness({ account }).carrier),
  business(createMegafonBusiness({ account }).carrier),
  business(createBeelineBusiness({ account }).carrier),
  business(createTele2Business({ account }).carrier),
]
