import type { WordTexts } from '../sentences.ts'

export const words: WordTexts = {
  kinds: { voice: '通话', message: '短信', data: '流量', service: '业务', other: '其他' },
  events: { voice: '通话', message: '短信', data: '上网', service: '业务', other: '其他' },
  directions: { incoming: '传入', outgoing: '传出', forwarded: '转接' },
  roaming: { home: '本地', national: '俄罗斯境内漫游', international: '国际漫游' },
  bundles: { included: '套餐内', overage: '超出套餐', outside: '套餐外' },
  allowances: { data: '流量', voice: '通话时长', message: '短信', other: '其他' },
  allowanceStates: { active: '使用中', suspended: '已暂停', blocked: '已停用', expired: '已过期' },
  sharing: { donor: '由您共享', receiver: '他人共享给您', group: '群组共享' },
  scopes: { home: '本地', national: '俄罗斯境内', international: '境外', any: '不限地区' },
  lineStates: {
    active: '正常',
    'blocked-financial': '欠费停机',
    'blocked-voluntary': '按您的要求停机',
    blocked: '已停机',
    suspended: '已暂停',
    closed: '已销号',
    unknown: '状态未知',
  },
  lineRoles: { main: '主号码', linked: '关联号码', extra: '附加号码' },
  feePeriods: { day: '每天', month: '每月', '30d': '每 30 天', once: '一次性' },
  channels: { api: '个人账户', business: '企业接口', statement: '详单文件' },
  evidence: { high: '依据充分', medium: '依据有限', low: '依据不足' },
}
