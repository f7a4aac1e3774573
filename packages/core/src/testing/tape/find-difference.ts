const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

const toPath = (path: string, key: string, isList: boolean): string =>
  isList ? `${path}[${key}]` : `${path}.${key}`

/** Names the first place where two JSON values differ; undefined when they are equal. The order of members does not matter. */
export function findDifference(wanted: unknown, sent: unknown, path: string): string | undefined {
  if (!isObject(wanted) || !isObject(sent) || Array.isArray(wanted) !== Array.isArray(sent)) {
    return Object.is(wanted, sent)
      ? undefined
      : `${path}: the tape has ${show(wanted)}, the request ${show(sent)}`
  }
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(sent)])) {
    const difference = findDifference(wanted[key], sent[key], toPath(path, key, Array.isArray(wanted)))
    if (difference !== undefined) return difference
  }
  return undefined
}
