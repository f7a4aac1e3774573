import type { NotifyProblem } from '../notify-texts.ts'

export const notifyProblems: Readonly<Record<NotifyProblem, (detail: string) => string>> = {
  'notifier-none': () =>
    '还没有设置提醒方式。设置：esim-usage notify add telegram（或 email、webhook、desktop）。',
  'notifier-unknown': names => `<名称>：没有这个提醒方式，已设置：${names}。`,
  'notifier-known': name =>
    `${name}：该名称已被使用。请用 --name 另起名称，或先执行：esim-usage notify remove ${name}`,
  'notifier-name-malformed': () => '--name：只能用文字、数字、点、连字符和下划线，最多 40 个字符。',
  'notifier-option-missing': option => `${option}：缺少此项，请写明，或在终端中运行该命令。`,
  'quiet-malformed': () => '--quiet：时段有误，请写成 22:00-08:00 的形式。',
  'secret-unreadable': option => `${option}：无法从那里读取密钥，请检查路径、权限和内容。`,
  'secret-malformed': option => `${option}：这不是机器人的令牌，令牌形如 123456:ABC-def。`,
  'chat-malformed': option => `${option}：这不是聊天，请写其编号，或频道的 @名称。`,
  'address-unsafe': option => `${option}：请用 https 地址，http 仅限本机。`,
  'host-malformed': option => `${option}：这不是服务器名称，请写成 smtp.example.com 的形式。`,
  'port-malformed': option => `${option}：没有这个端口，请用 465、587 或您的服务商给出的端口。`,
  'encryption-unknown': option =>
    `${option}：请用 tls 或 starttls；none 仅限本机的服务器（127.0.0.1 或 localhost）。`,
  'email-malformed': option => `${option}：这不是电子邮件地址。`,
  'header-malformed': option => `${option}：标头的名称或值有误。`,
}
