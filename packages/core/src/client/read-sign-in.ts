import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import type { ClientCore } from './client-core.ts'
import type { Challenge, SignInRequest } from './sign-in.ts'

const inputs: Readonly<Record<SignInRequest['method'], readonly string[]>> = {
  session: ['session'],
  code: [],
  password: ['password'],
  'client-credentials': ['clientId', 'clientSecret'],
}

function fail(core: ClientCore, option: string, message: string): never {
  throw new InvalidRequestError('invalid-argument', message, {
    carrier: core.carrier,
    operation: 'signIn',
    option,
  })
}

/** Checks a request as far as core can; the session of method `session` is the adapter's to check. */
export function checkSignIn(core: ClientCore, request: SignInRequest): void {
  const methods = Object.keys(core.adapter.auth.begin)
  if (!methods.includes(request?.method)) {
    throw new InvalidRequestError(
      'unsupported',
      `The option \`method\` names no way to sign in at this carrier. Use one of: ${methods.join(', ')}.`,
      { carrier: core.carrier, operation: 'signIn', option: 'method' },
    )
  }
  for (const name of inputs[request.method]) {
    const value: unknown = Reflect.get(request, name)
    if (value === undefined || value === null || value === '') {
      fail(core, name, `The option \`${name}\` is missing. Give it to sign in by ${request.method}.`)
    }
  }
}

/** Checks a challenge that came back from the app. */
export function checkChallenge(core: ClientCore, challenge: Challenge): void {
  if (typeof challenge?.id !== 'string')
    fail(core, 'challenge', 'The option `challenge` is no challenge. Pass it on as signIn() gave it.')
  if (challenge.carrier !== core.carrier) {
    fail(core, 'challenge', 'The option `challenge` belongs to another carrier. Answer it with that client.')
  }
}

/** Checks and trims a person's answer. */
export function readAnswer(core: ClientCore, text: string): string {
  const trimmed = typeof text === 'string' ? text.trim() : ''
  if (trimmed === '') fail(core, 'text', 'The option `text` is empty. Give what the person typed.')
  return trimmed
}
