/** What comes with a capability: its file, and the record types that the package passes on. */
export interface CapabilityParts {
  readonly files: readonly string[]
  readonly tests: readonly string[]
  readonly types: readonly string[]
}

const usageTypes = [
  'Counterparty',
  'DataRecord',
  'MessageRecord',
  'OtherRecord',
  'ServiceRecord',
  'UsagePage',
  'UsageQuery',
  'UsageRecord',
  'UsageResults',
  'UsageWarning',
  'VoiceRecord',
]

const part = (file: string, ...types: string[]): CapabilityParts => ({ files: [file], tests: [], types })

/** By the interface that the client extends. */
export const capabilityParts: Readonly<Record<string, CapabilityParts>> = {
  UsageCapability: {
    files: ['usage.ts', 'to-usage-record.ts'],
    tests: ['to-usage-record.test.ts'],
    types: usageTypes,
  },
  BalanceCapability: part('balance.ts', 'Balance', 'Money'),
  AllowancesCapability: part('allowances.ts', 'Allowance', 'AllowanceScope'),
  SpendingCapability: part('spending.ts', 'Spending', 'SpendingCategory', 'SpendingItem'),
  PaymentsCapability: part('payments.ts', 'Payment'),
  ServicesCapability: part('services.ts', 'Service', 'FeePeriod'),
  LinesCapability: part('lines.ts', 'Line', 'LineStatus'),
  ProfileCapability: part('profile.ts', 'Profile', 'Tariff'),
  StatementCapability: part('statements.ts', 'StatementOrder', 'StatementStep'),
  SignOutEverywhereCapability: part('sign-out-everywhere.ts'),
}

/** Files of every carrier. */
export const commonFiles: Readonly<Record<string, string>> = {
  'index.ts': 'exports only',
  'client.ts': 'the client, its options and what makes it',
  'adapter.ts': 'wires the parts into one object',
  'sign-in.ts': 'the flow of signing in',
  'endpoints.ts': 'names, methods, addresses and fixed headers, as data',
  'wire.ts': 'schemas of what the carrier sends',
  'error-rules.ts': "the carrier's codes and words for faults, and ours",
  'carrier-info.ts': 'names, networks, hotlines and limits, each with its source',
}

/** Types that every reading gives. */
export const commonTypes: readonly string[] = ['Quality', 'Source']

/** `tele2` → `Tele2`, `my-line` → `MyLine`. */
export const toTitle = (id: string): string =>
  id
    .split('-')
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')

/** The names that the index of a carrier has whatever it can do. */
export function commonNames(title: string): string[] {
  const lower = title.slice(0, 1).toLowerCase() + title.slice(1)
  return [
    `create${title}`,
    `${title}Client`,
    `${title}Options`,
    `${title}SignIn`,
    `${lower}Info`,
    'EsimUsageError',
    'supports',
  ]
}
