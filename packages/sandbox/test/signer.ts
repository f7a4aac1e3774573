import { Visitor } from './visitor.ts'
import type { Sandbox } from '@esim-usage/sandbox'

interface Named {
  readonly name: string
  value: unknown
}

export interface PostedStep {
  authId: string
  readonly header: string
  readonly callbacks: { readonly type: string; readonly output: Named[]; readonly input: Named[] }[]
}

/** A step, or what stands in its place at the end. */
export interface StepReply extends PostedStep {
  readonly successUrl: string
  readonly code: number
}

export const startUrl = 'https://united-auth.ssl.mts.ru/account/login?goto=https://lk.mts.ru/&xClientId=LK'
const uuid = '00000000-0000-4000-8000-0000000000dd'

/** Fills an input of a step; the callback by its type, the input by its name. */
export function fill(step: PostedStep, type: string, input: string, value: unknown): void {
  for (const callback of step.callbacks)
    for (const each of callback.input) if (callback.type === type && each.name === input) each.value = value
}

function choose(step: PostedStep, option: number): void {
  for (const { type, input } of step.callbacks)
    if (type === 'ConfirmationCallback') for (const each of input) each.value = option
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What a step knows besides. */
export function dataOf(step: PostedStep): Record<string, unknown> {
  const value = step.callbacks.find(({ type }) => type === 'MetadataCallback')?.output[0]?.value
  if (!isRecord(value)) throw new Error('the step has no metadata')
  return value
}

/** Somebody at the sign-in page, who knows the step protocol. */
export class Signer {
  readonly visitor: Visitor
  headers: Record<string, string> = {
    'content-type': 'application/json;charset=UTF-8',
    'accept-api-version': 'resource=4.0, protocol=1.0',
  }
  url = ''

  constructor(ask: Sandbox['handle'] | Visitor) {
    this.visitor = ask instanceof Visitor ? ask : new Visitor(ask)
  }

  /** Opens the page and asks for the first step. */
  async begin(): Promise<PostedStep> {
    const { visited } = await this.visitor.follow(startUrl)
    const page = new URL(visited.at(-1) ?? '')
    const query = new URLSearchParams(page.searchParams)
    query.set('authIndexType', 'service')
    query.set('authIndexValue', 'login-spa')
    this.url = `https://login.mts.ru/amserver/wsso/authenticate?${query}`
    return (await this.post('')).json()
  }

  /** Posts a body as it is. */
  post(body: unknown): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return this.visitor.send(this.url, { method: 'POST', headers: this.headers, body: text })
  }

  /** Sends a step back with what is always filled in. */
  async answer(
    step: PostedStep,
    option = 1,
    ...values: (readonly [string, string, string])[]
  ): Promise<StepReply> {
    fill(step, 'MetadataCallback', 'cid', 'mts-w-payment')
    fill(step, 'LocaleCallback', 'Language', 'ru')
    fill(step, 'ReferrerCallback', 'referrer', 'https://lk.mts.ru/')
    choose(step, option)
    for (const [type, input, value] of values) fill(step, type, input, value)
    return (await this.post(step)).json()
  }

  /** The first step, filled with a device. */
  async answerDevice(step: PostedStep): Promise<PostedStep> {
    const texts = ['IDToken3', 'IDToken4', 'IDToken5', 'IDToken7', 'IDToken9', 'IDToken10']
    return this.answer(
      step,
      0,
      ['HiddenValueCallback', 'IDToken1', '{"client":"test"}'],
      ...texts.map(input => ['TextInputCallback', input, uuid] as const),
    )
  }

  /** From the start to the question after the network. */
  async passNetwork(): Promise<PostedStep> {
    const network = await this.answerDevice(await this.begin())
    const resource = await this.answer(network, 0)
    return this.answer(await this.answer(resource, 1), 0)
  }

  /** Gives the number, with the wish for a password or without. */
  async enterPhone(phone: string, wish: 'code' | 'password' = 'code'): Promise<PostedStep> {
    const step = await this.passNetwork()
    if (wish === 'password') dataOf(step)['forcedSms'] = false
    return this.answer(step, 1, ['NameCallback', 'IDToken1', phone])
  }

  /** Gives a code or a password. */
  giveSecret(step: PostedStep, secret: string, keep = 'true'): Promise<StepReply> {
    return this.answer(
      step,
      1,
      ['PasswordCallback', 'IDToken1', secret],
      ['TextInputCallback', 'IDToken4', keep],
    )
  }

  /** Declines the passkey and goes where the success leads. */
  async finish(passkey: PostedStep): Promise<readonly string[]> {
    const { successUrl } = await this.answer(passkey, 0)
    return (await this.visitor.follow(successUrl)).visited
  }
}
