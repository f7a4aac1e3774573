import type { ReferenceEndpoint } from '../endpoints.ts'
import type { ReferenceAccount } from './account.ts'
import { failure, json, redirect } from './answers.ts'
import type { Attempt } from './attempts.ts'
import type { ServiceSession } from './sessions.ts'
import type { Visit, World } from './world.ts'

/** Answers one address. */
export type Route = (world: World, visit: Visit) => Response

const accountOf = (world: World, line: unknown): ReferenceAccount | undefined =>
  world.settings.accounts.find(account => account.lines[0] === line)

const giveTokens = (world: World, session: ServiceSession): Response =>
  json(200, world.sessions.tokens(session), {
    'set-cookie': `sid=${session.sid}; Domain=reference.test; Path=/; Secure; HttpOnly`,
  })

const withAttempt =
  (act: (world: World, attempt: Attempt, visit: Visit) => Response): Route =>
  (world, visit) => {
    const attempt = world.attempts.find(String(visit.body['attempt']))
    return attempt === undefined ? failure(410, 'attempt-over') : act(world, attempt, visit)
  }

const openAttempt: Route = (world, visit) => {
  const account = accountOf(world, visit.body['line'])
  if (account === undefined) return failure(404, 'unknown-line')
  const attempt = world.attempts.open(account, visit.fault === 'picture')
  return json(200, world.attempts.toAttempt(attempt))
}

const sendCode = withAttempt((world, attempt) => {
  if (attempt.picture !== undefined) return failure(409, 'picture-first')
  if (!world.attempts.send(attempt)) return failure(429, 'code-too-soon')
  return json(200, world.attempts.toCode(attempt))
})

const checkCode = withAttempt((world, attempt, visit) => {
  if (attempt.code !== undefined && visit.body['text'] === attempt.code) {
    world.attempts.close(attempt)
    return giveTokens(world, world.sessions.open(attempt.account))
  }
  attempt.triesLeft -= 1
  if (attempt.triesLeft === 0) return failure(423, 'no-tries')
  return json(422, { ...world.attempts.toCode(attempt), error: { code: 'wrong-code' } })
})

const drawPicture = withAttempt((world, attempt) => {
  world.attempts.draw(attempt)
  return json(200, world.attempts.toAttempt(attempt))
})

const checkPicture = withAttempt((world, attempt, visit) => {
  if (visit.body['text'] === attempt.picture) {
    attempt.picture = undefined
    return json(200, world.attempts.toAttempt(attempt))
  }
  world.attempts.draw(attempt)
  return json(422, { ...world.attempts.toAttempt(attempt), error: { code: 'wrong-picture' } })
})

const checkPassword: Route = (world, visit) => {
  if (visit.fault === 'password-change') return redirect(303, 'https://my.reference.test/new-password')
  const account = accountOf(world, visit.body['login'])
  if (account === undefined || account.password !== visit.body['password'])
    return failure(403, 'wrong-password')
  return giveTokens(world, world.sessions.open(account))
}

const refreshTokens: Route = (world, visit) => {
  const session = world.sessions.find(visit.cookies.get('sid'))
  if (session === undefined || !world.sessions.rotate(session, String(visit.body['refresh']))) {
    return failure(409, 'refresh-used')
  }
  return giveTokens(world, session)
}

/** What the sign-in host answers. */
export const signInRoutes: Partial<Record<ReferenceEndpoint, Route>> = {
  'code.attempt': openAttempt,
  'code.send': sendCode,
  'code.check': checkCode,
  'captcha.picture': drawPicture,
  'captcha.check': checkPicture,
  'password.check': checkPassword,
  'token.refresh': refreshTokens,
}
