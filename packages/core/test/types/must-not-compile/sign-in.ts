import type { AuthStep, ChallengeDraft, SignedIn } from '@esim-usage/core/adapter'
import { context, expects, type Pending, type PlainAdapter, plainAuth, type State } from './sample.ts'

const state: State = { token: '' }
const pending: Pending = { attempt: '' }
const lines = ['+79000000001']
const challenge: ChallengeDraft = { kind: 'code', medium: 'sms' }

expects<AuthStep<State, Pending>>({ status: 'signed-in', state, lines })
// @ts-expect-error a sign-in says whose line it is
expects<AuthStep<State, Pending>>({ status: 'signed-in', state })
// @ts-expect-error so does a renewal
expects<SignedIn<State>>({ state })
// @ts-expect-error a sign-in without the state that the ports need
expects<AuthStep<State, Pending>>({ status: 'signed-in', lines })
const password = async () => ({ status: 'signed-in', state }) as const
// @ts-expect-error so does a flow whose type nobody wrote
expects<PlainAdapter['auth']>({ ...plainAuth, begin: { password } })

expects<AuthStep<State, Pending>>({ status: 'challenge', challenge, pending })
// @ts-expect-error a challenge comes with what is needed to go on
expects<AuthStep<State, Pending>>({ status: 'challenge', challenge })
// @ts-expect-error a flow without pending state cannot ask
expects<AuthStep<State, never>>({ status: 'challenge', challenge, pending })
// @ts-expect-error core makes the id of a challenge
expects<ChallengeDraft>({ kind: 'code', medium: 'sms', id: '1' })
const madeElsewhere = { kind: 'code', medium: 'sms', carrier: 'mts' } as const
// @ts-expect-error core names the carrier
expects<ChallengeDraft>(madeElsewhere)
// @ts-expect-error a code goes somewhere
expects<ChallengeDraft>({ kind: 'code' })
// @ts-expect-error a captcha has a picture
expects<ChallengeDraft>({ kind: 'captcha', medium: 'sms' })
// @ts-expect-error no kind of challenge is made up
expects<ChallengeDraft>({ kind: 'riddle' })
// @ts-expect-error a page for the person has an address
expects<AuthStep<State, Pending>>({ status: 'website', reason: 'terms' })

expects<never>(context.fail('session-expired', { retryAfterMs: 1000 }))
// @ts-expect-error the network's errors are core's to raise
context.fail('timeout')
// @ts-expect-error a developer's mistake is not the carrier's to report
context.fail('invalid-argument')
