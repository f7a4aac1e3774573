import { SaxesParser } from 'saxes'

/** An element, by its namespace and local name; a prefix says nothing. */
export interface XmlElement {
  readonly uri: string
  readonly name: string
  readonly text: string
  readonly children: readonly XmlElement[]
}

interface Open extends XmlElement {
  text: string
  readonly children: XmlElement[]
}

/** Deeper than any answer; a body made to exhaust the stack ends here. */
const deepest = 32

/**
 * Reads well-formed XML with namespaces. A document type is refused, so there are no entities but the five of XML itself.
 *
 * @throws Error when the text is no such document.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root: Open = { uri: '', name: '', text: '', children: [] }
  const open: Open[] = [root]
  const add = (part: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += part
  }
  parser.on('doctype', () => parser.fail('A document type is not read.'))
  parser.on('opentag', ({ uri, local }) => {
    if (open.length > deepest) throw new Error('The document is nested too deep.')
    const element: Open = { uri, name: local, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  const [first] = root.children
  if (first === undefined) throw new Error('The document is empty.')
  return first
}

/** The first child of that local name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(each => each.name === name)

/** Texts of the children by local name; an empty one says nothing, of repeated ones the first counts. */
export function textsOf(element: XmlElement): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const { name, text, children } of element.children)
    if (children.length === 0 && text.trim() !== '') texts[name] ??= text.trim()
  return texts
}
