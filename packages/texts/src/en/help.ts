import type { HelpTexts } from '../program-texts.ts'

export const help: HelpTexts = {
  program:
    'Shows the calls, messages, data, packages and balance of your own mobile lines at Russian carriers.',
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    exitCodes: 'Exit codes:',
    environment: 'Environment:',
  },
  commands: {
    demo: 'show everything on a fake carrier inside this program; sends nothing to the internet',
    'sign-in': 'sign in to your own line and keep the session, encrypted, on this machine',
    'sign-out': 'forget the session of a line on this machine',
    usage: 'show one month of your line with balance and packages',
    balance: 'show the balance',
    packages: 'show what is left of the packages',
    spending: 'show what a month cost, by the carrier’s own totals',
    payments: 'show what was paid in',
    services: 'show which services are switched on and what they cost',
    lines: 'show the lines your account can see',
    support: 'show how to reach the carrier; needs no signing in',
    read: 'show what a detail file of MTS, Beeline, MegaFon or t2 holds; needs no signing in',
    help: 'show help for a command',
  },
  arguments: {
    carrier: 'the carrier, such as mts',
    number: 'your number, such as +79000000001; may be left out when one line is signed in here',
    files: 'detail files as the carrier gave them; ZIP is opened',
  },
  options: {
    fileLine: 'your number, for files that do not print it',
    json: 'print JSON Lines and nothing else',
    language: 'language of the output: ru, en or zh (default: from LC_ALL or LANG)',
    month: 'month to show, such as 2026-10 (default: this month)',
    demoMonth: 'month to show, such as 2026-10 (default: last month)',
    paymentsMonth: 'month to show, such as 2026-10 (default: this month and the two before)',
    code: 'sign in with a one-time code sent to the line',
    password: 'sign in with the password of your account; it is asked for and never stored',
    again: 'sign in anew although the stored session still works',
    everywhere: 'end ALL sessions of the account at the carrier, also in the browser and the carrier’s app',
    yes: 'do not ask before --everywhere',
    once: 'read with these cookies once, without signing in: a file, or - for standard input',
    discover:
      'read constants that the carrier’s public pages send with each request, where it wants them (MegaFon)',
    session:
      'file with the cookies of your account on the carrier’s website (cookies.txt, JSON or a Cookie header), or a session as a JSON object; - reads standard input',
    help: 'show help',
    version: 'show the version',
  },
  passphrase: 'passphrase of the stored sessions, where there is no keychain and nobody can be asked',
  exitCodes: {
    done: 'all was done',
    'bad-input': 'something typed cannot be used',
    'account-holder': 'you must do something at the carrier first',
    carrier: 'the carrier or the network failed; try again later',
    'our-fault': 'this program must be mended',
    interrupted: 'ended with Ctrl-C',
  },
}
