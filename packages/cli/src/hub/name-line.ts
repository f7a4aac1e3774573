import type { HubLine } from '@esim-usage/hub'
import { findCarrier } from '../carriers.ts'
import { maskLine } from '../vault/stored-line.ts'

/** What the carrier of a line is called. */
export const titleOf = ({ carrier }: HubLine): string => findCarrier(carrier).info.title

/** A line for a heading: the person's name for it, the carrier and the whole number. */
export const headOf = (line: HubLine): string =>
  [line.alias ?? '', titleOf(line), line.phone].filter(part => part !== '').join(' · ')

/** A line in passing: the person's name for it, else the carrier and the end of the number. */
export const nameOf = (line: HubLine): string => line.alias ?? `${titleOf(line)} ${maskLine(line.phone)}`
