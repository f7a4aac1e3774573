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
  // FILL-IN: hotlines and USSD codes, each with its source and evidence.
  support: [],
}
