import { SaxesParser } from 'saxes'

interface Element {
  readonly name: string
  readonly children: Element[]
}

interface Value {
  readonly [name: string]: readonly (Value | string)[]
}

const toValue = ({ children }: Element): Value | string => {
  if (children.length === 0) return ''
  const value: Record<string, (Value | string)[]> = {}
  for (const child of children) (value[child.name] ??= []).push(toValue(child))
  return value
}

/** What stands in the body of an envelope, by names with their namespace: a shape can be taken of it. */
export function bodyOf(text: string): Value | string {
  const root: Element = { name: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ uri, local }) => {
    const element = { name: uri === '' ? local : `{${uri}}${local}`, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  const body = root.children[0]?.children.find(({ name }) => name.endsWith('}Body'))
  return body === undefined ? '' : toValue(body)
}
