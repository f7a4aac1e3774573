import type { ProgramTexts } from '../program-texts.ts'
import { hub } from './hub-program.ts'

export const program: Omit<ProgramTexts, 'help'> = {
  problems: {
    'command-missing': () => 'Укажите команду, например demo или sign-in. Справка: esim-usage --help.',
    'command-unknown': name => `Команды ${name} нет. Справка: esim-usage --help.`,
    'argument-missing': name => `Не хватает аргумента <${name}>. Справка: esim-usage --help.`,
    'argument-excess': () => 'Слишком много аргументов. Справка: esim-usage --help.',
    'option-unknown': option => `Параметра ${option} нет. Справка: esim-usage --help.`,
    'option-value-missing': option => `У параметра ${option} нет значения. Справка: esim-usage --help.`,
    'language-unknown': value => `--lang ${value}: такого языка здесь нет. Укажите ru, en или zh.`,
    'carrier-unknown': known => `<carrier>: такого оператора здесь нет. Выберите из этих: ${known}.`,
    'line-malformed': () => '<number>: это не российский мобильный номер. Напишите его так: +79000000001.',
    'line-missing': () => '<number>: укажите ваш номер, например +79000000001.',
    'line-ambiguous': lines =>
      `<number>: здесь выполнен вход для нескольких номеров (${lines}). Укажите один из них полностью.`,
    'line-linked': () =>
      '<number>: этот номер читается через сессию номера, к которому он привязан. Укажите тот номер.',
    'month-malformed': value => `--month ${value}: такого месяца нет. Напишите его так: 2026-10.`,
    'month-future': value => `--month ${value}: этот месяц ещё не начался. Выберите текущий или прошедший.`,
    'month-too-old': value => `--month ${value}: оператор уже не хранит этот месяц. Выберите более поздний.`,
    'cookies-unreadable': source => `${source}: файл не читается. Проверьте путь и права доступа.`,
    'cookies-empty': option => `${option}: внутри пусто. Сохраните cookie личного кабинета ещё раз.`,
    'cookies-too-large': option =>
      `${option}: для cookie это слишком много. Сохраните только cookie сайта оператора.`,
    'cookies-malformed': option =>
      `${option}: не нашлось cookie оператора. Сохраните их как cookies.txt, JSON или заголовок Cookie.`,
    'discover-missing': () =>
      '--discover: этот оператор ждёт с каждым запросом константы своих открытых страниц. Разрешите прочитать их параметром --discover или дайте их вместе с сессией.',
    'discover-unsupported': () => '--discover: этому оператору такие константы не нужны. Уберите параметр.',
    'format-unknown': known => `--format: такого формата нет. Выберите из этих: ${known}.`,
    'file-exists': file => `${file}: такой файл уже есть. Укажите другой параметром --output.`,
    'file-unwritable': file => `${file}: файл не записать. Проверьте путь и права доступа.`,
    'format-excess': options => `${options}: укажите только один формат.`,
    'usage-missing': elsewhere => `--json: отдельных записей нет. ${elsewhere}`,
    'method-missing': () =>
      '--cookies: укажите файл с cookie личного кабинета. Для --code и --password нужен терминал.',
    'method-excess': options => `${options}: укажите только один способ входа.`,
    'method-unsupported': option => `${option}: у этого оператора так войти нельзя. Выберите другой способ.`,
    'terminal-missing': option =>
      `${option}: для ввода нужен терминал. Запустите команду в нём или укажите --cookies ФАЙЛ.`,
    'yes-missing': () =>
      '--yes: --everywhere закончит ВСЕ сессии личного кабинета, также в браузере и в приложении оператора. Чтобы это сделать, добавьте --yes.',
    'passphrase-missing': variable =>
      `${variable}: запишите в эту переменную парольную фразу от сохранённых сессий или запустите команду в терминале.`,
    'passphrase-short': length => `Парольная фраза слишком короткая. Нужно знаков: не меньше ${length}.`,
    'passphrase-wrong': () =>
      'Сессии сохранены с другой парольной фразой. Ничего не изменено; попробуйте ещё раз.',
    'keychain-unreadable': () =>
      'Хранилище паролей этого компьютера не отдаёт ключ от сохранённых сессий. Разблокируйте его и попробуйте снова.',
    'key-unreadable': file =>
      `${file}: файл не читается, поэтому сохранённые сессии не открыть. Исправьте его или удалите его папку и войдите заново.`,
    'folder-unwritable': folder =>
      `${folder}: сюда ничего не записать. Проверьте права доступа и свободное место.`,
    'history-empty': () =>
      '<line>: в истории пока нет ни одного номера. Войдите и выполните: esim-usage add ОПЕРАТОР.',
    'history-unreadable': file =>
      `${file}: эту историю не открыть. Возьмите новейшую версию программы или уберите файл.`,
    'history-line-unknown': () => '<line>: такого номера в истории нет. Список: esim-usage lines.',
    'history-line-ambiguous': lines =>
      `<line>: так можно назвать несколько номеров (${lines}). Укажите имя одного из них.`,
    'history-owner-missing': () =>
      '<number>: этот номер читается через сессию номера, к которому он привязан. Сначала добавьте тот номер.',
    'history-owner-needed': lines =>
      `<line>: через сессию этого номера читается другой (${lines}). Сначала удалите его.`,
    'alias-taken': () => '--alias: так уже назван другой номер. Выберите другое имя.',
    'card-malformed': option =>
      `${option}: такого номера быть не может. Проверьте цифры или уберите параметр.`,
    'kind-unknown': value =>
      `--kind ${value}: такого вида нет. Укажите voice, message, data, service или other.`,
    'cron-malformed': () => '--cron: это не пять полей cron. Напишите их так: "15 7 * * *".',
    'amount-malformed': value => `--under ${value}: это не сумма. Напишите рубли, например 100 или 99.50.`,
    'answer-malformed': questions => `--answer: напишите ВОПРОС=yes или ВОПРОС=no. Вопросы: ${questions}.`,
    'removal-unconfirmed': () => '--yes: история будет удалена навсегда. Чтобы это сделать, добавьте --yes.',
    'export-unwritable': file => `--export ${file}: такой файл не создать, или он уже есть. Укажите другой.`,
    'choice-excess': options => `${options}: укажите только что-то одно.`,
  },
  steps: {
    sync: 'Синхронизирую',
    sandbox: 'Запускаю учебного оператора',
    'sign-in': 'Вхожу',
    profile: 'Читаю профиль',
    balance: 'Читаю баланс',
    allowances: 'Читаю пакеты',
    usage: 'Читаю месяц',
    report: 'Пишу отчёт',
    file: 'Читаю файл',
    'sign-out': 'Заканчиваю все сессии',
    spending: 'Читаю итоги оператора',
    payments: 'Читаю платежи',
    services: 'Читаю услуги',
    lines: 'Читаю номера',
  },
  hub,
  fake: 'Операторы здесь учебные, внутри программы: номера, суммы и названия вымышлены.',
  written: file => `Записано: ${file}`,
  demoMore: carriers => `Один из них целиком: esim-usage demo ОПЕРАТОР, где оператор: ${carriers}.`,
  interrupted: 'Остановлено. У оператора ничего не изменилось.',
  crashed: detail => `Ошибка в самой программе (${detail}). Сообщите о ней, не указывая личных данных.`,
}
