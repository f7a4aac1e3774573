import { openCsv } from '../container/csv.ts'
import type { Opened } from '../container/open.ts'
import { createSample } from '../container/sample.ts'
import { mostSheetBytes, openSheet } from '../container/sheet.ts'
import { openText } from '../container/text.ts'
import { mostPdfBytes, openPdf } from '../container/pdf.ts'
import { mostZipBytes, openZip } from '../container/zip.ts'
import { damaged, tooLarge, unsupported } from '../failures.ts'
import { type ByteSource, createByteSource, readAll } from './byte-source.ts'
import { sampleBytes } from './decode.ts'
import { sniffBytes, sniffText } from './sniff.ts'
import { createTextSource } from './text-source.ts'

async function openTextual(source: ByteSource): Promise<Opened> {
  const text = await createTextSource(source)
  if (text.sample.trim() === '') throw damaged('The file is empty.')
  const container = sniffText(text.sample)
  if (container === 'xml-spreadsheet') {
    if (/<!DOCTYPE|<!ENTITY/iu.test(text.sample))
      throw damaged('The XML has a document type, which no statement has.')
    return openSheet(await readAll(source, mostSheetBytes, 'The workbook'), container)
  }
  const sample = createSample(container, text.sample)
  if (container === 'csv') return openCsv(text, sample)
  if (container === 'text') return openText(text, sample)
  if (container === 'html') return (await import('../container/html.ts')).openHtml(text, sample)
  return (await import('../container/xml.ts')).openXml(text, sample)
}

/** An XLSX is a ZIP; its parts are unpacked once to know that they are sound and of bearable size. */
async function openZipped(source: ByteSource, depth: number): Promise<Opened> {
  const bytes = await readAll(source, mostZipBytes, 'The ZIP')
  const members = await openZip(bytes)
  if (members.some(member => member.name === 'xl/workbook.xml')) {
    let size = 0
    for (const member of members) {
      for await (const chunk of member.read()) {
        size += chunk.length
        if (size > mostSheetBytes)
          throw tooLarge(`The workbook unpacks to more than ${mostSheetBytes / 1024 ** 2} MiB.`)
      }
    }
    return openSheet(bytes, 'xlsx')
  }
  const [member, ...others] = members
  if (member === undefined) throw unsupported('The ZIP holds no file.')
  if (others.length > 0) throw unsupported('The ZIP holds several files. Unpack it and pass them one by one.')
  if (depth > 0) throw unsupported('The ZIP holds another ZIP. Unpack it and pass the file inside.')
  return openSource(createByteSource(member.read()), depth + 1)
}

/** Finds out what the bytes are and opens them. */
export async function openSource(source: ByteSource, depth = 0): Promise<Opened> {
  const head = await source.peek(sampleBytes)
  if (head.length === 0) throw damaged('The file is empty.')
  const kind = sniffBytes(head)
  if (kind === 'zip') return openZipped(source, depth)
  if (kind === 'pdf') return openPdf(await readAll(source, mostPdfBytes, 'The PDF'))
  if (kind === 'xls') return openSheet(await readAll(source, mostSheetBytes, 'The workbook'), 'xls')
  if (kind === 'dbf')
    throw unsupported(
      'This is a DBF table. No sample of one is known, so it is not read; ask for another format.',
    )
  return openTextual(source)
}
