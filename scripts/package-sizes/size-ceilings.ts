/** The most that something may weigh, and why it weighs that much. */
export interface SizeCeiling {
  readonly maxKiB: number
  readonly reason: string
}

const ceiling = (maxKiB: number, reason: string): SizeCeiling => ({ maxKiB, reason })

const http =
  'the list of public suffixes (tldts) is a third of it; cookies, ky, core and the carrier are the rest'

/** What a program takes over the wire when it bundles an entry with all that it imports: minified, gzipped. */
export const entryCeilings: ReadonlyMap<string, SizeCeiling> = new Map([
  ['@esim-usage/core', ceiling(8, 'types, errors, stores and summaries; HTTP stands behind ./adapter')],
  ['@esim-usage/core/parse', ceiling(10, 'parsers, and SHA-256 for where the platform has none at once')],
  ['@esim-usage/core/adapter', ceiling(105, http)],
  [
    '@esim-usage/core/testing',
    ceiling(145, 'the client once more, tapes, the suite and the reference carrier'),
  ],
  ['@esim-usage/core/node', ceiling(6, 'scrypt for passphrases')],
  ['@esim-usage/mts', ceiling(125, http)],
  ['@esim-usage/mts/business', ceiling(120, http)],
  ['@esim-usage/megafon', ceiling(125, http)],
  ['@esim-usage/megafon/business', ceiling(120, http)],
  ['@esim-usage/beeline', ceiling(130, http)],
  ['@esim-usage/beeline/business', ceiling(125, `${http}; saxes reads SOAP`)],
  ['@esim-usage/tele2', ceiling(120, http)],
  ['@esim-usage/tele2/business', ceiling(115, http)],
  [
    '@esim-usage/statements',
    ceiling(900, 'unpdf is two thirds, the reader of workbooks a fifth; each is loaded only for its files'),
  ],
  ['@esim-usage/statements/node', ceiling(900, 'as @esim-usage/statements')],
  ['@esim-usage/hub', ceiling(102, 'the texts of three languages are half; croner reads schedules')],
  ['@esim-usage/hub/sqlite', ceiling(18, 'statements of SQL; the database is that of Node')],
  ['@esim-usage/report', ceiling(79, 'the texts of three languages, those of the history among them')],
  [
    '@esim-usage/report/charts',
    ceiling(235, 'echarts is two thirds, the texts of three languages a quarter'),
  ],
  [
    '@esim-usage/report/png',
    ceiling(420, 'as ./charts; fontkit looks every sign up, its decoder is a third'),
  ],
  ['@esim-usage/report/html', ceiling(250, 'echarts, and the script of the page')],
  ['@esim-usage/report/xlsx', ceiling(80, 'the texts of three languages; ZIP by fflate')],
  [
    '@esim-usage/report/pdf',
    ceiling(640, 'echarts, fontkit and its decoder; fonts come in packages of their own'),
  ],
  ['@esim-usage/sandbox', ceiling(145, 'graphql reads the queries of MTS, saxes the SOAP of Beeline')],
  ['@esim-usage/sandbox/msw', ceiling(0.2, 'a bridge')],
  ['@esim-usage/texts', ceiling(65, 'every sentence in three languages')],
  ['esim-usage', ceiling(2100, 'all of the above; what is large is loaded when it is wanted')],
])

/** The tarball that is downloaded. Source maps are half of most. */
export const tarballCeilings: ReadonlyMap<string, SizeCeiling> = new Map([
  ['@esim-usage/core', ceiling(350, 'five entries, the testing one with the suite of 72 rules')],
  ['@esim-usage/mts', ceiling(130, 'cabinet and business API')],
  ['@esim-usage/megafon', ceiling(85, 'cabinet and business cabinet')],
  ['@esim-usage/beeline', ceiling(105, 'token, web cabinet and SOAP')],
  ['@esim-usage/tele2', ceiling(60, 'cabinet and exchange')],
  ['@esim-usage/statements', ceiling(115, 'fifteen formats')],
  ['@esim-usage/hub', ceiling(185, 'sync, import, schedules, answers, alerts and SQLite')],
  [
    '@esim-usage/report',
    ceiling(1750, 'nine tenths are the Chinese font in two weights, cut down from 92 MB'),
  ],
  ['@esim-usage/sandbox', ceiling(350, 'four carriers that agree with themselves to the kopeck')],
  ['@esim-usage/texts', ceiling(175, 'three languages')],
  [
    'esim-usage',
    ceiling(
      170,
      'the commands, those of the history and of notifiers among them; what they use comes as packages',
    ),
  ],
])
