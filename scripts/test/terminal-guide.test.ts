import { readFileSync } from 'node:fs'
import { createTexts } from '@esim-usage/texts'
import { expect, test } from 'vitest'
import { createProgram } from '../../packages/cli/src/create-program.ts'
import { exitCodes } from '../../packages/cli/src/exit-codes.ts'
import { openIo } from '../../packages/cli/test/open-io.ts'

const guide = readFileSync('docs/guides/terminal.md', 'utf8')
const { commands } = createProgram(openIo().io, createTexts('en'), () => undefined)

test.each(commands.map(command => [command.name(), command] as const))(
  'the guide shows %s and its options',
  (name, command) => {
    const row = guide.split('\n').find(line => line.startsWith('|') && line.includes(`\`${name}`)) ?? ''
    const options = command.options.map(({ long }) => long ?? '').filter(long => long !== '--lang')
    expect(options.filter(long => !row.includes(`\`${long}`))).toEqual([])
    expect(row).not.toBe('')
  },
)

test('the guide shows every exit code', () => {
  const shown = Array.from(guide.matchAll(/^\| (\d+) \|/gm), ([, code]) => Number(code))
  expect(shown).toEqual(Object.values(exitCodes))
})
