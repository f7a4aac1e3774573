import type { Opened } from './container/open.ts'
import { unsupported } from './failures.ts'
import type { StatementFormat } from './format.ts'
import { statementFormats } from './statement-formats.ts'
import { explainRefusal } from './refusals.ts'

/** The format of an opened file; ends the read with a sentence where there is none. */
export function findFormat(opened: Opened, own: readonly StatementFormat[]): StatementFormat {
  const format = [...own, ...statementFormats].find(
    each => each.shape === opened.shape && each.detect(opened.sample),
  )
  if (format === undefined) throw unsupported(explainRefusal(opened.sample))
  return format
}
