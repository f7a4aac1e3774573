import type { DemoTexts } from '../demo-texts.ts'

export const demo: DemoTexts = {
  title: 'What a history of all lines gives you',
  daysPass: 'Days pass here by the demo’s own clock.',
  parts: {
    together: 'All lines in one place',
    again: 'Synced again',
    failure: 'A carrier fails',
    money: 'Money runs short',
  },
  together: (records, lines, day) => `${records} of ${lines} since ${day}, read in one sync.`,
  more: records => `New: ${records}.`,
  countsOnce: 'What was read before counts once.',
  failure: (carrier, others) => `The next day ${carrier} is down. Read in full: ${others}.`,
  why: (carrier, day) => `${carrier}: why there are no records of ${day}`,
  kept: (records, balance) => `Read before and still here: ${records}, balance ${balance}.`,
  works: (carrier, brought) => `${carrier} works again, synced once more. ${brought}`,
  wish: (line, limit) => `You want to know when ${line} has less than ${limit}:`,
  checkedAgain: 'Checked again:',
  toppedUp: (amount, balance) => `You top up ${amount} and have ${balance}:`,
  spent: amount => `The next day ${amount} are spent:`,
  own: 'With your own lines: esim-usage sign-in and add CARRIER, then sync, diagnose, alerts or watch.',
}
