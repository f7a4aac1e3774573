/** A string or number in a JSON text. */
export interface Leaf {
  /** Names of the members that lead to it, without the places in lists. */
  readonly path: readonly string[]
  /** A string as it reads, or a number as it is written. */
  readonly text: string
  readonly isNumber: boolean
}

interface Level {
  readonly isObject: boolean
  key: string | undefined
}

const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[{}[\],]/gi

const readString = (quoted: string): string => {
  const value: unknown = JSON.parse(quoted)
  return String(value)
}

/** Replaces strings, numbers and names of members in a JSON text and leaves every other sign where it is. */
export function replaceJson(text: string, replaceLeaf: (leaf: Leaf) => string): string {
  const levels: Level[] = []
  const pathOf = (): string[] => levels.flatMap(({ key }) => (key === undefined ? [] : [key]))
  return text.replaceAll(token, found => {
    const level = levels.at(-1)
    if (found === '{' || found === '[') levels.push({ isObject: found === '{', key: undefined })
    else if (found === '}' || found === ']') levels.pop()
    else if (found === ',') {
      if (level?.isObject === true) level.key = undefined
    } else if (found.startsWith('"')) {
      const value = readString(found)
      const isName = level?.isObject === true && level.key === undefined
      const path = pathOf()
      if (isName) level.key = value
      // A name may be a number of somebody; it is judged as a text that no name leads to.
      const replaced = replaceLeaf({ path: isName ? [] : path, text: value, isNumber: false })
      return replaced === value ? found : JSON.stringify(replaced)
    } else return replaceLeaf({ path: pathOf(), text: found, isNumber: true })
    return found
  })
}
