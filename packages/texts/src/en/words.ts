import type { WordTexts } from '../sentences.ts'

export const words: WordTexts = {
  kinds: { voice: 'Calls', message: 'Messages', data: 'Internet', service: 'Services', other: 'Other' },
  events: { voice: 'Call', message: 'Message', data: 'Internet', service: 'Service', other: 'Other' },
  directions: { incoming: 'incoming', outgoing: 'outgoing', forwarded: 'forwarded' },
  roaming: { home: 'at home', national: 'roaming in Russia', international: 'roaming abroad' },
  bundles: { included: 'in the package', overage: 'over the package', outside: 'outside the package' },
  allowances: { data: 'Internet', voice: 'Minutes', message: 'Messages', other: 'Other' },
  allowanceStates: { active: 'active', suspended: 'suspended', blocked: 'blocked', expired: 'expired' },
  sharing: { donor: 'shared by you', receiver: 'shared with you', group: 'shared in a group' },
  scopes: { home: 'at home', national: 'in Russia', international: 'abroad', any: 'everywhere' },
  lineStates: {
    active: 'active',
    'blocked-financial': 'blocked for lack of money',
    'blocked-voluntary': 'blocked at your request',
    blocked: 'blocked',
    suspended: 'suspended',
    closed: 'closed',
    unknown: 'state unknown',
  },
  lineRoles: { main: 'main', linked: 'linked', extra: 'extra' },
  feePeriods: { day: 'per day', month: 'per month', '30d': 'per 30 days', once: 'once' },
  channels: { api: 'personal account', business: 'business interface', statement: 'detail file' },
  evidence: { high: 'well evidenced', medium: 'partly evidenced', low: 'poorly evidenced' },
}
