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
  },
  commands: {
    demo: 'show everything on a fake carrier inside this program; sends nothing to the internet',
    usage: 'show one month of your own line; reads only',
    help: 'show help for a command',
  },
  arguments: { carrier: 'the carrier, such as mts', line: 'your number, such as +79000000001' },
  options: {
    json: 'print the records as JSON Lines and nothing else',
    language: 'language of the output: ru, en or zh (default: from LC_ALL or LANG)',
    month: 'month to show, such as 2026-10 (default: this month)',
    demoMonth: 'month to show, such as 2026-10 (default: last month)',
    session:
      'file with the cookies of your account on the carrier’s website (cookies.txt, JSON or a Cookie header); - reads standard input',
    help: 'show help',
    version: 'show the version',
  },
  exitCodes: {
    done: 'all was read',
    'bad-input': 'something typed cannot be used',
    'account-holder': 'you must do something at the carrier first',
    carrier: 'the carrier or the network failed; try again later',
    'our-fault': 'this program must be mended',
    interrupted: 'ended with Ctrl-C',
  },
}
