import type { StatementSample } from './format.ts'

type Refusal = readonly [detect: (sample: StatementSample) => boolean, sentence: string]

const another = 'Ask the carrier for another format, XML where there is a choice.'
/** A row of the Beeline text file: four fields, of which the last is minutes and seconds, then a cost with a dot. */
const fixedWidthRow = /^\s*(?:\S+\s{2,}){3}\d+:\d{2}\s{2,}\d+\.\d+\s{2,}.*\b7\d{10}\b/mu

/** Files that look like statements but are not read, and why. */
const refusals: readonly Refusal[] = [
  [
    ({ container, has }) => container === 'csv' && has('Зона направления вызова'),
    `This is a detail of MTS as CSV, of which no sample is known, so it is not read. ${another}`,
  ],
  [
    ({ container, has }) =>
      container === 'pdf' && (has('Детализация оказанных услуг') || (has('МегаФон') && has('Детализация'))),
    `This is a detail of MegaFon as PDF, of which no sample is known, so it is not read. ${another}`,
  ],
  [
    ({ container, text }) =>
      container !== 'pdf' &&
      container !== 'text' &&
      /tele2|теле2|\bt2\b/iu.test(text) &&
      /детализаци/iu.test(text),
    'This is a detail of t2 as a sheet, of which no sample is known, so it is not read. Ask for the PDF.',
  ],
  [
    ({ container, text }) => container === 'text' && fixedWidthRow.test(text),
    `This looks like the text file HFxxx of Beeline, of which no sample is known, so it is not read. ${another}`,
  ],
  [
    ({ has }) =>
      has('Итого начислено') ||
      has('Итого по абоненту начислено') ||
      has('Итого по строке', 'Всего по строке') ||
      has('Расшифровка начислений'),
    'This is a bill with sums, not a detail with rows. Order the detail ("детализация") instead.',
  ],
  [
    ({ container, text }) =>
      container === 'html' && /<form[\s>]|<input[\s>]|type=["']?password|<title>\s*вход/iu.test(text),
    'This is a page of a website, such as a sign-in page, not a statement: the session had ended. Sign in and download the file again.',
  ],
  [
    ({ text }) => /^\s*[[{]/u.test(text),
    'This is an answer of a server, not a statement. The file may not have been ready: download it again later.',
  ],
]

/** Why a file is not read, and what to do. */
export const explainRefusal = (sample: StatementSample): string =>
  refusals.find(([detect]) => detect(sample))?.[1] ??
  'This is no statement of MTS, Beeline, MegaFon or t2 that this version knows. Pass the file as the carrier gave it.'
