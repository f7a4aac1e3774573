import type { ElsewhereTexts } from '../sentences.ts'

export const elsewhere: ElsewhereTexts = {
  none: title => `${title} shows no single calls, messages or sessions of a line to programs.`,
  places: {
    'statement-file': () =>
      'The detail file that it makes on request has them; esim-usage read FILE shows it.',
    spending: id => `Its own totals of a month: esim-usage spending ${id}.`,
    business: () => 'A line of a company has them in the business interface.',
  },
}
