import { createTexts } from '@esim-usage/texts'
import { exitCodes, exitMeanings } from '../../packages/cli/src/exit-codes.ts'
import { codesByClass, errorClasses } from './error-classes.ts'
import type { ErrorWords } from './error-words.ts'

const exits = new Map(Object.entries(exitMeanings).map(([code, meaning]) => [code, exitCodes[meaning]]))

/** A table for each class: code, what the program tells a person, exit code of the command. */
export function renderErrorTable({ language, whoActs, columns }: ErrorWords): string {
  const sentences = new Map(Object.entries(createTexts(language).errors.codes))
  const row = (code: string): string =>
    `| \`${code}\` | ${sentences.get(code) ?? ''} | ${exits.get(code) ?? ''} |`
  return errorClasses
    .map(name =>
      [
        `### ${name}: ${whoActs[name]}`,
        '',
        `| ${columns.join(' | ')} |`,
        '|---|---|---|',
        ...Object.keys(codesByClass[name]).map(row),
      ].join('\n'),
    )
    .join('\n\n')
}
