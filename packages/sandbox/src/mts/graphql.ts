import { buildSchema, graphql, type GraphQLError, type GraphQLSchema } from 'graphql'
import { json } from '../answers.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import { balances, tariffInfo } from './balances.ts'
import type { MtsLine } from './mts-line.ts'
import { schemaText } from './schema.ts'
import { myServicesProducts } from './services.ts'
import { type TransactionsInput, transactionsByFilter } from './transactions.ts'
import type { UsageBook } from './usage-book.ts'

interface GraphqlBody {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Record<string, unknown>
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function readBody(text: string): GraphqlBody | undefined {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(body) || typeof body['query'] !== 'string') return undefined
  const { query, operationName, variables } = body
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isObject(variables) ? variables : {},
  }
}

/** Root fields a request names, so that faults can strike one of them. */
export const rootFields = (text: string): string[] =>
  ['balances', 'tariffInfo', 'transactionsByFilter', 'myServicesProducts'].filter(field =>
    new RegExp(`\\b${field}\\b`).test(readBody(text)?.query ?? ''),
  )

const printError = ({ message, path, extensions }: GraphQLError): object => ({
  message,
  ...(path === undefined ? {} : { path }),
  ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
})

/** Answers GraphQL over one line; a query that does not fit the schema is a 400 without data. */
export class FederationGraph {
  #schema: GraphQLSchema | undefined
  readonly #book: UsageBook
  readonly #settings: SandboxSettings

  constructor(book: UsageBook, settings: SandboxSettings) {
    this.#book = book
    this.#settings = settings
  }

  async answer(text: string, line: MtsLine): Promise<Response> {
    const body = readBody(text)
    if (body === undefined) return json({ errors: [{ message: 'Must provide query string.' }] }, 400)
    const settings = this.#settings
    this.#schema ??= buildSchema(schemaText)
    const { data, errors } = await graphql({
      schema: this.#schema,
      source: body.query,
      rootValue: {
        balances: () => balances(line, settings.now(), this.#book.changeOf(line)),
        tariffInfo: () => tariffInfo(line, settings.now()),
        transactionsByFilter: ({ input }: { input: TransactionsInput }) =>
          transactionsByFilter(this.#book, line, input, settings.pageSize),
        myServicesProducts: () => myServicesProducts(line, settings.now()),
      },
      variableValues: body.variables,
      operationName: body.operationName,
      hideSuggestions: true,
    })
    if (data === undefined) return json({ errors: (errors ?? []).map(printError) }, 400)
    return json({ ...(errors === undefined ? {} : { errors: errors.map(printError) }), data })
  }
}
