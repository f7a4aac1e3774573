import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  period: (from, to) => `Covers ${from} to ${to}.`,
  recordsFrom: (from, to) =>
    `Its records go from ${from} to ${to}; the file does not say which days it covers.`,
  totals: 'What the file holds',
  gross: 'Cost with tax',
  net: 'Cost without tax',
  amount: 'Cost',
  printed: what => `The file’s own total: ${what}.`,
  remarks: {
    'row-skipped': rows => `Left out, because it is no usage: ${rows}.`,
    'kind-unknown': rows => `The words of the file do not tell the kind: ${rows}.`,
    'value-unreadable': rows => `A value could not be read and is missing: ${rows}.`,
    'unit-assumed': rows => `The unit was not stated and was assumed: ${rows}.`,
    'zone-assumed': rows => `The time zone was not stated and was assumed: ${rows}.`,
    'tax-assumed': rows => `Whether tax is inside was not stated and was assumed: ${rows}.`,
    'direction-assumed': rows => `The direction was not stated and was assumed: ${rows}.`,
    'low-evidence': () => 'Little is known of this kind of file: compare the result with it.',
    'outside-period': rows => `Lies outside the days the file says it covers: ${rows}.`,
    'records-differ': (_rows, difference) => `The file counts its rows otherwise; difference: ${difference}.`,
    'total-differs': (_rows, difference) => `The file’s own total is another; difference: ${difference}.`,
    'total-missing': () => 'The file lacks the total it should have: its end may be cut off.',
    empty: () => 'The file says that there is nothing in its days.',
  },
  refusals: {
    'invalid-argument': 'the file cannot be read. Check its path and rights.',
    unsupported:
      'this is no detail file of MTS, Beeline, MegaFon or t2 that this version knows. Pass it as the carrier gave it, without a password.',
    'unreadable-body': 'the file is damaged. Download it again.',
    'too-large': 'the file is too large for a detail file. Order one of a shorter period.',
    'schema-mismatch': 'the carrier has changed files of this kind. Look for a newer version of the program.',
  },
  lineMissing: 'the file does not print its own number. Name it with --line, such as --line +79000000001.',
  allRecords: 'All records: add --json or --csv.',
}
