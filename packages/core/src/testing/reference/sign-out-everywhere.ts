import { type Reading, toRequest, withAccess } from './ask.ts'
import { doneWire } from './wire-sign-in.ts'

/** Ends all sessions of the account at the carrier. */
export async function signOutEverywhere(context: Reading): Promise<void> {
  await context.http.json(
    toRequest('session.end', { ...withAccess(context.session.state.access), body: { json: {} } }),
    doneWire,
  )
}
