import type { TokenCall } from '../call.ts'
import { type BeelineLogin, findLogin } from '../logins.ts'
import { ok, refuse } from './reply.ts'

/** The login a question is about; undefined: none this token may look into. */
function asked({ url, login }: TokenCall): BeelineLogin | undefined {
  const name = url.searchParams.get('login') ?? ''
  return name === login.login || login.linked.includes(name) ? findLogin(name) : undefined
}

const refuseLogin = ({ url }: TokenCall): Response => {
  const name = url.searchParams.get('login') ?? ''
  return name === '' ? refuse(20001) : refuse(20006, `FORBIDDEN (login=${name})`)
}

/** `sso/list`: the login and those linked to it. */
export function ssoList(call: TokenCall): Response {
  const found = asked(call)
  return found === undefined
    ? refuseLogin(call)
    : ok({ ssoAccountList: [found.login, ...found.linked].map(name => ({ name })) })
}

/** `sso/subscribers`: lines of a login. */
export function ssoSubscribers(call: TokenCall): Response {
  const found = asked(call)
  if (found === undefined) return refuseLogin(call)
  const ctns = call.instead === undefined ? found.ctns : [call.instead.ctn]
  return ok({ subscribers: ctns.map((ctn, index) => ({ ctn, ctnDefault: index === 0 })) })
}
