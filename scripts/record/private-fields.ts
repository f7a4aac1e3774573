import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** What a member of the carrier's answers holds. */
export type FieldKind = 'name' | 'address' | 'number' | 'token' | 'amount'

const byName: readonly (readonly [FieldKind, RegExp])[] = [
  ['token', /token|secret|session|csrf|verifier|password|passwd|^(?:sid|otp|pin|auth|jwt)$|authid/i],
  [
    'name',
    /^(?:fio|full_?name|first_?name|last_?name|sur_?name|middle_?name|given_?name|family_?name|patronymic|holder|owner|(?:customer|user|display|owner|holder|client)_?name)$/i,
  ],
  ['address', /address|street|house|postcode|postal|^zip|^city$|^region$/i],
  [
    'number',
    /^(?:account|contract|personal_?account|(?:account|contract|document|passport|customer|client|subscriber)_?(?:no|num|number|id)|icc(?:id)?|imsi|imei|passport|inn|snils|birth.*)$/i,
  ],
  ['amount', /amount|balance|(?:^|_)sum|sum$|price|cost|charge|debt|money|kopecks|roubles|rubles/i],
]

const schema = z.strictObject({
  name: z.array(z.string()).default([]),
  address: z.array(z.string()).default([]),
  number: z.array(z.string()).default([]),
  token: z.array(z.string()).default([]),
  amount: z.array(z.string()).default([]),
  /** Members that are none of these although their name sounds like it. */
  keep: z.array(z.string()).default([]),
})

/** Says what a member holds by the names that lead to it. */
export type FieldJudge = (path: readonly string[]) => FieldKind | undefined

const endsWith = (path: readonly string[], ends: readonly string[]): boolean =>
  ends.some(end => `.${path.join('.')}`.endsWith(`.${end}`))

/**
 * Reads what the author of a carrier says of its answers: ends of paths such as `remainingValue.amount`, by kind.
 * What the file does not name is judged by the name of the member.
 */
export function readFieldJudge(file: string): FieldJudge {
  const own = schema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
  return path => {
    if (endsWith(path, own.keep)) return undefined
    const named = (['name', 'address', 'number', 'token', 'amount'] as const).find(kind =>
      endsWith(path, own[kind]),
    )
    return named ?? byName.find(([, pattern]) => pattern.test(path.at(-1) ?? ''))?.[0]
  }
}
