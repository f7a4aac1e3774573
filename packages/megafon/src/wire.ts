import * as z from 'zod/mini'

// Only what is read is checked; members may be missing, null, or joined by new ones.
export const text = z.nullish(z.string())
export const flag = z.nullish(z.boolean())
/** Some numbers come as text, with a comma or not. */
export const quantity = z.nullish(z.union([z.number(), z.string()]))

/** What any answer may bring along: a fresh token. */
export const tokenBody = z.object({ jwtToken: z.string() })

/** What a refusal says. */
export const fault = z.object({ code: z.nullish(z.unknown()), message: text })

/** Answer of the session probe, and of a sign-in that went well. */
export const sessionBody = z.object({ authenticated: flag, phone: text, jwtToken: text })
export type SessionBody = z.infer<typeof sessionBody>

export const codeTimeout = z.object({ timeout: z.number() })
export const codeRequested = z.object({ ok: flag })

/** `/profile/info`: any member may be missing, but an answer without a name and an account is none. */
export const profileInfo = z
  .object({ name: text, oApiName: text, accountNumber: text, region: z.nullish(z.object({ name: text })) })
  .check(
    z.refine(
      ({ name, oApiName, accountNumber }) => Boolean(name) || Boolean(oApiName) || Boolean(accountNumber),
      'a name or an account',
    ),
  )

/** `/main/balance`. What `limit` and `cashback` stand for is disputed, so they are not read. */
export const mainBalance = z.object({ balance: z.number(), balanceWithLimit: z.nullish(z.number()) })
/** `/balance/commercial` */
export const commercialBalance = z.object({ balance: z.number() })

const price = z.nullish(z.object({ value: quantity, unitPeriod: text }))
/** `/tariff/2019-3/current` */
export const tariffBody = z.object({
  name: text,
  ratePlanCharges: z.nullish(
    z.object({
      price,
      chargeDate: text,
      nextCharge: z.nullish(z.object({ chargeDate: text, price })),
    }),
  ),
})
export type TariffBody = z.infer<typeof tariffBody>

const service = z.object({
  optionName: z.string(),
  optionId: text,
  fees: z.nullish(z.array(z.string())),
  monthRate: quantity,
  monthly: flag,
  rcRate: quantity,
  rcRatePeriodText: text,
  previewImportantInformation: z.nullish(z.array(z.object({ title: text }))),
})
export type ServiceBody = z.infer<typeof service>
const serviceList = z.nullish(z.array(service))
/** `/services/currentServices/list`, and the older `/options/list/current`: either list may be missing, not both. */
export const services = z
  .object({ free: serviceList, paid: serviceList })
  .check(z.refine(({ free, paid }) => (free ?? paid ?? undefined) !== undefined, 'one of the two lists'))

/** `/additionalNumbers/list` */
export const additionalNumbers = z.object({
  hasAdditionalNumbers: z.boolean(),
  additionalNumbersList: z.nullish(z.array(z.object({ number: text }))),
})
