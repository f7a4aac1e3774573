import { readJson } from '../../parse/read-json.ts'
import type { Tape } from '../tape/tape.ts'
import { memberOf, methodAt } from './tape-facts.ts'

/** Shorter words stand in texts by chance. */
const shortest = 6

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}

/** Values in a text of cookies. */
const cookiesIn = (text: string): readonly string[] =>
  [...text.matchAll(/[^\s;=]+=([^\s;]+)/g)].map(([, value = '']) => value)

/** What the person or the app brings: passwords, sessions. Their login is the line, which is no secret to them. */
const broughtBy = (tape: Tape): readonly string[] =>
  tape.calls.flatMap(({ operation, arguments: values }) => {
    if (operation !== 'signIn') return []
    const { method: _method, login: _login, ...secrets } = Object(values?.[0])
    const texts = stringsOf(secrets)
    return texts.concat(texts.flatMap(cookiesIn))
  })

/** One-time codes and texts of pictures that were right. */
export const codesOf = (tape: Tape): readonly string[] =>
  tape.calls
    .filter((_call, index) => methodAt(tape, index) === 'answer')
    .flatMap(({ arguments: values }) => stringsOf(values))

const cookieValues = (tape: Tape): readonly string[] =>
  tape.exchanges.flatMap(({ request, response }) => {
    const set = 'failure' in response ? [] : [response.headers?.['set-cookie'] ?? []].flat()
    const pairs = [
      ...set.map(each => each.split(';', 1)[0] ?? ''),
      ...(request.headers?.['cookie'] ?? '').split('; '),
    ]
    return pairs.map(pair => pair.slice(pair.indexOf('=') + 1))
  })

const authorizations = (tape: Tape): readonly string[] =>
  tape.exchanges.map(({ request }) => (request.headers?.['authorization'] ?? '').replace(/^\w+ /, ''))

/** What nobody may see of a tape: what was brought, codes, cookies and tokens. */
export const secretsOf = (tape: Tape): readonly string[] => [
  ...new Set(
    [...broughtBy(tape), ...cookieValues(tape), ...authorizations(tape)].filter(
      each => each.length >= shortest,
    ),
  ),
]

const jsonOf = (text: string): unknown => {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

/** Texts of answers that an adapter keeps in its state to send them again, such as tokens: as secret as what was brought. */
export function keptSecretsOf(tape: Tape, saved: readonly string[]): readonly string[] {
  const kept = new Set(saved.flatMap(text => stringsOf(memberOf(memberOf(jsonOf(text), 'session'), 'state'))))
  return tape.exchanges.flatMap(({ response }) => {
    if ('failure' in response) return []
    const texts = stringsOf(jsonOf(new TextDecoder().decode(response.body)))
    return texts.filter(text => text.length >= shortest && kept.has(text))
  })
}
