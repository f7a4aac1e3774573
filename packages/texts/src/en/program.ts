import type { ProgramTexts } from '../program-texts.ts'

export const program: Omit<ProgramTexts, 'help'> = {
  problems: {
    'command-missing': () => 'Name a command: demo or usage. See esim-usage --help.',
    'command-unknown': name => `There is no command ${name}. Use demo or usage; see esim-usage --help.`,
    'argument-missing': name => `The argument <${name}> is missing. See esim-usage usage --help.`,
    'argument-excess': () => 'There are too many arguments. See esim-usage --help.',
    'option-unknown': option => `There is no option ${option}. See esim-usage --help.`,
    'option-value-missing': option => `The option ${option} needs a value. See esim-usage --help.`,
    'language-unknown': value => `--lang ${value}: there is no such language here. Use ru, en or zh.`,
    'carrier-unknown': known => `<carrier>: this carrier is not known here. Use one of these: ${known}.`,
    'line-malformed': () => '<line>: this is not a Russian mobile number. Write it like +79000000001.',
    'month-malformed': value => `--month ${value}: there is no such month. Write it like 2026-10.`,
    'month-future': value =>
      `--month ${value}: this month has not begun. Choose this month or an earlier one.`,
    'month-too-old': value => `--month ${value}: the carrier no longer keeps this month. Choose a later one.`,
    'session-missing': () =>
      '--session: name the file with the cookies of your account, or - for standard input.',
    'session-unreadable': file => `--session ${file}: this file cannot be read. Check its path and rights.`,
    'session-empty': () => '--session: there is nothing in it. Save the cookies of your account again.',
    'session-too-large': () =>
      '--session: this is too large for cookies. Export only the cookies of the carrier’s website.',
    'session-malformed': () =>
      '--session: no cookies of the carrier could be read. Export them as cookies.txt, JSON or a Cookie header.',
  },
  steps: {
    sandbox: 'Starting the fake carrier',
    'sign-in': 'Signing in',
    profile: 'Reading the profile',
    balance: 'Reading the balance',
    allowances: 'Reading the packages',
    usage: 'Reading the month',
  },
  askSession: 'Paste the Cookie header of your account on the carrier’s website (it is not stored)',
  fake: 'The carrier here is a local fake: every number, sum and name is made up.',
  interrupted: 'Stopped. Nothing was changed at the carrier.',
  crashed: detail => `This program has a fault (${detail}). Please report it without private data.`,
  website: url => `The carrier wants you to act on its page: ${url} – then start again with fresh cookies.`,
}
