/** Type names by path, array indices folded: `data.nodes[].code` → `string`. */
export type Shape = ReadonlyMap<string, ReadonlySet<string>>

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function walk(value: unknown, path: string, shape: Map<string, Set<string>>): void {
  const types = shape.get(path) ?? new Set()
  shape.set(path, types.add(typeOf(value)))
  if (Array.isArray(value)) for (const item of value) walk(item, `${path}[]`, shape)
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value))
      walk(member, path === '' ? name : `${path}.${name}`, shape)
}

export function shapeOf(...values: readonly unknown[]): Shape {
  const shape = new Map<string, Set<string>>()
  for (const value of values) walk(value, '', shape)
  return shape
}

/** Whether a parent is nowhere an object or a list with items, so that nothing can be said of its members. */
const unseen = (path: string, shape: Shape): boolean =>
  [...path.matchAll(/\[\]|\./g)].some(({ index, 0: mark }) => {
    const parent = path.slice(0, index)
    if (mark === '[]') return !shape.has(`${parent}[]`)
    return shape.get(parent)?.has('object') !== true
  })

/** What an answer has more, less or otherwise than the sample; each difference names its path. */
export function differences(answer: Shape, sample: Shape): string[] {
  const found: string[] = []
  for (const [path, types] of sample) {
    const ours = answer.get(path)
    if (ours === undefined) {
      if (!unseen(path, answer)) found.push(`missing: ${path}`)
      continue
    }
    for (const type of ours)
      if (!types.has(type) && type !== 'null' && [...types].some(each => each !== 'null'))
        found.push(`${path}: ${type}, the sample has ${[...types].join(' or ')}`)
  }
  for (const path of answer.keys())
    if (!sample.has(path) && !unseen(path, sample)) found.push(`extra: ${path}`)
  return found
}
