import type { CarrierFacts } from '../../client/carrier-info.ts'

/** Facts of the reference carrier; it is made up, and its PLMN is the one of test networks. */
export const referenceInfo: CarrierFacts = {
  id: 'reference',
  title: 'Reference',
  brands: ['Reference'],
  plmns: ['00101'],
  timeZone: 'Europe/Moscow',
  sites: { cabinet: 'https://my.reference.test/' },
  support: [
    {
      kind: 'short-code',
      value: '0000',
      meaning: 'help on the line',
      languages: ['ru', 'en'],
      prepare: [],
      source: 'made up',
      evidence: 'high',
    },
  ],
  passwordHelp: '*100#',
}
