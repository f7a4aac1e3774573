import type { ProgramTexts } from '../program-texts.ts'

export const program: Omit<ProgramTexts, 'help'> = {
  problems: {
    'command-missing': () => 'Укажите команду: demo или usage. Справка: esim-usage --help.',
    'command-unknown': name => `Команды ${name} нет. Есть demo и usage; справка: esim-usage --help.`,
    'argument-missing': name => `Не хватает аргумента <${name}>. Справка: esim-usage usage --help.`,
    'argument-excess': () => 'Слишком много аргументов. Справка: esim-usage --help.',
    'option-unknown': option => `Параметра ${option} нет. Справка: esim-usage --help.`,
    'option-value-missing': option => `У параметра ${option} нет значения. Справка: esim-usage --help.`,
    'language-unknown': value => `--lang ${value}: такого языка здесь нет. Укажите ru, en или zh.`,
    'carrier-unknown': known => `<carrier>: такого оператора здесь нет. Выберите из этих: ${known}.`,
    'line-malformed': () => '<line>: это не российский мобильный номер. Напишите его так: +79000000001.',
    'month-malformed': value => `--month ${value}: такого месяца нет. Напишите его так: 2026-10.`,
    'month-future': value => `--month ${value}: этот месяц ещё не начался. Выберите текущий или прошедший.`,
    'month-too-old': value => `--month ${value}: оператор уже не хранит этот месяц. Выберите более поздний.`,
    'session-missing': () =>
      '--session: укажите файл с cookie личного кабинета или - для стандартного ввода.',
    'session-unreadable': file => `--session ${file}: файл не читается. Проверьте путь и права доступа.`,
    'session-empty': () => '--session: внутри пусто. Сохраните cookie личного кабинета ещё раз.',
    'session-too-large': () =>
      '--session: для cookie это слишком много. Сохраните только cookie сайта оператора.',
    'session-malformed': () =>
      '--session: не нашлось cookie оператора. Сохраните их как cookies.txt, JSON или заголовок Cookie.',
  },
  steps: {
    sandbox: 'Запускаю учебного оператора',
    'sign-in': 'Вхожу',
    profile: 'Читаю профиль',
    balance: 'Читаю баланс',
    allowances: 'Читаю пакеты',
    usage: 'Читаю месяц',
  },
  askSession: 'Вставьте заголовок Cookie личного кабинета на сайте оператора (он не сохраняется)',
  fake: 'Это учебный оператор внутри программы: номера, суммы и названия вымышлены.',
  interrupted: 'Остановлено. У оператора ничего не изменилось.',
  crashed: detail => `Ошибка в самой программе (${detail}). Сообщите о ней, не указывая личных данных.`,
  website: url =>
    `Оператор просит вас кое-что сделать на его странице: ${url} – затем начните снова со свежими cookie.`,
}
