import type { ProgramTexts } from '../program-texts.ts'
import { demo } from './demo.ts'
import { hub } from './hub-program.ts'
import { notify } from './notify.ts'
import { notifyProblems } from './notify-problems.ts'

export const program: Omit<ProgramTexts, 'help'> = {
  problems: {
    'command-missing': () => 'Укажите одну из команд, перечисленных выше.',
    'command-unknown': name => `Команды ${name} нет. Справка: esim-usage --help.`,
    'argument-missing': name => `Не хватает аргумента <${name}>. Справка: esim-usage --help.`,
    'argument-excess': () => 'Слишком много аргументов. Справка: esim-usage --help.',
    'option-unknown': option => `Параметра ${option} нет. Справка: esim-usage --help.`,
    'option-value-missing': option => `Параметру ${option} нужно значение. Справка: esim-usage --help.`,
    'language-unknown': value => `--lang ${value}: такого языка здесь нет. Укажите ru, en или zh.`,
    'carrier-unknown': known => `<оператор>: такого оператора программа не знает. Доступны: ${known}.`,
    'line-malformed': () => '<номер>: это не российский мобильный номер. Напишите его так: +79000000001.',
    'line-missing': () => '<номер>: укажите свой номер, например +79000000001.',
    'line-ambiguous': lines =>
      `<номер>: вход выполнен сразу для нескольких номеров (${lines}). Укажите один из них полностью.`,
    'line-linked': () =>
      '<номер>: данные этого номера читаются через сессию номера, к которому он привязан. Укажите тот номер.',
    'month-malformed': value => `--month ${value}: такого месяца нет. Напишите его так: 2026-10.`,
    'month-future': value => `--month ${value}: этот месяц ещё не начался. Выберите текущий или прошедший.`,
    'month-too-old': value =>
      `--month ${value}: за этот месяц у оператора данных уже нет. Выберите более поздний.`,
    'cookies-unreadable': source => `${source}: не удаётся прочитать файл. Проверьте путь и права доступа.`,
    'cookies-empty': option => `${option}: здесь пусто. Сохраните cookie личного кабинета ещё раз.`,
    'cookies-too-large': option =>
      `${option}: для cookie слишком много данных. Сохраните только cookie сайта оператора.`,
    'cookies-malformed': option =>
      `${option}: не нашлось cookie оператора. Сохраните их как cookies.txt, JSON или заголовок Cookie.`,
    'discover-missing': () =>
      '--discover: этому оператору в каждом запросе нужны служебные значения с его сайта. Добавьте --discover, и программа прочитает их сама, или передайте их вместе с сессией.',
    'discover-unsupported': () => '--discover: этому оператору такие значения не нужны. Уберите параметр.',
    'format-unknown': known => `--format: такого формата нет. Доступны: ${known}.`,
    'file-exists': file => `${file}: такой файл уже есть. Укажите другое имя: --output.`,
    'file-unwritable': file => `${file}: не удаётся записать файл. Проверьте путь и права доступа.`,
    'format-excess': options => `${options}: укажите только один формат.`,
    'usage-missing': elsewhere => `--json: отдельных записей нет. ${elsewhere}`,
    'method-missing': () =>
      '--cookies: укажите файл с cookie личного кабинета. Для --code и --password нужен терминал.',
    'method-excess': options => `${options}: укажите только один способ входа.`,
    'method-unsupported': option => `${option}: у этого оператора так войти нельзя. Выберите другой способ.`,
    'terminal-missing': option =>
      `${option}: для ввода нужен терминал. Запустите команду в нём или укажите --cookies ФАЙЛ.`,
    'yes-missing': () =>
      '--yes: --everywhere завершит ВСЕ сессии личного кабинета, в том числе в браузере и в приложении оператора. Если согласны, добавьте --yes.',
    'passphrase-missing': variable =>
      `${variable}: запишите в эту переменную парольную фразу от сохранённых сессий или запустите команду в терминале.`,
    'passphrase-short': length => `Парольная фраза слишком короткая. Минимум символов: ${length}.`,
    'passphrase-wrong': () =>
      'Сессии сохранены с другой парольной фразой. Ничего не изменено; попробуйте ещё раз.',
    'keychain-unreadable': () =>
      'Хранилище паролей этого компьютера не выдаёт ключ от сохранённых сессий. Разблокируйте хранилище и попробуйте снова.',
    'key-unreadable': file =>
      `${file}: не удаётся прочитать файл, поэтому сохранённые сессии не открыть. Восстановите его или удалите всю папку и войдите заново.`,
    'folder-unwritable': folder =>
      `${folder}: в эту папку не удаётся записать. Проверьте права доступа и свободное место.`,
    'history-empty': () =>
      'В истории пока нет ни одного номера. Войдите и выполните: esim-usage add ОПЕРАТОР.',
    'history-unreadable': file =>
      `${file}: не удаётся открыть эту историю. Проверьте права доступа, обновите программу или переместите файл в другое место.`,
    'history-line-unknown': () => '<номер>: такого номера в истории нет. Список: esim-usage lines.',
    'history-line-ambiguous': lines =>
      `<номер>: подходит сразу несколько номеров (${lines}). Укажите имя одного из них.`,
    'history-owner-missing': () =>
      '<номер>: данные этого номера читаются через сессию номера, к которому он привязан. Сначала добавьте тот номер.',
    'history-owner-needed': lines =>
      `<номер>: сначала удалите номера, данные которых читаются через его сессию: ${lines}.`,
    'alias-taken': () => '--alias: так уже назван другой номер. Выберите другое имя.',
    'card-malformed': option =>
      `${option}: такого номера быть не может. Проверьте цифры или уберите параметр.`,
    'kind-unknown': value =>
      `--kind ${value}: такого вида нет. Укажите voice, message, data, service или other.`,
    'from-unknown': value => `--from ${value}: такого варианта нет. Укажите line, country или abroad.`,
    'zone-unknown': zone =>
      `--time-zone ${zone}: такого часового пояса нет. Напишите, например, Asia/Vladivostok.`,
    'cron-malformed': () => '--cron: нужны пять полей cron, например "15 7 * * *".',
    'cron-never': () => '--cron: такое время никогда не наступит. Напишите, например, "15 7 * * *".',
    'amount-malformed': value =>
      `--under ${value}: это не сумма. Укажите её в рублях, например 100 или 99.50.`,
    'answer-malformed': questions => `--answer: напишите ВОПРОС=yes или ВОПРОС=no. Вопросы: ${questions}.`,
    'removal-unconfirmed': () => '--yes: история будет удалена навсегда. Если согласны, добавьте --yes.',
    'export-unwritable': file =>
      `--export ${file}: файл не удаётся создать, или он уже есть. Укажите другое имя.`,
    'day-malformed': typed =>
      `${typed}: такого дня или месяца нет. Напишите его так: 2026-10-05 или 2026-10.`,
    'from-missing': () => '--to: укажите и первый день параметром --from.',
    'period-backward': () => '--from: первый день позже последнего. Поменяйте их местами.',
    'history-only': option => `${option}: это для номеров из истории. Уберите оператора или этот параметр.`,
    'report-too-large': what =>
      `${what} — слишком много для этого формата. Выберите xlsx, csv или jsonl либо меньше дней.`,
    'font-missing': command =>
      `--format pdf: в записях есть редкие иероглифы, для них нужен шрифт побольше. Запустите так: ${command} report …`,
    'signs-missing': option =>
      `${option}: в записях есть знаки, которых нет ни в одном шрифте. Выберите html, xlsx, csv или jsonl.`,
    'choice-excess': options => `${options}: укажите только что-то одно.`,
    ...notifyProblems,
  },
  steps: {
    sync: 'Синхронизирую',
    sandbox: 'Запускаю имитацию оператора',
    'sign-in': 'Вхожу',
    profile: 'Читаю профиль',
    balance: 'Читаю баланс',
    allowances: 'Читаю пакеты',
    usage: 'Читаю записи за месяц',
    report: 'Пишу отчёт',
    file: 'Читаю файл',
    'sign-out': 'Завершаю все сессии',
    spending: 'Читаю итоги оператора',
    payments: 'Читаю платежи',
    services: 'Читаю услуги',
    lines: 'Читаю номера',
  },
  hub,
  demo,
  notify,
  fake: 'Операторы здесь ненастоящие, это имитация внутри программы: номера, суммы и имена вымышлены.',
  written: file => `Записано: ${file}`,
  rowsOnly:
    'Записей очень много, поэтому в таблице только они. Итоги покажет esim-usage summary или отчёт за меньший срок.',
  demoMore: carriers => `Подробно об одном: esim-usage demo ОПЕРАТОР, где ОПЕРАТОР — ${carriers}.`,
  interrupted: 'Остановлено. У оператора ничего не изменилось.',
  crashed: detail => `Ошибка в самой программе (${detail}). Сообщите о ней, не указывая личных данных.`,
}
