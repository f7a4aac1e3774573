import { LeaseLostError, type LineReport, type HubLine } from '@esim-usage/hub'
import { createTexts, languages } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { renderRemarks } from '../src/hub/render-remarks.ts'
import { renderSync } from '../src/hub/render-sync.ts'
import { meaningOfSync } from '../src/hub/sync-meaning.ts'
import type { Screen } from '../src/screen/screen.ts'

const texts = createTexts('en')
const screen: Screen = { texts, paint: (_emphasis, text) => text, width: 80, nowMs: 0 }
const line: HubLine = {
  id: 'one',
  carrier: 'mts',
  phone: '+79000000001',
  timeZone: 'Europe/Moscow',
  tags: [],
  addedAt: '2026-11-25T09:00:00Z',
}
const lineId = line.id
const failure = { code: 'unavailable', message: 'x', retryAfterMs: 90_000 } as const
const triedAt = '2026-11-25T09:00:00Z'

const reports: readonly (readonly [LineReport, string, string])[] = [
  [{ outcome: 'busy', lineId }, 'carrier', 'Another sync of this line is running.'],
  [{ outcome: 'failed', lineId, error: new LeaseLostError() }, 'carrier', 'Another sync of this line'],
  [{ outcome: 'failed', lineId, error: new RangeError('canary') }, 'our-fault', 'a fault (RangeError)'],
  [
    { outcome: 'sign-in-needed', lineId, failure: { code: 'session-expired', message: 'x' }, states: [] },
    'account-holder',
    'The session is over.',
  ],
]

describe('what came of a line', () => {
  test.each(reports)('%j', (report, meaning, says) => {
    expect(meaningOfSync({ lines: [report] }, texts)).toBe(meaning)
    const shown = renderSync(line, report, screen).join('\n')
    expect(shown).toContain('MTS · +79000000001')
    expect(shown).toContain(says)
    expect(shown).not.toContain('canary')
  })

  test('names the days that are missing, why, and when to try again', () => {
    const gaps = [{ from: '2026-10-01', to: '2026-10-31', failure }]
    const run = {
      lineId,
      trigger: 'person',
      startedAt: triedAt,
      endedAt: triedAt,
      lane: 'sync',
      usage: { added: 3, changed: 0, removed: 0 },
      datasets: [{ dataset: 'usage', status: 'partial', added: 3, changed: 0, removed: 0 }],
    } as const
    const report: LineReport = {
      outcome: 'synced',
      lineId,
      run,
      states: [{ dataset: 'usage', status: 'partial', triedAt, gaps }],
    }
    const shown = renderSync(line, report, screen).join(' ').replaceAll(/\s+/gu, ' ')
    expect(shown).toContain('Usage partly read 3')
    expect(shown).toContain('1 Oct 2026 to 31 Oct 2026 is missing:')
    expect(shown).toContain('You may try again in 1 min 30 s.')
    expect(meaningOfSync({ lines: [report] }, texts)).toBe('carrier')
  })

  test('a pause that is over is not asked for any more', () => {
    const states = [{ dataset: 'usage', status: 'unavailable', triedAt, failure }] as const
    const saidAfter = (ms: number): string => {
      const data = { line, month: '2026-10', records: [], coverage: [], states }
      return renderRemarks(data, { ...screen, nowMs: Date.parse(triedAt) + ms }).join(' ')
    }
    expect(saidAfter(60_000)).toMatch(/You may try again in 30\ss\./u)
    expect(saidAfter(90_000)).toContain('Try again later.')
    expect(saidAfter(90_000)).not.toContain('You may try again')
  })

  test('says what the carrier wants of the person', () => {
    const wanted = { code: 'action-required', message: 'x', action: 'accept-terms' } as const
    const report: LineReport = {
      outcome: 'sign-in-needed',
      lineId,
      failure: wanted,
      states: [{ dataset: 'balance', status: 'unavailable', triedAt, failure: wanted }],
    }
    expect(renderSync(line, report, screen).join(' ')).toContain('Accept the new terms')
  })

  test('the first line that lacks anything decides the end', () => {
    const [busy, , fault] = reports.map(([report]) => report)
    const lines = [fault, busy].filter(report => report !== undefined)
    expect(meaningOfSync({ lines }, texts)).toBe('our-fault')
    expect(meaningOfSync({ lines: lines.toReversed() }, texts)).toBe('carrier')
  })
})

test.each(languages)('%s has a word for each state', language => {
  const { statuses } = createTexts(language).program.hub
  expect(new Set(Object.values(statuses)).size).toBe(6)
})
