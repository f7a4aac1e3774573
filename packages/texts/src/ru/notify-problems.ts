import type { NotifyProblem } from '../notify-texts.ts'

export const notifyProblems: Readonly<Record<NotifyProblem, (detail: string) => string>> = {
  'notifier-none': () =>
    'Ни одного способа оповещения нет. Добавьте его: esim-usage notify add telegram (или email, webhook, desktop).',
  'notifier-unknown': names => `<имя>: такого способа оповещения нет. Есть: ${names}.`,
  'notifier-known': name =>
    `${name}: это имя занято. Дайте другое параметром --name или сначала удалите: esim-usage notify remove ${name}`,
  'notifier-name-malformed': () =>
    '--name: только буквы, цифры, точки, дефисы и подчёркивания, не больше 40 знаков.',
  'notifier-option-missing': option =>
    `${option}: этого не хватает. Укажите параметр или запустите команду в терминале.`,
  'quiet-malformed': () => '--quiet: таких часов нет. Напишите их так: 22:00-08:00.',
  'secret-unreadable': option =>
    `${option}: секрет оттуда не прочитать. Проверьте путь, права доступа и содержимое.`,
  'secret-malformed': option => `${option}: это не токен бота. Он выглядит так: 123456:ABC-def.`,
  'chat-malformed': option => `${option}: это не чат. Укажите его номер или @имя канала.`,
  'address-unsafe': option => `${option}: нужен адрес https. http годится только для этого компьютера.`,
  'host-malformed': option => `${option}: это не имя сервера. Напишите его так: smtp.example.com.`,
  'port-malformed': option =>
    `${option}: такого порта нет. Укажите 465, 587 или тот, что назвал ваш провайдер.`,
  'encryption-unknown': option =>
    `${option}: укажите tls или starttls; none только для сервера на этом компьютере (127.0.0.1 или localhost).`,
  'email-malformed': option => `${option}: это не адрес электронной почты.`,
  'header-malformed': option => `${option}: у заголовка не бывает такого имени или значения.`,
}
