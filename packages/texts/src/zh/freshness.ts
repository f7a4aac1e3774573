import type { FreshnessTexts } from '../sentences.ts'

export const freshness: FreshnessTexts = {
  readFrom: (channels, carrier, zone) => `来源：${carrier} ${channels}。时区：${zone}。`,
  chargedOnly: '运营商只列出收费记录，不含免费的通话、短信和流量。',
  provisional: rows => `运营商仍可能修改：${rows}。`,
  warnings: {
    'row-skipped': rows => `已略过（非使用记录）：${rows}。`,
    'row-unread': rows => `无法读取，列表中缺少：${rows}。`,
    'kind-unknown': rows => `无法从运营商的说明判断类别：${rows}。`,
    'unit-assumed': rows => `单位未注明，按惯例处理：${rows}。`,
    'zone-assumed': rows => `时区未注明，按运营商时区处理：${rows}。`,
    'outside-window': rows => `不在所选时段内，已略过：${rows}。`,
    'not-listed': () => '该来源未列出所选时段内的全部日期。',
    empty: () => '运营商表示该时段没有记录。',
  },
}
