import type { SummaryTexts } from '../sentences.ts'

export const summary: SummaryTexts = {
  leftOf: (left, total) => `${left} / 共 ${total}`,
  used: used => `已用 ${used}`,
  until: day => `有效期至 ${day}`,
  renews: day => `${day} 更新`,
  byKind: month => `${month} 分类汇总`,
  dearest: records => `费用最高的 ${records}`,
  roaming: (records, charged) => `其中漫游：${records}，费用 ${charged}。`,
  uncharged: records => `运营商未注明价格：${records}。`,
}
