import { type CarrierClient, type CarrierInfo, InvalidRequestError } from '@esim-usage/core'
import type { HubLine } from '../line/hub-line.ts'
import type { HubStore } from '../store/hub-store.ts'

/** What answers need of the hub; nothing is sent for them. */
export interface AnswerContext {
  readonly store: HubStore
  readonly now: () => number
  /** Makes the client of a line. */
  readonly createClient: (line: HubLine) => CarrierClient
  /** Lines by their ids; all of them where none are named. */
  readonly chooseLines: (ids: readonly string[] | undefined) => Promise<readonly HubLine[]>
}

/** What is known about the carrier of a line; undefined: the app no longer brings it along. */
export function findCarrier(
  { createClient }: Pick<AnswerContext, 'createClient'>,
  line: HubLine,
): CarrierInfo | undefined {
  try {
    return createClient(line).carrier
  } catch (error) {
    if (error instanceof InvalidRequestError) return undefined
    throw error
  }
}

/** The one line of an id. */
export async function chooseLine({ chooseLines }: AnswerContext, lineId: string): Promise<HubLine> {
  const [line] = await chooseLines([lineId])
  if (line !== undefined) return line
  throw new InvalidRequestError('invalid-argument', 'There is no such line.', { option: 'line' })
}
