const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '\u00ad',
    laquo: '«',
    raquo: '»',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    lsquo: '‘',
    rsquo: '’',
    ndash: '–',
    mdash: '—',
    minus: '−',
    hellip: '…',
    bull: '•',
    middot: '·',
    times: '×',
    deg: '°',
    copy: '©',
    reg: '®',
    trade: '™',
    numero: '№',
    euro: '€',
  }),
)

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]+));/g
const highestCodePoint = 0x10ffff

function decode(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named.get(name) ?? whole
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= highestCodePoint ? String.fromCodePoint(code) : whole
}

/** Plain text of a printed word: HTML entities decoded once, soft hyphens dropped, any run of spaces one plain space. */
export const decodeText = (html: string): string =>
  html.replaceAll(entity, decode).replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim()
