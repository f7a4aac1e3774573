import type { ProgramTexts } from '../program-texts.ts'

export const program: Omit<ProgramTexts, 'help'> = {
  problems: {
    'command-missing': () => '请指定命令：demo 或 usage。帮助：esim-usage --help。',
    'command-unknown': name => `没有 ${name} 这个命令。可用 demo 或 usage，帮助：esim-usage --help。`,
    'argument-missing': name => `缺少参数 <${name}>。帮助：esim-usage usage --help。`,
    'argument-excess': () => '参数过多。帮助：esim-usage --help。',
    'option-unknown': option => `没有 ${option} 这个选项。帮助：esim-usage --help。`,
    'option-value-missing': option => `选项 ${option} 缺少值。帮助：esim-usage --help。`,
    'language-unknown': value => `--lang ${value}：不支持该语言，请用 ru、en 或 zh。`,
    'carrier-unknown': known => `<carrier>：不支持该运营商，可用：${known}。`,
    'line-malformed': () => '<line>：这不是俄罗斯手机号码，请写成 +79000000001 的形式。',
    'month-malformed': value => `--month ${value}：没有这个月份，请写成 2026-10 的形式。`,
    'month-future': value => `--month ${value}：该月尚未开始，请选择本月或更早的月份。`,
    'month-too-old': value => `--month ${value}：运营商已不再保存该月记录，请选择较近的月份。`,
    'session-missing': () => '--session：请指定存有个人账户 Cookie 的文件，或用 - 表示标准输入。',
    'session-unreadable': file => `--session ${file}：无法读取该文件，请检查路径和权限。`,
    'session-empty': () => '--session：内容为空，请重新保存个人账户的 Cookie。',
    'session-too-large': () => '--session：内容过大，不像 Cookie。请只导出运营商网站的 Cookie。',
    'session-malformed': () =>
      '--session：没有读到运营商的 Cookie，请导出为 cookies.txt、JSON 或 Cookie 标头。',
  },
  steps: {
    sandbox: '启动模拟运营商',
    'sign-in': '登录',
    profile: '读取号码信息',
    balance: '读取余额',
    allowances: '读取套餐',
    usage: '读取当月记录',
  },
  askSession: '请粘贴运营商网站个人账户的 Cookie 标头（不会保存）',
  fake: '此处的运营商是程序自带的模拟：所有号码、金额和名称均为虚构。',
  interrupted: '已停止，运营商处没有任何改动。',
  crashed: detail => `程序出错（${detail}）。请反馈此问题，不要附带隐私信息。`,
  website: url => `运营商要求您在此页面操作：${url} ，完成后请用新的 Cookie 重新开始。`,
}
