import type { NotifyProblem } from '../notify-texts.ts'

export const notifyProblems: Readonly<Record<NotifyProblem, (detail: string) => string>> = {
  'notifier-none': () =>
    'No notifier is set. Set one with: esim-usage notify add telegram (or email, webhook, desktop).',
  'notifier-unknown': names => `<name>: there is no such notifier. Those that are set: ${names}.`,
  'notifier-known': name =>
    `${name}: this name is taken. Give another one with --name, or first: esim-usage notify remove ${name}`,
  'notifier-name-malformed': () => '--name: use letters, digits, dots, hyphens and underscores, 40 at most.',
  'notifier-option-missing': option =>
    `${option}: this is missing. Give it, or run the command in a terminal.`,
  'quiet-malformed': () => '--quiet: these are no hours. Write them like 22:00-08:00.',
  'secret-unreadable': option =>
    `${option}: no secret can be read there. Check the path, its rights and what is in it.`,
  'secret-malformed': option => `${option}: this is no token of a bot. It looks like 123456:ABC-def.`,
  'chat-malformed': option => `${option}: this is no chat. Give its number, or @name of a channel.`,
  'address-unsafe': option => `${option}: give an https address. http is for this computer only.`,
  'host-malformed': option => `${option}: this is no name of a server. Write it like smtp.example.com.`,
  'port-malformed': option => `${option}: this is no port. Use 465 or 587, or what your provider names.`,
  'encryption-unknown': option =>
    `${option}: use tls or starttls; none only for a server on this computer (127.0.0.1 or localhost).`,
  'email-malformed': option => `${option}: this is no e-mail address.`,
  'header-malformed': option => `${option}: a header has no such name or value.`,
}
