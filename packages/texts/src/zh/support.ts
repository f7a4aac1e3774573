import type { SupportTexts } from '../support-texts.ts'

export const support: SupportTexts = {
  call: '拨打客服热线',
  dial: '在该号码上拨打代码',
  pages: '网页',
  prepare: '请准备好',
  disputed: '另有来源公布，未经证实',
  cabinet: url => `网站个人账户：${url}`,
  password: code => `设置密码请拨打 ${code}`,
  phrases: {
    'help line, from a number of the carrier': '本运营商号码拨打',
    'help line, from any number in Russia': '俄罗斯境内任意号码拨打',
    'help line, from abroad': '境外拨打',
    balance: '查询余额',
    'what is left of the packages': '查询套餐余量',
    'what is left of bonus minutes': '查询赠送分钟余量',
    'last charges': '查询最近扣费',
    'paid services': '查询收费业务',
    'tariff name': '查询资费名称',
    'set a password of the cabinet': '设置个人账户密码',
    'phone number': '手机号码',
    'full name as in the contract': '合同上的姓名全称',
    passport: '护照',
    'code word, if one was set': '暗语（如已设置）',
    'public help pages of the carrier': '运营商公开的帮助页面',
    'general knowledge, not checked': '常识，未经核实',
  },
}
