import type { SessionStatus } from '@esim-usage/core'
import type { CardNumbers } from './card-numbers.ts'
import type { HubLine, SignInNeed } from './hub-line.ts'

/** What may be told of a line beside carrier and number. */
export interface LineDetails extends CardNumbers {
  /** The person's own name for it; no two lines have the same. */
  readonly alias?: string
  /** Free words. */
  readonly tags?: readonly string[]
  /** The one group it stands in. */
  readonly group?: string
  /** Id of the line whose sign-in shows this one too. */
  readonly sessionOf?: string
}

/** A line to be added. */
export interface NewLine extends LineDetails {
  /** Key of the carrier in the app's map. */
  readonly carrier: string
  /** E.164, or as people write it (`8 900 …`, ten digits). */
  readonly phone: string
  /**
   * IANA zone its days are counted in, where it differs from the carrier's, such as `Asia/Vladivostok`. It holds for good:
   * a line that is there already keeps its own.
   */
  readonly timeZone?: string
}

/** Something the person should look at; nothing is blocked by it. */
export interface LineWarning {
  /** `imsi-foreign`: the card is of another network than the carrier's. */
  readonly code: 'imsi-foreign'
  /** Networks of the carrier, MCC-MNC without separator. */
  readonly plmns: readonly string[]
}

/** A line after it was added or changed. */
export interface KeptLine {
  /** The line as it is now. */
  readonly line: HubLine
  /** True when it was not there before. */
  readonly isNew: boolean
  /** What the person should look at. */
  readonly warnings: readonly LineWarning[]
}

/** Where the sign-in of a line stands. */
export interface LineSignIn {
  /** What the session store knows; nothing is sent. */
  readonly session: SessionStatus
  /** Present while background runs leave the line alone until a person signs in. */
  readonly needed?: SignInNeed
}

/** Which lines are meant. What is absent does not narrow. */
export interface LineFilter {
  /** Key of the carrier. */
  readonly carrier?: string
  /** A tag they have. */
  readonly tag?: string
  /** The group they stand in. */
  readonly group?: string
}

/**
 * The lines of a hub.
 *
 * @example
 * ```ts
 * import type { Hub } from '@esim-usage/hub'
 *
 * export async function addFamily(hub: Hub): Promise<void> {
 *   const phone = '+79000000001'
 *   const { line, isNew, warnings } = await hub.lines.add({ carrier: 'reference', phone, alias: 'Mother', group: 'family' })
 *   console.log(isNew, warnings.map(({ code }) => code))
 *   await hub.lines.change(line.id, { tags: ['abroad'], imsi: '001010000000001' })
 *   for (const { alias, signInNeeded } of await hub.lines.list({ group: 'family' })) console.log(alias, signInNeeded?.code)
 * }
 * ```
 */
export interface HubLines {
  /**
   * Adds a line. One of the same carrier and number is the same line: it takes over what is told and keeps the rest.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the carrier is not known, or the number, the zone, a card number,
   * the alias or `sessionOf` is wrong.
   */
  add(line: NewLine): Promise<KeptLine>
  /** Lines, the first added first. */
  list(filter?: LineFilter): Promise<readonly HubLine[]>
  /** Finds a line by its id, alias or number; undefined: there is none. */
  find(name: string): Promise<HubLine | undefined>
  /**
   * Changes what is told of a line; an empty text or list takes it away.
   *
   * @throws `InvalidRequestError` `invalid-argument` as `add()`, and when there is no such line.
   */
  change(id: string, details: LineDetails): Promise<KeptLine>
  /**
   * Says where the sign-in of a line stands. Nothing is sent.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line.
   */
  signIn(id: string): Promise<LineSignIn>
}
