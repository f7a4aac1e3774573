import { supports } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { createTele2, EsimUsageError, tele2Info } from '../src/index.ts'
import { errorOf, of, signedIn } from './client-of.ts'

test('a private line has no itemised usage, and says where else it is', () => {
  const client = createTele2({ line: '8 (900) 000-00-01' })
  // @ts-expect-error t2 shows no single event of a private line
  expect(client.usage).toBeUndefined()
  expect(supports(client, 'usage')).toBe(false)
  expect(client.carrier).not.toHaveProperty('usage')
  expect(client.carrier.usageElsewhere).toEqual(['statement-file', 'spending', 'business'])
})

test('a client says what it can', () => {
  const client = createTele2({ line: '+79000000001' })
  expect(client.carrier).toMatchObject({ id: 'tele2', title: 't2 (Tele2)' })
  expect(client.carrier.signInMethods).toEqual(['session', 'code', 'password'])
  expect(client.carrier.capabilities).toEqual([
    'balance',
    'allowances',
    'spending',
    'payments',
    'services',
    'lines',
    'profile',
  ])
  expect(() => createTele2({ line: '123' })).toThrow(EsimUsageError)
})

test('every contact says where it was found and how sure it is', () => {
  expect(tele2Info.support.filter(({ source, meaning }) => source === '' || meaning === '')).toEqual([])
  expect(tele2Info.support.map(({ value }) => value)).toContain('611')
  expect(tele2Info.support.find(({ kind }) => kind === 'hotline')?.disputed).toContain('+78002000707')
})

test('an error keeps the words of the carrier, redacted', async () => {
  const meta = { status: 'ODD', message: 'Номер 79000000001 не найден' }
  const { client } = await signedIn({ [of('balance')]: [`json ${JSON.stringify({ meta })}`] })
  expect(await errorOf(client.balance())).toMatchObject({
    code: 'rejected',
    facts: { carrierCode: 'ODD', carrierMessage: 'Номер [secret] не найден' },
  })
})
