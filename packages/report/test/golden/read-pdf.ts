import { extractText, getDocumentProxy } from 'unpdf'

/** Text of each page, as another program finds it: spaces are one space. */
export async function readPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text.map(page => page.replaceAll(/\s+/gu, ' '))
}
