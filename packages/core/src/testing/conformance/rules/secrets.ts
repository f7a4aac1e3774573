import type { Tape } from '../../tape/tape.ts'
import { codesOf, secretsOf } from '../secrets-of.ts'
import { failIf, type Rule } from '../rule.ts'
import { show, type Spill, spillOf } from '../spill.ts'

/** A one-time code is short: it counts only as a word of its own. */
const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\w.:-])${word.replaceAll(/\W/g, '\\$&')}(?![\\w.:-])`).test(text)

const brought = (text: string, tape: Tape, where: string): string | undefined =>
  secretsOf(tape).some(secret => text.includes(secret))
    ? `${where} shows a password, cookie or token.`
    : undefined

/** What of a tape's secrets a text shows, told without telling it. */
function findSecret(text: string, tape: Tape, where: string): string | undefined {
  if (codesOf(tape).some(code => hasWord(text, code))) return `${where} shows a one-time code.`
  const number = tape.line?.slice(2)
  const isLine = number !== undefined && text.includes(number)
  return brought(text, tape, where) ?? (isLine ? `${where} shows the number of the line.` : undefined)
}

/** Cookies and tokens are what a store is for; passwords and codes are not. */
function findStored({ stage }: Spill, tape: Tape): string | undefined {
  const number = tape.line?.slice(2) ?? ''
  const keys = [...stage.store.keys]
  if (number !== '' && keys.some(key => key.includes(number)))
    return 'a key of the store shows the number of the line.'
  const saved = stage.store.saved.join('\n')
  const passwords = tape.calls.flatMap(call => {
    const { password, clientSecret } = Object(call.arguments?.[0])
    return [password, clientSecret].filter(each => typeof each === 'string')
  })
  if (passwords.some(password => saved.includes(password))) return 'the store holds a password.'
  const isCode = codesOf(tape).some(code => saved.includes(JSON.stringify(code)))
  return isCode ? 'the store holds a one-time code.' : undefined
}

const rule = (name: string, what: string, find: (spill: Spill, tape: Tape) => string | undefined): Rule => ({
  name: `secrets/${name}`,
  what,
  cases: bench =>
    bench.tapes.map(tape => ({
      subject: tape.name,
      check: async () => failIf(find(await spillOf(bench, tape), tape)),
    })),
})

/** Where a password, code, cookie, token or number must never show, though the carrier says them all. */
export const secretRules: readonly Rule[] = [
  rule('errors', 'no error shows a secret, in words, fields, stack or cause', ({ error }, tape) =>
    findSecret(error, tape, 'the error'),
  ),
  rule('events', 'no event shows a secret', ({ stage }, tape) =>
    findSecret(show(stage.events), tape, 'an event'),
  ),
  rule('logs', 'nothing is written to the console that shows a secret', ({ logs }, tape) =>
    findSecret(logs, tape, 'the console'),
  ),
  rule('inspection', 'a client that is printed shows no secret', ({ stage }, tape) =>
    brought(show(stage.client), tape, 'the client'),
  ),
  rule('store', 'a store holds no password and no code, and its keys say nothing', findStored),
]
