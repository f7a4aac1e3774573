import { redirect } from '../../answers.ts'
import type { MtsCall, SignedInCall } from '../call.ts'

const cabinetUrl = 'https://lk.mts.ru/'

/** The cabinet's half: ends its sessions of the account, wherever they were opened, and leads to the other half. */
export function leaveCabinet({ session, world }: SignedInCall): Response {
  world.sessions.endCabinets(session.owner)
  return redirect(`https://login.mts.ru/amserver/UI/Logout?goto=${cabinetUrl}`)
}

/** The sign-on's half: ends all the account holds, also what would renew it. */
export function leaveSignOn({ request, world }: MtsCall): Response {
  const line = world.sessions.signedInAs(request)
  if (line !== undefined) world.sessions.endAll(line)
  return redirect(cabinetUrl)
}
