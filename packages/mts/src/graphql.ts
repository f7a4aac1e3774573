import type { AdapterContext, Schema } from '@esim-usage/core/adapter'
import { graphqlRequest } from './endpoints.ts'

/** Asks the GraphQL of the cabinet. `errors` in the answer are faults; what is left is `data`. */
export const askGraphql = async <T>(
  context: AdapterContext,
  endpoint: string,
  operation: { readonly name: string; readonly query: string },
  variables: object,
  schema: Schema<T>,
): Promise<T> => context.http.json(graphqlRequest(context, endpoint, operation, variables), schema)
