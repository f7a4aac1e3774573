import type { Schema, SchemaResult } from '../adapter/schema.ts'
import type { SchemaIssue } from '../errors/codes.ts'

type Issue = Extract<SchemaResult<unknown>, { readonly issues: ReadonlyArray<unknown> }>['issues'][number]

/** Names of members are shown; what could be data (numbers, long words) is masked. */
const showKey = (key: PropertyKey): string =>
  typeof key === 'number'
    ? `[${key}]`
    : typeof key === 'string' && /^[A-Za-z_$][\w$-]{0,40}$/.test(key) && !/\d{4}/.test(key)
      ? `.${key}`
      : '.*'

const word = (issue: Issue, key: 'expected' | 'code'): string | undefined => {
  const value: unknown = Reflect.get(issue, key)
  return typeof value === 'string' ? value : undefined
}

/** zod/mini keeps what it wanted in `expected` and `code`; its messages say only "Invalid input". */
const toIssue = (issue: Issue): SchemaIssue => ({
  path: (issue.path ?? [])
    .map(part => showKey(typeof part === 'object' ? part.key : part))
    .join('')
    .replace(/^\./, ''),
  expected: word(issue, 'expected') ?? word(issue, 'code') ?? 'another value',
})

/** The value as the schema gives it, or at most five issues. */
export function validate<T>(
  schema: Schema<T>,
  value: unknown,
): { readonly value: T } | { readonly issues: readonly SchemaIssue[] } {
  const result = schema['~standard'].validate(value)
  if (result instanceof Promise)
    throw new TypeError('A schema must answer at once: use one without async checks.')
  return result.issues === undefined
    ? { value: result.value }
    : { issues: result.issues.slice(0, 5).map(toIssue) }
}
