import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differences, shapeOf } from '../shape.ts'
import { ask, buy, call, questions } from './caller.ts'

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))

/** What the samples have beside, and nobody reads. */
const unread: Readonly<Record<string, readonly string[]>> = {
  'statement-extended': [
    'missing: Usages[].Characteristics.accountBalance',
    'missing: Usages[].Characteristics.networkServiceId',
  ],
  'statement-plain': [
    'missing: Usages[].Characteristics.accountBalance',
    'missing: Usages[].Characteristics.networkServiceId',
  ],
  'statement-by-account': [
    'missing: Usages[].Characteristics.accountBalance',
    'missing: Usages[].Characteristics.networkServiceId',
  ],
}
/** What the sandbox's rows have more, as more kinds of them are there than in the sample. */
const isMore = (difference: string): boolean => /^extra: Usages\[\]\.Characteristics\.\w+$/.test(difference)
const isInside = (difference: string): boolean =>
  /ServiceCounters|validFor|prodSpec|KPP|characteristic/.test(difference)

test.each(Object.entries(questions))('%s is answered in the shape of the sample', async (name, question) => {
  const caller = await call()
  const answer = await question(caller)
  expect([200, 206]).toContain(answer.status)
  const found = differences(shapeOf(await answer.json()), shapeOf(sample(name)))
  expect(found.filter(each => !isMore(each) && !isInside(each))).toEqual(unread[name] ?? [])
})

test('a token and two refusals are those of the samples', async () => {
  const { sandbox, get } = await call()
  const token = await buy(sandbox, sandbox.mtsBusiness.keys.clientSecret)
  expect(differences(shapeOf(await token.json()), shapeOf(sample('token')))).toEqual([])
  const refused = await get('Bills/TariffRental', {}, { 'content-type': 'application/json' })
  expect([refused.status, await refused.json()]).toEqual([401, sample('error-401-1001')])
  sandbox.mtsBusiness.orderRatePackage(60)
  const answers = []
  for (let asked = 0; asked < 4; asked += 1)
    answers.push(await get('Bills/TariffRental', { msisdn: '79000000001' }))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(answers[3]?.headers.get('retry-after')).toBe('1')
  expect(await answers[3]?.json()).toEqual(sample('error-429-1011'))
  expect((await ask(sandbox, '/b2b/v1/Bills/Unknown', {})).status).toBe(401)
})
