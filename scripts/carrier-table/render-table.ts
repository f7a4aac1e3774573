import type { CapabilityName, Evidence } from '@esim-usage/core'
import type { CarrierEntry } from './read-carriers.ts'
import type { TableWords } from './table-words.ts'

const capabilities: readonly CapabilityName[] = [
  'usage',
  'balance',
  'allowances',
  'spending',
  'payments',
  'services',
  'lines',
  'profile',
  'statements',
  'signOutEverywhere',
]
const levels: readonly Evidence[] = ['high', 'medium', 'low']

/** `high–low` where its records differ. */
function writeEvidence(said: ReadonlySet<Evidence>, words: TableWords): string {
  const found = levels.filter(level => said.has(level))
  const ends = [...new Set([found[0], found.at(-1)])].flatMap(level => (level === undefined ? [] : [level]))
  return ends.length === 0 ? words.yes : ends.map(level => words.evidence[level]).join('–')
}

function writeCell({ info, evidence }: CarrierEntry, capability: CapabilityName, words: TableWords): string {
  if (info.capabilities.includes(capability))
    return writeEvidence(evidence.get(capability) ?? new Set(), words)
  if (capability !== 'usage' || info.usageElsewhere === undefined) return words.no
  return words.aside(words.no, words.list(info.usageElsewhere.map(place => words.elsewhere[place])))
}

const writeRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function renderChannel(entries: readonly CarrierEntry[], title: string, words: TableWords): string[] {
  const has = (capability: CapabilityName): boolean =>
    entries.some(({ info }) => info.capabilities.includes(capability))
  return [
    writeRow([title, ...entries.map(({ info }) => words.nameOf(info))]),
    writeRow(['---', ...entries.map(() => '---')]),
    writeRow([
      words.signIn,
      ...entries.map(({ info }) => words.list(info.signInMethods.map(method => words.methods[method]))),
    ]),
    ...capabilities
      .filter(has)
      .map(capability =>
        writeRow([
          words.capabilities[capability],
          ...entries.map(entry => writeCell(entry, capability, words)),
        ]),
      ),
  ]
}

/** One table of private lines, one of contracts. */
export const renderTable = (entries: readonly CarrierEntry[], words: TableWords): string =>
  (['api', 'business'] as const)
    .map(channel =>
      renderChannel(
        entries.filter(entry => entry.channel === channel),
        words.channels[channel],
        words,
      ).join('\n'),
    )
    .join('\n\n')
