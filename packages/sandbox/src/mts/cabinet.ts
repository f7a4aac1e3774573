import { html, json, text } from '../answers.ts'
import type { SignedInCall } from './call.ts'
import { counters } from './counters.ts'
import { findLine } from './lines.ts'
import type { MtsLine } from './mts-line.ts'
import { cabinetPage } from './pages.ts'
import { rubles } from './transaction.ts'

const notFound = (): Response => json({ message: 'Not found' }, 404)

const systemTariff = (line: MtsLine): string => `Москва - ${line.tariff.name} 052026 (МАСС) (SCP)`

/** Not ready at once after a sign-in or a switch. */
export function userInfo({ session, own }: SignedInCall): Response {
  if (session.notReady > 0) {
    session.notReady -= 1
    return json({ loginStatus: 'InProgress', userProfile: null })
  }
  return json({
    loginStatus: 'Success',
    userProfile: {
      login: own.phone,
      displayName: own.holder,
      organization: null,
      accountNumber: own.account,
      regionTitle: 'Москва',
      // The real one stands still for days; this one is wrong on purpose.
      balance: 123.4567,
      tariff: systemTariff(own),
    },
  })
}

/** The line of the session and those linked to it. */
export function profile({ own }: SignedInCall): Response {
  const linked = own.linked.map(findLine).filter(line => line !== undefined)
  return json({
    name: own.holder,
    account: {
      phone: own.phone.slice(1),
      number: own.account,
      tariff: { name: own.tariff.name, system: systemTariff(own) },
      services: [],
    },
    slaves: linked.map(({ id, phone }) => ({ id, phone: phone.slice(1) })),
  })
}

/** Finishes a sign-in; its page says nothing. */
export const userVerification = ({ session }: SignedInCall): Response => {
  session.notReady = 0
  return html(cabinetPage)
}

/** A token for POSTs, in a header. */
export function refreshCsrf({ session, world }: SignedInCall): Response {
  session.csrf = `sandbox-csrf-${world.sessions.nextSerial()}`
  return text('', { 'x-refresh-csrf-token': session.csrf })
}

/** Whether the line is blocked. */
export const accountBlocker = ({ line }: SignedInCall): Response => json({ isBlocked: line.blocked })

/** Begins the long task of the packages. */
export const startCounters = ({ world, session, line }: SignedInCall): Response =>
  world.tasks.start(session.token, 'api/sharing/counters', () =>
    counters(world.book, line, world.settings.now()),
  )

/** Begins the long task of the credit limit; its result stands without a wrapper. */
export const startCreditLimit = ({ world, session }: SignedInCall): Response =>
  world.tasks.start(session.token, 'api/creditLimit', () => ({ currentCreditLimitValue: rubles(0) }))

/** Asks for a long task. */
export function checkTask({ url, world, session }: SignedInCall): Response {
  const id = decodeURIComponent(url.pathname.slice('/api/longtask/check/'.length))
  return world.tasks.check(session.token, id, url.searchParams.get('for') ?? '')
}

/** Shows another line of the same sign-in from now on. */
export function switchLine({ request, url, session, world }: SignedInCall): Response {
  if (session.csrf === '' || request.headers.get('x-csrf-token') !== session.csrf)
    return json({ message: 'Forbidden' }, 403)
  const id = decodeURIComponent(url.pathname.slice('/account/switch/'.length))
  const lines = [session.owner, ...session.owner.linked.map(findLine)]
  const line = lines.find(each => each?.id === id)
  if (line === undefined) return notFound()
  session.current = line
  session.notReady = world.settings.inProgressAnswers
  return text('')
}

/** The graph over the line. */
export const graph = ({ world, line, body }: SignedInCall): Promise<Response> =>
  world.graph.answer(body, line)
