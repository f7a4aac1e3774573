import {
  type AdapterContext,
  type AdapterRequest,
  type AdapterResponse,
  createCarrierClient,
} from '../../../src/adapter/index.ts'
import {
  type CarrierUnderTest,
  type ConformanceOptions,
  createReference,
  readTapes,
  type ReferenceAdapter,
  referenceAdapter,
  type ReferenceClient,
} from '../../../src/testing/index.ts'

/** The reference carrier with one thing wrong. */
export interface Mutant {
  /** The rule it fails. */
  readonly rule: string
  /** What is wrong with it. */
  readonly what: string
  readonly carrier: CarrierUnderTest
}

const tapes = readTapes(new URL('../tapes/', import.meta.url))

/** The reference carrier as it should be. */
export const reference: CarrierUnderTest = { adapter: referenceAdapter, create: createReference, tapes }

const createOf = (adapter: ReferenceAdapter, options: ConformanceOptions): ReferenceClient =>
  createCarrierClient(adapter, options)

/** Another adapter. */
export const ofAdapter = (
  rule: string,
  what: string,
  change: (adapter: ReferenceAdapter) => ReferenceAdapter,
): Mutant => {
  const adapter = change(referenceAdapter)
  return {
    rule,
    what,
    carrier: { adapter, tapes, create: options => createOf(adapter, options) },
  }
}

/** Another adapter for each client: what it remembers is lost with the client. */
export const ofEachAdapter = (
  rule: string,
  what: string,
  change: (adapter: ReferenceAdapter) => ReferenceAdapter,
): Mutant => ({
  rule,
  what,
  carrier: { ...reference, create: options => createOf(change(referenceAdapter), options) },
})

/** Other tapes. */
export const ofTapes = (rule: string, what: string, change: (all: typeof tapes) => typeof tapes): Mutant => ({
  rule,
  what,
  carrier: { ...reference, tapes: change(tapes) },
})

/** A client with something around it. */
export const ofClient = (
  rule: string,
  what: string,
  wrap: (client: ReferenceClient, options: ConformanceOptions) => ReferenceClient,
): Mutant => ({
  rule,
  what,
  carrier: { ...reference, create: options => wrap(createReference(options), options) },
})

/** A client with other options than it was given. */
export const ofOptions = (
  rule: string,
  what: string,
  change: (options: ConformanceOptions) => ConformanceOptions,
): Mutant => ({
  rule,
  what,
  carrier: { ...reference, create: options => createReference(change(options)) },
})

/** Every flow of the adapter gets a context with something around it. */
export function withContext(
  adapter: ReferenceAdapter,
  wrap: <Context extends AdapterContext>(context: Context) => Context,
): ReferenceAdapter {
  const { auth, usage, statements } = adapter
  const { renew } = auth
  return {
    ...adapter,
    auth: {
      ...auth,
      begin: {
        session: async (context, request) => auth.begin.session(wrap(context), request),
        code: async (context, request) => auth.begin.code(wrap(context), request),
        password: async (context, request) => auth.begin.password(wrap(context), request),
      },
      answer: async (context, pending, reply) => auth.answer(wrap(context), pending, reply),
      ...(renew === undefined ? {} : { renew: async context => renew(wrap(context)) }),
    },
    usage: {
      ...usage,
      fetchPage: async (context, window, position) => usage.fetchPage(wrap(context), window, position),
    },
    statements: {
      order: async (context, query) => statements.order(wrap(context), query),
      fetch: async (context, order) => statements.fetch(wrap(context), order),
    },
    balance: async context => adapter.balance(wrap(context)),
    allowances: async context => adapter.allowances(wrap(context)),
    spending: async (context, query) => adapter.spending(wrap(context), query),
    payments: async (context, query) => adapter.payments(wrap(context), query),
    services: async context => adapter.services(wrap(context)),
    lines: async context => adapter.lines(wrap(context)),
    profile: async context => adapter.profile(wrap(context)),
    signOutEverywhere: async context => adapter.signOutEverywhere(wrap(context)),
  }
}

/** Every request of the adapter is another. */
export const withRequests = (
  adapter: ReferenceAdapter,
  change: (request: AdapterRequest) => AdapterRequest,
): ReferenceAdapter =>
  withContext(adapter, context => ({
    ...context,
    http: {
      ...context.http,
      json: async (request, schema) => context.http.json(change(request), schema),
      send: async request => context.http.send(change(request)),
    },
  }))

/** Answers to one address are taken for these data where `isTaken` says so. */
export const withLenience = (
  adapter: ReferenceAdapter,
  endpoint: string,
  data: unknown,
  isTaken: (response: AdapterResponse) => boolean,
): ReferenceAdapter =>
  withContext(adapter, context => ({
    ...context,
    http: {
      ...context.http,
      async json(request, schema) {
        if (request.endpoint !== endpoint) return context.http.json(request, schema)
        const response = await context.http.send(request)
        if (isTaken(response)) return response.accept(data, schema)
        context.http.check(response)
        return response.json(schema)
      },
    },
  }))
