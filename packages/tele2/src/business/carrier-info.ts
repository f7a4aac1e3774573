import type { CarrierFacts } from '@esim-usage/core'
import { tele2Info } from '../carrier-info.ts'

const { usageElsewhere: _usageElsewhere, passwordHelp: _passwordHelp, ...facts } = tele2Info

/** What is publicly known about t2, for its business exchange: the cabinet of that, where a person makes the tokens. */
export const tele2BusinessInfo: CarrierFacts = { ...facts, sites: { cabinet: 'https://ats2.t2.ru/' } }
