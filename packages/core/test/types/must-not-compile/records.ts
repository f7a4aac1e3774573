import type { Balance, Money, SignInStep, UsageRecord } from '@esim-usage/core'
import { expects } from './sample.ts'

declare const record: UsageRecord
declare const balance: Balance
declare const step: SignInStep

if (record.kind === 'voice') expects<number | undefined>(record.seconds)
// @ts-expect-error only a call has seconds
expects<number | undefined>(record.seconds)
// @ts-expect-error data has bytes, not seconds
if (record.kind === 'data') expects<number | undefined>(record.seconds)
// @ts-expect-error no such kind
expects<boolean>(record.kind === 'call')
// @ts-expect-error a charge may be absent, which is not zero
expects<Money>(record.charge)
// @ts-expect-error records are read, not changed
record.id = ''

if (balance.model === 'prepaid') expects<Money>(balance.main)
// @ts-expect-error a postpaid line has no money on it
expects<Money>(balance.main)

expects<Money>({ amount: 12_345, currency: 'RUB', scale: 2 })
// @ts-expect-error money without a scale could be roubles or kopecks
expects<Money>({ amount: 12_345, currency: 'RUB' })
// @ts-expect-error money without a currency is a number
expects<Money>({ amount: 12_345, scale: 2 })

if (step.status === 'website') expects<string>(step.url)
// @ts-expect-error only a challenge can be answered
expects<string>(step.challenge.id)
