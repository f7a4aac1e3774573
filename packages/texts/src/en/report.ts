import type { ReportTexts } from '../report-texts.ts'

export const report: ReportTexts = {
  columns: {
    time: 'Local time',
    instant: 'Instant',
    kind: 'Kind',
    direction: 'Direction',
    'other-side': 'With',
    label: 'What',
    seconds: 'Seconds',
    bytes: 'Bytes',
    parts: 'Message parts',
    charge: 'Charged',
    currency: 'Currency',
    bundle: 'Package',
    roaming: 'Place',
    country: 'Country',
    status: 'Status',
    line: 'Line',
    carrier: 'Carrier',
    channel: 'Source',
    id: 'Id',
  },
  statuses: { provisional: 'may still change', final: 'final' },
}
