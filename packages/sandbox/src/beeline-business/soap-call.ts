import { type BeelineCall } from '../beeline/call.ts'
import type { BeelineLine } from '../beeline/beeline-line.ts'
import { findLine, lines } from '../beeline/lines.ts'
import { type BeelineLogin, linesOf } from '../beeline/logins.ts'
import { refuseSoap } from './envelope.ts'
import type { SoapRequest } from './read-request.ts'

/** One call of SOAP. */
export interface SoapCall extends BeelineCall {
  readonly asked: SoapRequest
}

/** One call of a living token. */
export interface SignedInSoapCall extends SoapCall {
  readonly login: BeelineLogin
}

/** One call about lines of a contract. */
export interface ContractCall extends SignedInSoapCall {
  readonly ban: string
  readonly lines: readonly BeelineLine[]
}

/** One call about a line. */
export interface SoapLineCall extends SignedInSoapCall {
  readonly line: BeelineLine
}

/** What stands in the answer, or a refusal. */
export type SoapAnswer<Call> = (call: Call) => string | Response

/** Refuses who has no living token. */
export const signedIn =
  (answer: SoapAnswer<SignedInSoapCall>): SoapAnswer<SoapCall> =>
  call => {
    const token = call.asked.field('token')
    if (token === '') return refuseSoap(20001)
    const state = call.world.tokens.stateOf(token)
    if (state === 'unknown') return refuseSoap(20003)
    return state === 'expired' ? refuseSoap(20004) : answer({ ...call, login: state })
  }

/** Lines of a contract, or those among them that are named in `ctn` or `CTNList`. */
export const ofContract = (answer: SoapAnswer<ContractCall>): SoapAnswer<SoapCall> =>
  signedIn(call => {
    const { asked, login, instead } = call
    const ban = asked.field('ban')
    if (ban === '') return refuseSoap(20001)
    if (!login.contracts.includes(ban)) return refuseSoap(20006)
    const own = lines.filter(line => line.ban === ban)
    const named = [...asked.fields('ctn'), ...asked.fields('CTNList')]
    if (named.some(ctn => !own.some(line => line.ctn === ctn))) return refuseSoap(20006)
    const wanted = named.length === 0 ? own : own.filter(({ ctn }) => named.includes(ctn))
    return answer({ ...call, ban, lines: instead === undefined ? wanted : [instead] })
  })

/** One line the token reaches. */
export const ofCtn = (answer: SoapAnswer<SoapLineCall>): SoapAnswer<SoapCall> =>
  signedIn(call => {
    const ctn = call.asked.field('ctn')
    if (ctn === '') return refuseSoap(20001)
    const line = findLine(ctn)
    if (line === undefined || line.ctn !== ctn) return refuseSoap(20005)
    if (!linesOf(call.login).includes(line)) return refuseSoap(20006)
    return answer({ ...call, line: call.instead ?? line })
  })
