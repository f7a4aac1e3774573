const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

const toPath = (path: string, key: string, isList: boolean): string =>
  isList ? `${path}[${key}]` : `${path}.${key}`

/**
 * Names the first place where two JSON values differ; undefined when they are equal. The order of members does not
 * matter. `other` says what is compared with the tape.
 */
export function findDifference(
  wanted: unknown,
  sent: unknown,
  path: string,
  other = 'the request',
): string | undefined {
  if (!isObject(wanted) || !isObject(sent) || Array.isArray(wanted) !== Array.isArray(sent)) {
    return Object.is(wanted, sent)
      ? undefined
      : `${path}: the tape has ${show(wanted)}, ${other} ${show(sent)}`
  }
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(sent)])) {
    const place = toPath(path, key, Array.isArray(wanted))
    const difference = findDifference(wanted[key], sent[key], place, other)
    if (difference !== undefined) return difference
  }
  return undefined
}
