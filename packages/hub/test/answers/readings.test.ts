import type { DatasetState, HubReadings } from '@esim-usage/hub'
import { describe, expect, test } from 'vitest'
import { call, phone } from '../make-records.ts'
import { balance, packages, dataPackage, prepaid, spending } from './make-facts.ts'
import { lineId, type OpenAnswers, openAnswers } from './open-answers.ts'

const november = { month: '2026-11' } as const
const readAt = '2026-11-25T07:00:00.000Z'

async function readOne({ answers }: OpenAnswers, query: Parameters<OpenAnswers['answers']['readings']>[0]) {
  const [readings] = await answers.readings(query)
  if (readings === undefined) throw new Error('There is no line.')
  return readings
}

const codesOf = ({ warnings }: HubReadings): readonly string[] => warnings.map(({ code }) => code)

describe('what is held of a line', () => {
  test('has its rows, values, and the days nobody read', async () => {
    const open = await openAnswers({ line: { alias: 'Home' } })
    await open.read({ from: '2026-11-10', to: '2026-11-25' }, [
      call({ id: 'a' }),
      call({ id: 'b', startedAt: '2026-11-12T10:00:00+03:00' }),
    ])
    await open.keep(balance(prepaid(12)), packages(dataPackage()))
    const readings = await readOne(open, november)
    expect(readings).toMatchObject({ line: phone, title: 'Home', carrier: { id: 'reference' }, failures: {} })
    expect(readings.records?.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(readings.records?.[0]).toMatchObject({ counterparty: { number: '+79000000021' } })
    expect(readings.missing).toEqual([{ from: '2026-11-01', to: '2026-11-09', reason: 'not-read' }])
    expect(readings.balance).toEqual(prepaid(12))
    expect(readings.allowances).toEqual([dataPackage()])
    expect(readings.readAt).toMatchObject({ usage: readAt, balance: readAt, allowances: readAt })
  })

  test('of which nothing was ever read has nothing, and is no empty list', async () => {
    const readings = await readOne(await openAnswers(), november)
    expect(Object.keys(readings).toSorted()).toEqual(
      ['carrier', 'failures', 'line', 'missing', 'readAt', 'warnings'].toSorted(),
    )
    expect(readings.missing).toEqual([{ from: '2026-11-01', to: '2026-11-25', reason: 'not-read' }])
  })

  test('has the totals of the months of the period and of five before', async () => {
    const open = await openAnswers()
    const months = ['2026-04', '2026-05', '2026-06', '2026-10', '2026-11'].map(month => spending(month, 100))
    await open.keep(...months)
    const monthsOf = ({ spending: held = [] }: HubReadings) => held.map(({ month }) => month)
    expect(monthsOf(await readOne(open, november))).toEqual(['2026-06', '2026-10', '2026-11'])
    expect(monthsOf(await readOne(open, { month: '2026-10' }))).toEqual(['2026-05', '2026-06', '2026-10'])
  })

  test('says why a dataset is not there', async () => {
    const open = await openAnswers()
    const failure = { code: 'maintenance', message: 'Try later.' } as const
    await open.setState({ dataset: 'balance', status: 'unavailable', failure, triedAt: readAt })
    await open.setState({ dataset: 'payments', status: 'not-supported', triedAt: readAt })
    const { failures } = await readOne(open, november)
    expect(failures).toEqual({ balance: 'maintenance', payments: 'unsupported' })
  })

  test('says what was said of its days, and nothing that was said of others', async () => {
    const open = await openAnswers()
    const state: DatasetState = {
      dataset: 'usage',
      status: 'complete',
      triedAt: readAt,
      readAt,
      covered: [{ from: '2026-08-01', to: '2026-11-25' }],
      warnings: [{ code: 'row-skipped', reason: 'x', count: 12 }],
      remarks: [
        { from: '2026-08-01', to: '2026-08-31', code: 'empty' },
        { from: '2026-09-01', to: '2026-09-30', code: 'not-listed' },
        { from: '2026-10-01', to: '2026-10-31', code: 'row-unread' },
      ],
    }
    await open.setState(state)
    const codes = async (from: string, to: string) => codesOf(await readOne(open, { from, to }))
    expect(await codes('2026-11-01', '2026-11-25')).toEqual([])
    expect(await codes('2026-09-15', '2026-09-20')).toEqual(['not-listed'])
    expect(await codes('2026-09-30', '2026-10-31')).toEqual(['not-listed', 'row-unread'])
  })
})

test('a carrier that the app no longer brings along is called by its key', async () => {
  const open = await openAnswers({ carriers: {} })
  const { carrier } = await readOne(open, november)
  expect(carrier).toEqual({ id: 'reference', title: 'reference', brands: [], timeZone: 'Europe/Moscow' })
})

test('whoever watches hears how many rows there are, and may end it', async () => {
  const open = await openAnswers()
  const rows = Array.from({ length: 2500 }, (_each, index) => call({ id: `row-${index}` }))
  await open.read({ from: '2026-11-20', to: '2026-11-20' }, rows)
  const heard: number[] = []
  await open.answers.readings({ ...november, onRows: count => void heard.push(count) })
  expect(heard).toEqual([0, 1000, 2000])
  const ended = new Error('ended')
  const readings = open.answers.readings({
    ...november,
    lines: [lineId],
    onRows: () => Promise.reject(ended),
  })
  await expect(readings).rejects.toBe(ended)
})
