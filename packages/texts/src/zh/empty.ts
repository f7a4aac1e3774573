import type { Sentences } from '../sentences.ts'

export const empty: Sentences['empty'] = {
  offline: { cause: '无法连接运营商。', advice: '请检查网络后重试。' },
  'carrier-maintenance': { cause: '运营商正在维护系统。', advice: '请过几个小时再试。' },
  'bot-wall': {
    cause: '运营商的防护系统把本程序当成了机器人。',
    advice: '请在浏览器中打开个人账户，再重新提供 Cookie；也可以换一个网络再试。',
  },
  captcha: {
    cause: '运营商要求输入图片验证码，只能由本人完成。',
    advice: '请在浏览器中打开个人账户并完成验证。',
  },
  'session-expired': { cause: '登录已失效。', advice: '请在运营商网站重新登录，并再次提供 Cookie。' },
  'wrong-line-bound': { cause: '该登录属于另一个号码。', advice: '请用要查询的号码登录。' },
  'not-a-subscriber': { cause: '该号码不是这家运营商的用户。', advice: '请检查号码和运营商。' },
  ported: {
    cause: '该号码可能已携号转网。',
    advice: '请向现在的运营商查询；以前的记录仍在原运营商处。',
  },
  'imsi-mismatch': { cause: 'SIM 卡不属于这家运营商。', advice: '请确认使用的是哪张 SIM 卡或 eSIM。' },
  'not-activated': {
    cause: '该号码尚未激活。',
    advice: '请激活 SIM 卡或 eSIM，打一次电话或上一次网，然后再查询。',
  },
  'cooling-off': {
    cause:
      '自 2025 年 11 月 10 日起，漫游归来或连续 72 小时未使用的号码在俄罗斯会停用移动数据和短信 24 小时。',
    advice: '请按运营商的提示确认是真人在使用，或等待 24 小时。',
  },
  'blocked-unverified': {
    cause: '自 2025 年 7 月 1 日起，外国人名下未完成生物识别认证的号码在俄罗斯会被停用。',
    advice: '请到运营商营业厅完成身份认证。',
  },
  'blocked-financial': { cause: '号码因欠费已停机。', advice: '请充值。' },
  'payment-method-required': {
    cause: '运营商要求先绑定付款方式。',
    advice: '请在其网站的个人账户中添加。',
  },
  'plan-not-supported': { cause: '该资费没有详单。', advice: '请向运营商申请详单文件。' },
  'history-limit': {
    cause: '运营商已不再保存该时段的记录。',
    advice: '请选择较近的时段，或向运营商申请历史详单。',
  },
  'processing-delay': {
    cause: '最新的记录尚未出现在列表中。',
    advice: '请过几个小时再看；漫游记录可能要等几天。',
  },
  'not-supported-source': {
    cause: '该数据来源不提供详单。',
    advice: '请查看当月汇总，或使用运营商的详单文件。',
  },
  'truly-empty': { cause: '该时段内没有使用记录。', advice: '如果与实际不符，请检查月份和号码。' },
  'adapter-outdated': { cause: '运营商的响应格式已改变，当前版本无法读取。', advice: '请查找新版本。' },
}
