import type { HelpTexts } from '../program-texts.ts'

export const help: HelpTexts = {
  program: '查看您本人在俄罗斯运营商的手机号码的通话、短信、流量、套餐和余额。',
  titles: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    exitCodes: '退出码：',
  },
  commands: {
    demo: '用程序自带的模拟运营商演示全部内容，不访问互联网',
    usage: '查看本人号码一个月的使用情况，只读不改',
    help: '查看命令的帮助',
  },
  arguments: { carrier: '运营商，例如 mts', line: '您的号码，例如 +79000000001' },
  options: {
    json: '只输出 JSON Lines 格式的记录',
    language: '输出语言：ru、en 或 zh（默认取自 LC_ALL 或 LANG）',
    month: '要查看的月份，例如 2026-10（默认：本月）',
    demoMonth: '要查看的月份，例如 2026-10（默认：上月）',
    session: '存有运营商网站个人账户 Cookie 的文件（cookies.txt、JSON 或 Cookie 标头）；- 表示标准输入',
    help: '显示帮助',
    version: '显示版本',
  },
  exitCodes: {
    done: '全部读取完毕',
    'bad-input': '输入有误',
    'account-holder': '需要您先在运营商处完成操作',
    carrier: '运营商或网络故障，请稍后再试',
    'our-fault': '本程序出错',
    interrupted: '已按 Ctrl-C 终止',
  },
}
