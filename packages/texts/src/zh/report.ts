import type { ReportTexts } from '../report-texts.ts'

export const report: ReportTexts = {
  columns: {
    time: '当地时间',
    instant: '时刻',
    kind: '类别',
    direction: '方向',
    'other-side': '对方',
    label: '内容',
    seconds: '秒数',
    bytes: '字节数',
    parts: '短信条数',
    charge: '费用',
    currency: '货币',
    bundle: '套餐',
    roaming: '所在地',
    country: '国家',
    status: '状态',
    line: '号码',
    carrier: '运营商',
    channel: '来源',
    id: '标识',
  },
  statuses: { provisional: '可能变化', final: '已确定' },
}
