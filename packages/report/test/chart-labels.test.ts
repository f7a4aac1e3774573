import { createTexts, languages } from '@esim-usage/texts'
import fc from 'fast-check'
import measure from 'fast-string-truncated-width'
import { describe, expect, test } from 'vitest'
import { chartSvg } from '../src/charts/index.ts'
import { textWidth } from '../src/charts/text-width.ts'
import { type Chart, type ChartPoint, chartText } from '../src/index.ts'
import { findUnreadable, readBoxes, realWidth } from './label-boxes.ts'

const signs = Array.from(
  [
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
    '.,:;!?"\'()[]{}<>/\\|-–—_+=*&%#@~^`№«»₽$€',
    '流量通话短信服务套餐余量国际漫游分钟小时，。：（）',
  ].join(''),
)
const word = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 30 })
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(each => each.join(' '))
const state = fc.constantFrom('read', 'partly', 'missing')

/** Values as people read them. */
const shown = fc
  .tuple(
    fc.constantFrom(...languages),
    fc.nat({ max: 2 ** 31 - 1 }),
    fc.nat({ max: 2 ** 31 - 1 }),
    fc.nat({ max: 2 }),
  )
  .map(([language, one, other, form]) => {
    const { format, summary } = createTexts(language)
    const write = [format.duration, format.bytes, format.number][form] ?? format.number
    return summary.leftOf(write(one), write(other))
  })

/** Lengths come from whole bytes, seconds and kopecks. */
const amount = fc
  .tuple(fc.maxSafeInteger(), fc.nat({ max: 15 }))
  .map(([digits, places]) => digits / 10 ** places)

const pointsOf = (label: fc.Arbitrary<string>, most: number): fc.Arbitrary<ChartPoint[]> =>
  fc.array(fc.record({ label, text: shown, value: amount, state }, { requiredKeys: ['label', 'text'] }), {
    minLength: 1,
    maxLength: most,
  })

const width = fc.integer({ min: 240, max: 1000 })
const common = { name: 'packages', language: 'ru' } as const
const gaps = fc.constantFrom(undefined, 'не прочитано, прочитано частично', '未读取, 部分读取')
const chartWith = (
  direction: Chart['direction'],
  title: string,
  points: readonly ChartPoint[],
  said: string | undefined,
): Chart => ({ ...common, direction, title, points, ...(said !== undefined && { gaps: said }) })

const closed = (text: string): string => text.replaceAll(/\s/gu, '')

test('no text is wider than it is planned', () => {
  fc.assert(
    fc.property(words, fc.boolean(), (text, isBold) => {
      const planned = textWidth(text, 12, isBold)
      expect(planned).toBeGreaterThanOrEqual(realWidth(text, 12, isBold ? 'bold' : 'normal'))
    }),
  )
})

describe('labels in a picture', () => {
  test('of bars are whole, inside of it and beside each other, whatever they say', () => {
    fc.assert(
      fc.property(words, pointsOf(words, 12), gaps, width, (title, points, said, pixels) => {
        const svg = chartSvg(chartWith('bars', title, points, said), { width: pixels })
        expect(findUnreadable(svg)).toEqual([])
        const all = closed(
          readBoxes(svg)
            .boxes.map(({ text }) => text)
            .join(''),
        )
        for (const { label, value, text } of points) {
          expect(all).toContain(closed(label))
          expect(all).toContain(value === undefined ? '—' : closed(text))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('of columns never run into each other or out of it, and those that are shown are whole', () => {
    const days = fc
      .tuple(fc.constantFrom(...languages), fc.integer({ min: 1, max: 12 }))
      .chain(([language, month]) => {
        const { format } = createTexts(language)
        const text = `2026-${String(month).padStart(2, '0')}`
        return fc.constantFrom(format.month(text), format.shortDay(`${text}-28`), format.day(`${text}-11`))
      })
    fc.assert(
      fc.property(word, pointsOf(fc.oneof(days, word), 120), gaps, width, (title, points, said, pixels) => {
        const svg = chartSvg(chartWith('columns', title, points, said), { width: pixels })
        expect(findUnreadable(svg)).toEqual([])
        const [first] = points
        const all = closed(
          readBoxes(svg)
            .boxes.map(({ text }) => text)
            .join(''),
        )
        expect(all).toContain(closed(first?.label ?? ''))
      }),
      { numRuns: 100 },
    )
  })
})

test('labels in a terminal are whole, and no line is wider than it', () => {
  fc.assert(
    fc.property(
      words,
      pointsOf(words, 12),
      gaps,
      fc.integer({ min: 20, max: 120 }),
      (title, points, said, columns) => {
        const text = chartText(chartWith('bars', title, points, said), { width: columns })
        for (const line of text.split('\n')) expect(measure(line).width).toBeLessThanOrEqual(columns)
        for (const { label, value, text: exact } of points) {
          expect(closed(text)).toContain(closed(label))
          expect(closed(text)).toContain(value === undefined ? '—' : closed(exact))
        }
      },
    ),
  )
})
