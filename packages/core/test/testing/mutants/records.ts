import { type Mutant, ofAdapter, ofClient } from './mutant.ts'

/** Wrong in the records they give. */
export const mutants: readonly Mutant[] = [
  ofAdapter('records/json', 'gives money as an object of a class', adapter => ({
    ...adapter,
    async balance(context) {
      const draft = await adapter.balance(context)
      return draft.model === 'prepaid'
        ? { ...draft, main: Object.assign(Object.create({}), draft.main) }
        : draft
    },
  })),
  ofAdapter('records/shape', 'gives a member that no type has', adapter => ({
    ...adapter,
    services: async context =>
      (await adapter.services(context)).map(draft => Object.assign(draft, { colour: 'red' })),
  })),
  ofAdapter('records/times', 'gives a time as people write it', adapter => ({
    ...adapter,
    async profile(context) {
      const draft = await adapter.profile(context)
      return { ...draft, tariff: { name: 'Simple', ...draft.tariff, renewsAt: '01.11.2026' } }
    },
  })),
  ofAdapter('records/numbers', 'gives a part of a byte', adapter => ({
    ...adapter,
    allowances: async context =>
      (await adapter.allowances(context)).map(draft => Object.assign(draft, { used: 0.5 })),
  })),
  ofAdapter('records/money', 'gives a currency that is none', adapter => ({
    ...adapter,
    async spending(context, query) {
      const draft = await adapter.spending(context, query)
      return { ...draft, total: { amount: 1, currency: 'rub', scale: 2 } }
    },
  })),
  ofAdapter('records/text', 'gives an empty title', adapter => ({
    ...adapter,
    lines: async context => (await adapter.lines(context)).map(draft => Object.assign(draft, { title: '' })),
  })),
  ofClient('records/ids', 'gives a package twice', client => ({
    ...client,
    async allowances(options) {
      const list = await client.allowances(options)
      return [...list, ...list]
    },
  })),
  ofAdapter('records/stable-ids', 'makes ids of the time of reading', adapter => ({
    ...adapter,
    payments: async (context, query) =>
      (await adapter.payments(context, query)).map(draft =>
        Object.assign(draft, { identity: [context.now().getTime()] }),
      ),
  })),
  ofAdapter('records/inside-period', 'gives a payment of another month', adapter => ({
    ...adapter,
    payments: async (context, query) =>
      (await adapter.payments(context, query)).map(draft =>
        Object.assign(draft, { paidAt: '2026-01-01T00:00:00+03:00' }),
      ),
  })),
  ofAdapter('records/owner', 'names an address as the source', adapter => ({
    ...adapter,
    lines: async context =>
      (await adapter.lines(context)).map(draft =>
        Object.assign(draft, { endpoint: 'https://api.reference.test/lines' }),
      ),
  })),
]
