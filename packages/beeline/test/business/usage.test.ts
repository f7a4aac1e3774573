import { describe, expect, test } from 'vitest'
import { errorOf, openBusiness } from '../clients.ts'
import { envelope } from '../soap-answers.ts'

const line = '+79000000011'
const paged = 'SOAP getBillCallsPaged'
const october = { month: '2026-10' }

const data = (fields: Readonly<Record<string, string>>, name = 'data'): string => {
  const all = { ctn: '9000000011', callDate: '2026-10-03T08:00:01+03:00', ...fields }
  return `<${name}>${Object.entries(all)
    .map(([key, value]) => `<${key}>${value}</${key}>`)
    .join('')}</${name}>`
}
const page = (amount: string, ...rows: readonly string[]): string =>
  envelope(
    'getBillCallsPaged',
    `<BillCallsListPaged>${rows.join('')}<recordsAmount>${amount}</recordsAmount></BillCallsListPaged>`,
  )
const early = envelope('getBillCallsPaged', '')

describe('billed calls', () => {
  test('that never come are an outage, not an empty month', async () => {
    const { client } = await openBusiness({ [paged]: [early] }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('unavailable')
  })

  test.each([
    ['a page that is missing', [page('2', data({})), page('2')]],
    ['more rows than there are', [page('1', data({}), data({}))]],
  ])('with %s are incomplete', async (_name, answers) => {
    const { client } = await openBusiness({ [paged]: answers }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('incomplete')
  })

  test('a refusal is a refusal, on the second page as well', async () => {
    const { client } = await openBusiness({ [paged]: [page('2', data({})), 'soap-fault Client'] }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('rejected')
  })

  test('with an unreadable page count is an error', async () => {
    const { client } = await openBusiness({ [paged]: [page('many', data({}))] }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('schema-mismatch')
  })
})
