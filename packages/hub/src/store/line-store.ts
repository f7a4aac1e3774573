import type { HubLine } from '../line/hub-line.ts'

/** Keeps the lines. */
export interface LineStore {
  /** All lines, the first added first. */
  list(): Promise<readonly HubLine[]>
  /** One line; undefined: there is none. */
  get(id: string): Promise<HubLine | undefined>
  /** Adds a line; gives the one of the same carrier and phone as it is when there is one. */
  add(line: HubLine): Promise<HubLine>
  /**
   * Changes a line on its newest state; `edit` may be called again. Id, carrier and phone stay.
   *
   * @returns the changed line; undefined: there is none.
   */
  change(id: string, edit: (line: HubLine) => HubLine): Promise<HubLine | undefined>
}

/** Keeps small texts of features built on the hub, such as alerts that have fired. */
export interface NoteStore {
  /** The text; undefined: there is none. */
  get(lineId: string, key: string): Promise<string | undefined>
  /** Keeps a text; undefined removes it. They go with the line. */
  set(lineId: string, key: string, text: string | undefined): Promise<void>
  /**
   * Keeps a text only where `ifText` still stands (undefined: none does), alone among all processes.
   *
   * @returns false when another text stands there, or there is no such line; nothing is written then.
   */
  replace(lineId: string, key: string, text: string, ifText: string | undefined): Promise<boolean>
  /** All keys of a line that begin so, in their order, with their texts. */
  list(lineId: string, prefix?: string): Promise<readonly (readonly [key: string, text: string])[]>
}
