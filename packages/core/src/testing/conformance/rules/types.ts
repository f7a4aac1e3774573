import type { Bench } from '../bench.ts'
import { failIf, type Rule } from '../rule.ts'
import { methodsOf } from '../tape-facts.ts'

const always = ['session', 'signIn', 'answer', 'resend', 'signOut']

function checkMethods({ client, info }: Bench): void {
  const wanted = new Set([...always, ...info.capabilities.flatMap(methodsOf)])
  const found = Object.entries(client).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
  const missing = [...wanted].find(name => !found.includes(name))
  const extra = found.find(name => !wanted.has(name))
  failIf(missing !== undefined && `the client declares ${missing}() and does not have it.`)
  failIf(extra !== undefined && `the client has ${extra}(), which none of its capabilities has.`)
}

/** What the types say and run time can see; the rest is the compiler's. */
export const typeRules: readonly Rule[] = [
  {
    name: 'types/methods',
    what: 'a client has just the methods of its capabilities',
    cases: bench => [{ subject: 'client', check: () => checkMethods(bench) }],
  },
]
