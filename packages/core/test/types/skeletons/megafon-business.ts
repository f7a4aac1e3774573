import * as z from 'zod/mini'
import type {
  AccountOptions,
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  LinesCapability,
  PasswordSignIn,
  SpendingCapability,
} from '@esim-usage/core'
import {
  type AdapterContext,
  type AuthStep,
  type CarrierAdapter,
  createCarrierClient,
  poll,
} from '@esim-usage/core/adapter'
import { factsOf, ports, rules, toBase64 } from './declared.ts'

export interface MegafonBusinessClient
  extends CarrierClient<PasswordSignIn>,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    LinesCapability {}

const state = z.object({ accountId: z.string(), lineId: z.exactOptional(z.string()) })
type State = z.output<typeof state>
const pending = z.object({ username: z.string(), password: z.string(), captchaTime: z.string() })
type Pending = z.output<typeof pending>

const cabinet = 'https://b2blk.megafon.ru'
const api = `${cabinet}/ws/v1.0`

async function enter(
  context: AdapterContext,
  before: Pending,
  captcha = '',
): Promise<AuthStep<State, Pending>> {
  const { data } = await context.http.json(
    {
      endpoint: 'auth.process',
      url: `${api}/auth/process`,
      method: 'POST',
      headers: { 'x-requested-with': 'XMLHttpRequest' },
      body: { form: { ...before, captcha } },
      secrets: [before.password],
    },
    z.object({ data: z.object({ cached: z.boolean(), isCaptchaShouldBeShown: z.boolean() }) }),
  )
  if (data.isCaptchaShouldBeShown) {
    const url = `${cabinet}/captcha?${before.captchaTime}`
    const image = await context.http.send({ endpoint: 'captcha', url })
    const picture = { mediaType: image.mediaType, base64: toBase64(image.bytes()) }
    return { status: 'challenge', challenge: { kind: 'captcha', image: picture }, pending: before }
  }
  if (!data.cached) {
    await poll(context, { everyMs: 3000 }, async () => {
      const status = await context.http.send({ endpoint: 'cache.status', url: `${api}/user/cache/status` })
      return status.status === 200 ? true : undefined
    })
  }
  const user = await context.http.json(
    { endpoint: 'user.auth', url: `${api}/user/auth` },
    z.object({ accountId: z.string() }),
  )
  if (user.accountId !== context.account) context.fail('wrong-line')
  return { status: 'signed-in', state: user, lines: [] }
}

export const megafonBusinessAdapter: CarrierAdapter<MegafonBusinessClient, State, Pending> = {
  contract: 1,
  info: { ...factsOf('megafon'), usageElsewhere: ['statement-file'] },
  channel: 'business',
  origins: [cabinet],
  pace: { concurrency: 1, limits: [{ requests: 2, perMs: 1000 }] },
  state,
  faults: { read: () => undefined, rules },
  auth: {
    pending,
    begin: {
      password: (context, { password, login }) =>
        enter(context, {
          username: login ?? context.account ?? '',
          password,
          captchaTime: `${context.now().getTime()}`,
        }),
    },
    answer: (context, before, reply) => enter(context, before, 'text' in reply ? reply.text : undefined),
  },
  async balance(context) {
    const url = `${api}/widget/accounts/balance/${context.session.state.accountId}`
    const { totalBalance } = await context.http.json(
      { endpoint: 'widget.balance', url },
      z.object({ totalBalance: z.number() }),
    )
    return {
      endpoint: 'widget.balance',
      model: 'prepaid',
      main: { amount: Math.round(totalBalance * 100), currency: 'RUB', scale: 2 },
      asOf: context.now().toISOString(),
    }
  },
  ...ports<State, number, 'allowances' | 'spending' | 'lines'>(),
}

export const createMegafonBusiness = (options: AccountOptions<PasswordSignIn>): MegafonBusinessClient =>
  createCarrierClient(megafonBusinessAdapter, options)
