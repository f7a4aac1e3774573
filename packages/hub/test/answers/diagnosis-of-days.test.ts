import type { Days } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { call } from '../make-records.ts'
import { lineId, openAnswers } from './open-answers.ts'
import type { Diagnosis } from '@esim-usage/hub'

const october = { from: '2026-10-01', to: '2026-10-31' }
const triedAt = '2026-11-25T07:00:00.000Z'
const say = ({ explanation }: Diagnosis): string => `${explanation?.code} ${explanation?.level}`

const june = { from: '2026-06-01', to: '2026-06-30' }
const november = { from: '2026-11-01', to: '2026-11-20' }
const covered = [{ from: '2026-06-01', to: '2026-11-25' }]

test.each([
  ['outside-window', 'adapter-outdated asked'],
  ['not-listed', 'not-supported-source seen'],
] as const)('the remark %s counts for the days it was made of', async (code, expected) => {
  const { answers, setState } = await openAnswers()
  const remarks = [{ ...november, code }]
  await setState({ dataset: 'usage', status: 'complete', triedAt, readAt: triedAt, covered, remarks })
  expect(say(await answers.diagnose({ line: lineId, ...november }))).toBe(expected)
  expect(say(await answers.diagnose({ line: lineId, ...june }))).toBe('truly-empty seen')
})

test('that the carrier lists nothing counts where it said so of all days', async () => {
  const { answers, setState } = await openAnswers()
  const remarks = [
    { ...june, code: 'empty' },
    { ...november, code: 'empty' },
  ] as const
  await setState({ dataset: 'usage', status: 'complete', triedAt, readAt: triedAt, covered, remarks })
  const evidenceOf = async (days: Days) =>
    (await answers.diagnose({ line: lineId, ...days })).explanation?.evidence
  expect(await evidenceOf(june)).toEqual(['read-complete', 'empty-warning'])
  expect(await evidenceOf({ from: '2026-11-01', to: '2026-11-21' })).toEqual(['read-complete'])
})

test('a file without rows proves less than a read', async () => {
  const { answers, importFile } = await openAnswers()
  await importFile(october, [])
  expect(say(await answers.diagnose({ line: lineId, ...october }))).toBe('truly-empty asked')
})

test('days behind the sum of their month are not listed, those of the next month are', async () => {
  const { answers, read } = await openAnswers()
  const sum = call({
    id: 'a',
    startedAt: '2026-10-01T00:00:00+03:00',
    aggregate: { by: 'month' },
  })
  await read({ from: '2026-10-01', to: '2026-11-24' }, [sum])
  const diagnosis = await answers.diagnose({ line: lineId, from: '2026-10-20', to: '2026-10-31' })
  expect(say(diagnosis)).toBe('not-supported-source seen')
  expect(diagnosis.explanation?.evidence).toEqual(['rows-not-listed'])
  expect(say(await answers.diagnose({ line: lineId, ...november }))).toBe('truly-empty seen')
})
