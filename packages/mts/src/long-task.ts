import { type AdapterContext, type AdapterResponse, poll, type PollPlan } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'
import { beginRequest, checkRequest, type longTasks } from './endpoints.ts'

/** For what a record can do without: nobody waits a minute for it. */
export const shortPlan: PollPlan = { totalMs: 10_000 }

/** Tasks that are begun before giving up. */
const mostTasks = 3
interface Envelope {
  readonly status?: unknown
  readonly loginStatus?: unknown
  readonly data?: unknown
}

/** What stands around a result; a bare list has nothing around it. */
const envelope = z.union([
  z.pipe(
    z.array(z.unknown()),
    z.transform((): Envelope => ({})),
  ),
  z.object({
    status: z.optional(z.unknown()),
    loginStatus: z.optional(z.unknown()),
    data: z.optional(z.unknown()),
  }),
])

type Result<T> = { readonly value: T } | { readonly failed: true }
type Begun<T> = Result<T> | { readonly id: string }

const failed = { failed: true } as const

/** The result, wrapped in `data` or not. `data: null` is no result. */
function unwrap<T>(response: AdapterResponse, schema: z.ZodMiniType<T>): Result<T> {
  if (!('data' in response.json(envelope))) return { value: response.json(schema) }
  const { data } = response.json(z.object({ data: z.nullable(schema) }))
  return data === null ? failed : { value: data }
}

/** Empty, `Running` and `InProgress` all mean: not yet. */
function isPending(response: AdapterResponse): boolean {
  if (response.status === 204 || response.text().trim() === '') return true
  const { status, loginStatus } = response.json(envelope)
  return status === 'Running' || loginStatus === 'InProgress'
}

/** The id of the task; rarely the result itself comes at once. */
async function beginTask<T>(
  context: AdapterContext,
  endpoint: keyof typeof longTasks,
  schema: z.ZodMiniType<T>,
): Promise<Begun<T>> {
  const id = z.pipe(
    z.string(),
    z.transform((text): Begun<T> => ({ id: text })),
  )
  const wrapped = z.pipe(
    z.object({ data: z.nullable(schema) }),
    z.transform(({ data }): Begun<T> => (data === null ? failed : { value: data })),
  )
  const bare = z.pipe(
    schema,
    z.transform((value): Begun<T> => ({ value })),
  )
  return context.http.json(beginRequest(context, endpoint), z.union([id, wrapped, bare]))
}

async function runTask<T>(
  context: AdapterContext,
  endpoint: keyof typeof longTasks,
  schema: z.ZodMiniType<T>,
  plan: PollPlan,
): Promise<Result<T>> {
  const begun = await beginTask(context, endpoint, schema)
  if (!('id' in begun)) return begun
  return poll<Result<T>>(context, plan, async () => {
    const response = await context.http.send(checkRequest(context, endpoint, begun.id))
    if (response.status === 404 || response.status >= 500) return failed
    context.http.check(response)
    return isPending(response) ? undefined : unwrap(response, schema)
  })
}

/**
 * Reads a long task of the cabinet: it is begun, then asked for until it is done. A lost or failed task is begun anew.
 *
 * @throws CarrierError `unavailable` when it takes longer than the plan, or fails each time.
 */
export async function readLongTask<T>(
  context: AdapterContext,
  endpoint: keyof typeof longTasks,
  schema: z.ZodMiniType<T>,
  plan: PollPlan = {},
): Promise<T> {
  for (let tasks = 0; tasks < mostTasks; tasks += 1) {
    // A task is begun anew only when the one before failed.
    const result = await runTask(context, endpoint, schema, plan)
    if ('value' in result) return result.value
  }
  return context.fail('unavailable')
}
