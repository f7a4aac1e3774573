import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import type { ReadContext } from '../adapter/adapter-context.ts'
import { runCall } from './call.ts'
import type { Capabilities, CapabilityName, StatementOrder } from './capabilities.ts'
import type { ClientCore } from './client-core.ts'
import type { CallOptions } from './options.ts'
import { toOwner } from './owner.ts'
import { cutToToday, readMonth, readPastPeriod } from './period.ts'
import { createToRecords } from './to-records.ts'
import { createUsageResults } from './usage-results.ts'
import { planUsage } from './usage-plan.ts'
import type { About, WithSession } from './with-session.ts'

type Methods = { readonly [Name in CapabilityName]?: Capabilities[Name] }

function checkOrder(core: ClientCore, order: StatementOrder): void {
  if (order?.owner === toOwner(core, 'order')) return
  throw new InvalidRequestError(
    'invalid-argument',
    'The option `order` is no order of this line at this carrier. Pass it on as orderStatement() gave it.',
    { carrier: core.carrier, operation: 'fetchStatement', option: 'order' },
  )
}

/** Creates one group of methods for each port of the adapter. */
export function createReadMethods(core: ClientCore, withSession: WithSession): Methods {
  const {
    usage,
    statements,
    balance,
    allowances,
    spending,
    payments,
    services,
    lines,
    profile,
    signOutEverywhere,
  } = core.adapter
  const read = async <T>(
    operation: string,
    options: CallOptions | undefined,
    run: (context: ReadContext<unknown>) => Promise<T>,
    about: About = 'line',
  ): Promise<T> => runCall(core, operation, options, async call => withSession(call, run, about))
  const to = () => createToRecords(core)

  return {
    ...(usage && {
      usage: {
        usage(query, options) {
          const plan = () => planUsage(query, usage.limits, core)
          // What is wrong with the query shows at once.
          plan()
          return createUsageResults(core, plan, query.raw === true, async (window, position) =>
            read('usage', options, async context => usage.fetchPage(context, window, position)),
          )
        },
      },
    }),
    ...(balance && {
      balance: {
        balance: async options =>
          to().balance(await read('balance', options, async context => balance(context))),
      },
    }),
    ...(allowances && {
      allowances: {
        allowances: async options =>
          to().allowances(await read('allowances', options, async context => allowances(context))),
      },
    }),
    ...(spending && {
      spending: {
        async spending(query, options) {
          const month = query?.month
          cutToToday(readMonth(month), core, 'month')
          return to().spending(await read('spending', options, async context => spending(context, { month })))
        },
      },
    }),
    ...(payments && {
      payments: {
        async payments(query, options) {
          const days = readPastPeriod(query, core)
          return to().payments(await read('payments', options, async context => payments(context, days)))
        },
      },
    }),
    ...(services && {
      services: {
        services: async options =>
          to().services(await read('services', options, async context => services(context))),
      },
    }),
    ...(lines && {
      lines: {
        lines: async options =>
          to().lines(await read('lines', options, async context => lines(context), 'session')),
      },
    }),
    ...(profile && {
      profile: {
        profile: async options =>
          to().profile(await read('profile', options, async context => profile(context))),
      },
    }),
    ...(statements && {
      statements: {
        async orderStatement(asked, options) {
          const { format, email, ...period } = asked ?? {}
          const query = {
            ...readPastPeriod(period, core),
            ...(format === undefined ? {} : { format }),
            ...(email === undefined ? {} : { email }),
          }
          const draft = await read('orderStatement', options, async context =>
            statements.order(context, query),
          )
          const orderedAt = new Date(core.clock.now()).toISOString()
          const owner = toOwner(core, 'order')
          return { ...draft, carrier: core.carrier, owner, from: query.from, to: query.to, orderedAt }
        },
        async fetchStatement(order, options) {
          checkOrder(core, order)
          return read('fetchStatement', options, async context => statements.fetch(context, order))
        },
      },
    }),
    ...(signOutEverywhere && {
      signOutEverywhere: {
        async signOutEverywhere(options) {
          await read('signOutEverywhere', options, async context => signOutEverywhere(context), 'session')
          await core.record.change(({ session: _session, attempt: _attempt, ...rest }) => rest)
        },
      },
    }),
  }
}
