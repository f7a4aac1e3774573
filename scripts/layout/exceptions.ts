import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from './problem.ts'

const schema = z.array(
  z.strictObject({
    rule: z.string(),
    file: z.string(),
    /** What the message must hold; for rules that may speak of several things in one file. */
    about: z.string().optional(),
    reason: z.string().min(10),
  }),
)

/** Takes away what a file of exceptions allows; an exception that allows nothing is a problem itself. */
export function applyExceptions(root: string, list: string, problems: readonly Problem[]): Problem[] {
  const path = join(root, list)
  if (!existsSync(path)) return [...problems]
  const exceptions = schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const used = new Set<object>()
  const left = problems.filter(problem => {
    const match = exceptions.find(
      ({ rule, file, about }) =>
        rule === problem.rule && file === problem.file && problem.message.includes(about ?? ''),
    )
    if (match !== undefined) used.add(match)
    return match === undefined
  })
  const stale = exceptions
    .filter(exception => !used.has(exception))
    .map(({ rule, file, about }) => ({
      file: list,
      rule: 'stale-exception',
      message: `${[rule, about].filter(Boolean).join(' ')} of ${file} needs no exception; take it out of the list.`,
    }))
  return [...left, ...stale]
}
