import type { HubLine } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { findCarrier } from '../carriers.ts'
import { maskLine } from '../vault/stored-line.ts'

/** What the carrier of a line is called. */
export const titleOf = ({ carrier }: HubLine, texts: Texts): string =>
  texts.carrier(findCarrier(carrier).info)

/** A line for a heading: the person's name for it, the carrier and the whole number. */
export const headOf = (line: HubLine, texts: Texts): string =>
  [line.alias ?? '', titleOf(line, texts), line.phone].filter(part => part !== '').join(' · ')

/** A line in passing: the person's name for it, else the carrier and the end of the number. */
export const nameOf = (line: HubLine, texts: Texts): string =>
  line.alias ?? `${titleOf(line, texts)} ${maskLine(line.phone)}`
