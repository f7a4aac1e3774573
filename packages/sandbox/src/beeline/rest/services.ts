import { monthStart } from '../../mts/moscow.ts'
import type { BeelineService } from '../beeline-line.ts'
import type { LineCall } from '../call.ts'
import { firstMonth } from '../story/story-book.ts'
import { printRest } from '../times.ts'
import { feeOf } from './profile.ts'
import { ok } from './reply.ts'

const toService = ({ soc, name, description, kopecks, every, isHidden }: BeelineService): object => ({
  name: soc,
  entityName: name,
  entityDesc: description,
  ...feeOf(kopecks, every),
  category: isHidden === true ? null : 'Мобильный интернет',
  sdbSize: 0,
  baseFeatures: [{ code: 'CPKG' }],
  viewInd: isHidden === true ? 'N' : 'Y',
  removeInd: every === undefined ? 'N' : 'Y',
  effDate: printRest(monthStart(firstMonth)),
  expDate: null,
  archiveInd: false,
})

/** `info/serviceList`: technical ones only with `hiddenService=true`. */
export function serviceList({ line, url }: LineCall): Response {
  const isAll = url.searchParams.get('hiddenService') === 'true'
  return ok({ services: line.services.filter(each => isAll || each.isHidden !== true).map(toService) })
}

/** `info/subscriptions`: without any, their list is missing. Fields beside the name are not known. */
export const subscriptions = ({ line }: LineCall): Response =>
  ok(line.subscriptions.length === 0 ? {} : { subscriptions: line.subscriptions.map(name => ({ name })) })
