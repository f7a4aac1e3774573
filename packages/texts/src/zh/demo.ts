import type { DemoTexts } from '../demo-texts.ts'

export const demo: DemoTexts = {
  title: '有了所有号码的历史记录，能做什么',
  daysPass: '下面的日期由演示自带的时钟快进。',
  parts: {
    together: '所有号码，一处查看',
    again: '再同步一次',
    failure: '一家运营商出了故障',
    money: '余额快用完了',
  },
  together: (records, lines, day) => `一次同步读取 ${lines}，自${day}起共 ${records}。`,
  more: records => `新增 ${records}。`,
  countsOnce: '之前读到的不会重复计算。',
  failure: (carrier, others) => `第二天 ${carrier} 无法使用。完整读取的有：${others}。`,
  why: (carrier, day) => `${carrier} ${day}没有记录的原因`,
  kept: (records, balance) => `之前读到的都还在：${records}，余额 ${balance}。`,
  works: (carrier, brought) => `${carrier} 恢复后再次同步。${brought}`,
  wish: (line, limit) => `您希望 ${line} 余额低于 ${limit} 时收到提醒：`,
  checkedAgain: '再检查一次：',
  toppedUp: (amount, balance) => `您充值 ${amount}，余额变为 ${balance}：`,
  spent: amount => `第二天花掉 ${amount}：`,
  own: '换成自己的号码：先 esim-usage sign-in 和 add 运营商，再用 sync、diagnose、alerts 或 watch。',
}
