import type {
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  CodeSignIn,
  LineOptions,
  LinesCapability,
  PasswordSignIn,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  SessionSignIn,
  SpendingCapability,
} from '@esim-usage/core'
import { type CarrierAdapter, createCarrierClient } from '@esim-usage/core/adapter'
import { factsOf, ports, rules } from './declared.ts'
import {
  askMailCode,
  askSmsCode,
  pending,
  type Pending,
  readTokens,
  signedIn,
  state,
  type State,
  takeToken,
  tokenAnswer,
} from './tele2-sign-in.ts'

export interface Tele2Session {
  readonly accessToken: string
  readonly refreshToken: string
  readonly clientId?: 'android-app' | 'digital-suite-web-app'
}
export type Tele2SignIn =
  | SessionSignIn<Tele2Session | { readonly cookies: string }>
  | CodeSignIn
  | PasswordSignIn
export type Tele2Options = LineOptions<Tele2SignIn>
// No `usage`: private lines have no itemised source.
export interface Tele2Client
  extends CarrierClient<Tele2SignIn>,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability {}

export const tele2Adapter: CarrierAdapter<Tele2Client, State, Pending> = {
  contract: 1,
  info: { ...factsOf('tele2'), usageElsewhere: ['statement-file', 'spending', 'business'] },
  channel: 'api',
  origins: ['https://t2.ru', 'https://*.t2.ru', 'https://*.tele2.ru'],
  pace: { concurrency: 2, limits: [{ requests: 2, perMs: 1000 }] },
  state,
  faults: {
    // The envelope says ERROR with status 200; the sign-on writes `error` and `error_description`.
    read(response) {
      if (response.mediaType !== 'application/json') return undefined
      const { error, error_description: message } = response.json(tokenAnswer)
      return {
        ...(error === undefined ? {} : { code: error }),
        ...(message === undefined ? {} : { message }),
      }
    },
    rules,
  },
  auth: {
    pending,
    begin: {
      async session(context, { session }) {
        const tokens = 'cookies' in session ? readTokens(context, session.cookies) : session
        return signedIn(context, { clientId: 'digital-suite-web-app', ...tokens })
      },
      code: context => askSmsCode(context),
      password: (context, { password }) => takeToken(context, { type: 'password', password }),
    },
    answer(context, before, reply) {
      if ('resend' in reply)
        return before.stage === 'sms' ? askSmsCode(context) : askMailCode(context, before.first)
      return before.stage === 'sms'
        ? takeToken(context, { type: 'sms_code', password: reply.text })
        : takeToken(context, before.first, { code: reply.text, token: before.securityCodeToken })
    },
    async renew(context) {
      const { refreshToken, clientId } = context.session.state
      const response = await context.http.send({
        endpoint: 'sso.refresh',
        url: 'https://sso.t2.ru/auth/realms/tele2-b2c/protocol/openid-connect/token',
        method: 'POST',
        query: { action: 'refresh' },
        body: { form: { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken } },
        secrets: [refreshToken],
      })
      const answer = response.json(tokenAnswer)
      if (answer.error === 'invalid_grant') context.fail('session-expired', { carrierCode: answer.error })
      context.http.check(response)
      const renewed = { accessToken: answer.access_token ?? '', refreshToken: answer.refresh_token ?? '' }
      return signedIn(context, { ...renewed, clientId })
    },
  },
  async spending(context, { month }) {
    const { siteId } = context.session.state
    const url = `https://api.t2.ru/api/subscribers/${context.line?.slice(1) ?? ''}/${siteId ?? 'siteMSK'}/charges`
    await context.http.send({ endpoint: 'charges', url, query: { month }, headers: { 'x-api-version': '2' } })
    return { endpoint: 'charges', month, categories: [], status: 'partial' }
  },
  ...ports<State, number, 'balance' | 'allowances' | 'payments' | 'services' | 'lines' | 'profile'>(),
}

export const createTele2 = (options: Tele2Options): Tele2Client => createCarrierClient(tele2Adapter, options)
