import type { CarrierFacts } from '@esim-usage/core'

/** What is publicly known about Newcomer; each fact says where it was found and how sure it is. */
export const newcomerInfo: CarrierFacts = {
  id: 'newcomer',
  title: 'FILL-IN: the name people know',
  brands: ['FILL-IN: all names it is sold under'],
  // FILL-IN: MCC-MNC pairs without a separator.
  plmns: [],
  // FILL-IN: the zone of the times that its rows show.
  timeZone: 'Europe/Moscow',
  sites: { cabinet: 'https://my.newcomer.test/' },
  // FILL-IN: hotlines, short codes and USSD codes, each with its source and evidence; at least one.
  support: [
    {
      kind: 'hotline',
      value: 'FILL-IN: the number as it is printed, such as 0890',
      meaning: 'FILL-IN: who answers there, and from which numbers',
      languages: ['ru'],
      prepare: [],
      source: 'FILL-IN: where it was found',
      evidence: 'low',
    },
  ],
}
