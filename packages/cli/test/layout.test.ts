import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderBar } from '../src/screen/bar.ts'
import { createPaint, widthOf } from '../src/screen/paint.ts'
import { renderTable } from '../src/screen/table.ts'
import { cutText, padText, widthOfText, wrapText } from '../src/screen/text-width.ts'
import { openIo } from './open-io.ts'

const { io } = openIo()
const paint = createPaint(io.stdout, io.env)

describe('text on a screen', () => {
  test('Chinese takes two columns, colours none', () => {
    expect(widthOfText('通话 abc')).toBe(8)
    expect(widthOfText('\u001B[1mabc\u001B[22m')).toBe(3)
    expect(padText('通话', 6, 'right')).toBe('  通话')
  })

  test('a command to type stays on one line where it fits', () => {
    const sentence = 'Для этого номера вход не выполнен. Войдите: esim-usage sign-in mts'
    expect(wrapText(sentence, 60)).toEqual([
      'Для этого номера вход не выполнен. Войдите:',
      'esim-usage sign-in mts',
    ])
    expect(wrapText('Выполните: esim-usage add ОПЕРАТОР.', 30)).toEqual([
      'Выполните:',
      'esim-usage add ОПЕРАТОР.',
    ])
    for (let width = 10; width <= 80; width += 1)
      expect(wrapText(sentence, width).every(line => widthOfText(line) <= width)).toBe(true)
    expect(wrapText(sentence, 10).join(' ')).toContain('esim-usage')
  })

  test('what is cut fits and ends with an ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const cut = cutText(text, width)
        expect(widthOfText(cut)).toBeLessThanOrEqual(width)
        expect(cut === text || cut.endsWith('…')).toBe(true)
      }),
    )
    expect(cutText('Минуты на все сети', 14)).toBe('Минуты на все…')
    expect(cutText('通话通话', 6)).toBe('通话…')
  })
})

describe('a table', () => {
  test('numbers stand right under their heading, whatever the script', () => {
    const columns = [{ title: '类别' }, { title: '费用', align: 'right' }] as const
    expect(
      renderTable(
        columns,
        [
          ['通话', '5'],
          ['sms', '12345'],
        ],
        40,
      ),
    ).toEqual(['类别   费用', '通话      5', 'sms   12345'])
  })

  test('only the flexible column gives way, and empty columns go', () => {
    const columns = [{ flexible: true }, { title: 'never filled' }, { align: 'right' }] as const
    expect(renderTable(columns, [['a long name of a service', '', '₽1.00']], 20)).toEqual([
      'a long name…   ₽1.00',
    ])
  })
})

describe('a bar', () => {
  test.each([
    [0, '░░░░'],
    [0.001, '▏░░░'],
    [0.5, '██░░'],
    [0.53, '██▏░'],
    [1, '████'],
    [1.7, '████'],
    [-1, '░░░░'],
  ])('of %f', (share, bar) => {
    expect(renderBar(share, 4, paint)).toBe(bar)
  })

  test('says by its colour how little is left', () => {
    const coloured = [0.9, 0.2, 0.05].map(share =>
      renderBar(share, 4, (emphasis, text) => `${emphasis}:${text}|`),
    )
    expect(coloured.map(each => each.split(':')[0])).toEqual(['green', 'yellow', 'red'])
  })
})

test('a narrow, a wide and an unknown screen', () => {
  const widths = [20, 72, 300].map(columns => widthOf(openIo({ terminal: { columns } }).io.stdout))
  expect([...widths, widthOf(io.stdout)]).toEqual([60, 72, 100, 80])
})
