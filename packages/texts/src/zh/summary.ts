import type { SummaryTexts } from '../sentences.ts'

export const summary: SummaryTexts = {
  leftOf: (left, total) => `${left} / 共 ${total}`,
  used: used => `已用 ${used}`,
  until: day => `${day}到期`,
  renews: day => `${day}重置`,
  byKind: month => `${month}分类汇总`,
  dearest: records => `费用最高的 ${records}`,
  roaming: (records, charged) => `其中漫游：${records}，费用 ${charged}。`,
  uncharged: records => `运营商未注明价格：${records}。`,
  spent: month => `${month}消费（运营商统计）`,
  partial: '该月尚未结束，或运营商给出的数据不全，金额可能还会变化。',
  ownTotal: total => `运营商给出的当月合计：${total}。`,
  ownTotalMissing: '运营商没有给出该月的合计。',
  ownTotalEqual: total => `运营商给出的当月合计：${total}，与各条记录之和一致。`,
  ownTotalMore: (total, difference) => `运营商给出的当月合计：${total}，比各条记录之和多 ${difference}。`,
  ownTotalLess: (total, difference) => `运营商给出的当月合计：${total}，比各条记录之和少 ${difference}。`,
}
