import type { ProgramTexts } from '../program-texts.ts'
import { demo } from './demo.ts'
import { hub } from './hub-program.ts'
import { notify } from './notify.ts'
import { notifyProblems } from './notify-problems.ts'

export const program: Omit<ProgramTexts, 'help'> = {
  problems: {
    'command-missing': () => 'Name one of the commands listed above.',
    'command-unknown': name => `There is no command ${name}. See esim-usage --help.`,
    'argument-missing': name => `The argument <${name}> is missing. See esim-usage --help.`,
    'argument-excess': () => 'There are too many arguments. See esim-usage --help.',
    'option-unknown': option => `There is no option ${option}. See esim-usage --help.`,
    'option-value-missing': option => `The option ${option} needs a value. See esim-usage --help.`,
    'language-unknown': value => `--lang ${value}: there is no such language here. Use ru, en or zh.`,
    'carrier-unknown': known => `<carrier>: this carrier is not known here. Use one of these: ${known}.`,
    'line-malformed': () => '<number>: this is not a Russian mobile number. Write it like +79000000001.',
    'line-missing': () => '<number>: name your number, such as +79000000001.',
    'line-ambiguous': lines =>
      `<number>: several lines are signed in here (${lines}). Name one of them in full.`,
    'line-linked': () =>
      '<number>: this line is read with the session of a line it is linked to. Name that one.',
    'month-malformed': value => `--month ${value}: there is no such month. Write it like 2026-10.`,
    'month-future': value =>
      `--month ${value}: this month has not begun. Choose this month or an earlier one.`,
    'month-too-old': value => `--month ${value}: the carrier no longer keeps this month. Choose a later one.`,
    'cookies-unreadable': source => `${source}: this file cannot be read. Check its path and rights.`,
    'cookies-empty': option => `${option}: there is nothing in it. Save the cookies of your account again.`,
    'cookies-too-large': option =>
      `${option}: this is too large for cookies. Export only the cookies of the carrier’s website.`,
    'cookies-malformed': option =>
      `${option}: no cookies of the carrier could be read. Export them as cookies.txt, JSON or a Cookie header.`,
    'discover-missing': () =>
      '--discover: this carrier wants constants of its public pages with each request. Let them be read with --discover, or bring them in the session.',
    'discover-unsupported': () => '--discover: this carrier wants no such constants. Leave the option out.',
    'format-unknown': known => `--format: there is no such format. Use one of these: ${known}.`,
    'file-exists': file => `${file}: this file is there already. Name another one with --output.`,
    'file-unwritable': file => `${file}: this file cannot be written. Check its path and rights.`,
    'format-excess': options => `${options}: name only one format.`,
    'usage-missing': elsewhere => `--json: there are no single records to print. ${elsewhere}`,
    'method-missing': () =>
      '--cookies: name the file with the cookies of your account. --code and --password need a terminal.',
    'method-excess': options => `${options}: name only one way to sign in.`,
    'method-unsupported': option => `${option}: this carrier has no such way to sign in. Use another one.`,
    'terminal-missing': option =>
      `${option}: this needs a terminal to type in. Run it in one, or use --cookies FILE.`,
    'yes-missing': () =>
      '--yes: --everywhere ends ALL sessions of the account, also in the browser and the carrier’s app. Add --yes to do it.',
    'passphrase-missing': variable =>
      `${variable}: set this variable to the passphrase of the stored sessions, or run the command in a terminal.`,
    'passphrase-short': length => `The passphrase is too short. Take at least ${length} characters.`,
    'passphrase-wrong': () =>
      'The passphrase is not the one the sessions were stored with. Nothing was changed; try again.',
    'keychain-unreadable': () =>
      'The keychain of this machine does not give the key of the stored sessions. Unlock it and try again.',
    'key-unreadable': file =>
      `${file}: this file cannot be read, so the stored sessions cannot be opened. Mend it, or remove its folder and sign in again.`,
    'folder-unwritable': folder => `${folder}: nothing can be stored here. Check its rights and free space.`,
    'history-empty': () => 'There is no line in the history yet. Sign in, then type: esim-usage add CARRIER.',
    'history-unreadable': file =>
      `${file}: this history cannot be opened. Check its rights, use the newest version, or move the file away.`,
    'history-line-unknown': () => '<line>: there is no such line in the history. See esim-usage lines.',
    'history-line-ambiguous': lines => `<line>: this names several lines (${lines}). Name one by its name.`,
    'history-owner-missing': () =>
      '<number>: this line is read with the session of a line it is linked to. Add that one first.',
    'history-owner-needed': lines => `<line>: its session is needed by ${lines}. Forget that first.`,
    'alias-taken': () => '--alias: another line has this name. Choose another one.',
    'card-malformed': option =>
      `${option}: this is no such number. Look for a typing error, or leave it out.`,
    'kind-unknown': value =>
      `--kind ${value}: there is no such kind. Use voice, message, data, service or other.`,
    'from-unknown': value => `--from ${value}: there is no such place. Use line, country or abroad.`,
    'zone-unknown': zone => `--time-zone ${zone}: there is no such zone. Write one such as Asia/Vladivostok.`,
    'cron-malformed': () => '--cron: these are no five fields of cron. Write them like "15 7 * * *".',
    'cron-never': () => '--cron: this time never comes. Write it like "15 7 * * *".',
    'amount-malformed': value => `--under ${value}: this is no amount. Write rubles, such as 100 or 99.50.`,
    'answer-malformed': questions =>
      `--answer: write QUESTION=yes or QUESTION=no. The questions: ${questions}.`,
    'removal-unconfirmed': () => '--yes: this removes the history for good. Add --yes to do it.',
    'export-unwritable': file =>
      `--export ${file}: this file cannot be made, or is there already. Name another one.`,
    'day-malformed': typed => `${typed}: there is no such day or month. Write it like 2026-10-05 or 2026-10.`,
    'from-missing': () => '--to: name the first day too, with --from.',
    'period-backward': () => '--from: the first day is after the last one. Swap them.',
    'history-only': option =>
      `${option}: this is for the lines in the history. Leave the carrier out, or leave this option out.`,
    'report-too-large': what =>
      `${what} are too many for this format. Take xlsx, csv or jsonl, or fewer days.`,
    'font-missing': command =>
      `--format pdf: some words have rare Chinese signs, which need a larger font. Run it as: ${command} report …`,
    'signs-missing': option =>
      `${option}: some words have signs that no font here has. Take html, xlsx, csv or jsonl.`,
    'choice-excess': options => `${options}: name only one of them.`,
    ...notifyProblems,
  },
  steps: {
    sync: 'Syncing',
    sandbox: 'Starting the fake carrier',
    'sign-in': 'Signing in',
    profile: 'Reading the profile',
    balance: 'Reading the balance',
    allowances: 'Reading the packages',
    usage: 'Reading the month',
    report: 'Writing the report',
    file: 'Reading the file',
    'sign-out': 'Ending all sessions',
    spending: 'Reading the carrier’s totals',
    payments: 'Reading the payments',
    services: 'Reading the services',
    lines: 'Reading the lines',
  },
  hub,
  demo,
  notify,
  fake: 'The carriers here are local fakes: every number, sum and name is made up.',
  written: file => `Written: ${file}`,
  rowsOnly:
    'The workbook has the records alone, as there are so many. Totals: esim-usage summary, or fewer days.',
  demoMore: carriers => `One of them whole: esim-usage demo CARRIER, with ${carriers}.`,
  interrupted: 'Stopped. Nothing was changed at the carrier.',
  crashed: detail => `This program has a fault (${detail}). Please report it without private data.`,
}
