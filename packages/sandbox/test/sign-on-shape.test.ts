import { readFileSync } from 'node:fs'
import { createSandbox, type Sandbox } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { type PostedStep, Signer } from './signer.ts'
import { differences, shapeOf } from './shape.ts'

const phone = '79000000001'

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))

/** What a client meets: types, names of inputs and options, in the order of the sample. */
const callbacksOf = (step: PostedStep): unknown =>
  step.callbacks.map(({ type, output, input }) => ({
    type,
    input: input.map(({ name }) => name),
    options: output.find(({ name }) => name === 'options')?.value,
  }))

type Ask = (signer: Signer, sandbox: Sandbox) => Promise<unknown>

const wrong =
  (times: number, wish: 'code' | 'password'): Ask =>
  async signer => {
    let step = await signer.enterPhone(phone, wish)
    for (let tries = 0; tries < times; tries += 1) step = await signer.giveSecret(step, '0000')
    return step
  }

const network =
  (answers: readonly number[]): Ask =>
  async signer => {
    let step = await signer.answerDevice(await signer.begin())
    for (const answer of answers) step = await signer.answer(step, answer)
    return step
  }

const passkey = async (signer: Signer, sandbox: Sandbox) => {
  const step = await signer.enterPhone(phone)
  return signer.giveSecret(step, sandbox.mts.outbox(phone).at(-1)?.code ?? '')
}

/** How the sandbox is brought to a step, by the sample of it. */
const steps: Readonly<Record<string, Ask>> = {
  '03-device-match-hold': signer => signer.begin(),
  '04-network-header-v1': network([]),
  '05-network-header-resource-v1': network([0]),
  '06-radius-frontend-request': network([0, 1]),
  '07-confirm-network-phone': (signer, sandbox) => {
    sandbox.mts.useNetworkOf('+79000000002')
    return signer.passNetwork()
  },
  '08-enter-phone': signer => signer.passNetwork(),
  '08b-enter-phone-wrong-number': signer => signer.enterPhone('79000000077'),
  '09-lock-change-owner': signer => signer.enterPhone('79000000004'),
  '10-verify-password': wrong(0, 'password'),
  '10b-verify-password-wrong': wrong(1, 'password'),
  '10c-verify-password-metadata-error': wrong(3, 'password'),
  '11-verify-otp': wrong(0, 'code'),
  '11b-verify-otp-wrong': wrong(1, 'code'),
  '11c-verify-otp-exhausted': wrong(3, 'code'),
  '15-verify-captcha': (signer, sandbox) => {
    sandbox.mts.requireCaptcha()
    return signer.enterPhone(phone)
  },
  '15b-verify-captcha-again': async (signer, sandbox) => {
    sandbox.mts.requireCaptcha()
    return signer.answer(await signer.enterPhone(phone))
  },
  '16-passkey-start-registration': passkey,
}

const others: Readonly<Record<string, Ask>> = {
  '17-success': async (signer, sandbox) => signer.answer(await passkey(signer, sandbox), 0),
  '19c-no-header': async signer => signer.answer(await signer.passNetwork(), 0),
}

const meet = (ask: Ask): Promise<unknown> => {
  const sandbox = createSandbox({ now: () => Date.parse('2026-07-20T12:00:00+03:00') })
  return ask(new Signer(sandbox.handle), sandbox)
}

describe('answers have the paths and types of the samples', () => {
  test.for(Object.entries({ ...steps, ...others }))('%s', async ([name, ask]) => {
    expect(differences(shapeOf(await meet(ask)), shapeOf(sample(name)))).toEqual([])
  })
})

const isStep = (value: unknown): value is PostedStep =>
  typeof value === 'object' && value !== null && 'callbacks' in value

const asStep = (value: unknown): PostedStep => {
  if (!isStep(value)) throw new Error('no step')
  return value
}

const metadataOf = (step: PostedStep): unknown =>
  step.callbacks.find(({ type }) => type === 'MetadataCallback')?.output[0]?.value

describe('steps are those of the samples', () => {
  test.for(Object.entries(steps))('%s', async ([name, ask]) => {
    const [ours, theirs] = [asStep(await meet(ask)), asStep(sample(name))]
    expect(ours.header).toBe(theirs.header)
    expect(callbacksOf(ours)).toEqual(callbacksOf(theirs))
    expect(metadataOf(ours)).toEqual(metadataOf(theirs))
  })
})

test('success sets the cookies of the sample', async () => {
  const { '17-success': expected } = JSON.parse(
    readFileSync(new URL('fixtures/heads.json', import.meta.url), 'utf8'),
  )
  const sandbox = createSandbox()
  const signer = new Signer(sandbox.handle)
  const step = await passkey(signer, sandbox)
  const filled = structuredClone(step)
  for (const { input } of filled.callbacks)
    for (const each of input) each.value = each.name === 'cid' ? 'mts-w-payment' : 0
  const bare = (header: string) => header.replace(/=[^;]*/, '')
  expect((await signer.post(filled)).headers.getSetCookie().map(bare)).toEqual(
    expected.headers['Set-Cookie'].map(bare),
  )
})
