import type { Sentences } from '../sentences.ts'

export const empty: Sentences['empty'] = {
  offline: { cause: 'There is no connection to the carrier.', advice: 'Check the network and try again.' },
  'carrier-maintenance': {
    cause: 'The carrier is working on its systems.',
    advice: 'Try again in a few hours.',
  },
  'bot-wall': {
    cause: 'The carrier’s protection takes this program for a robot.',
    advice: 'Open your account in a browser, then hand over its cookies again, or try from another network.',
  },
  captcha: {
    cause: 'The carrier shows a picture only a person can read.',
    advice: 'Open your account in a browser and answer it.',
  },
  'session-expired': {
    cause: 'The session is over.',
    advice: 'Sign in on the carrier’s website and hand over its cookies again.',
  },
  'wrong-line-bound': {
    cause: 'The session belongs to another line.',
    advice: 'Sign in with the line you ask about.',
  },
  'not-a-subscriber': {
    cause: 'The number is not a line of this carrier.',
    advice: 'Check the number and the carrier.',
  },
  ported: {
    cause: 'The number may have moved to another carrier.',
    advice: 'Ask the carrier it is with now; older records stay with the former one.',
  },
  'imsi-mismatch': {
    cause: 'The SIM does not belong to this carrier.',
    advice: 'Check which SIM or eSIM profile is meant.',
  },
  'not-activated': {
    cause: 'The line is not activated yet.',
    advice: 'Activate the SIM or eSIM, make a first call or go online, then look again.',
  },
  'cooling-off': {
    cause:
      'After roaming, or after 72 hours without use, mobile data and SMS are off for 24 hours in Russia (since 10 November 2025).',
    advice: 'Confirm with the carrier that a person uses the SIM, or wait 24 hours.',
  },
  'blocked-unverified': {
    cause: 'A foreigner’s line without confirmed biometrics is blocked in Russia (since 1 July 2025).',
    advice: 'Confirm the identity in one of the carrier’s shops.',
  },
  'blocked-financial': { cause: 'The line is blocked for lack of money.', advice: 'Top up the line.' },
  'payment-method-required': {
    cause: 'The carrier wants a means of payment first.',
    advice: 'Add one in your account on its website.',
  },
  'plan-not-supported': {
    cause: 'The carrier keeps no itemised records for this tariff.',
    advice: 'Ask the carrier for a detail file.',
  },
  'history-limit': {
    cause: 'The carrier no longer keeps this period.',
    advice: 'Choose a later period, or ask the carrier for an archive.',
  },
  'processing-delay': {
    cause: 'The newest events are not in the list yet.',
    advice: 'Look again in a few hours; after roaming it may take days.',
  },
  'not-supported-source': {
    cause: 'This source has no itemised records.',
    advice: 'Read the month totals, or a detail file of the carrier.',
  },
  'truly-empty': {
    cause: 'The line was not used in this period.',
    advice: 'If that is wrong, check the month and the number.',
  },
  'adapter-outdated': {
    cause: 'The carrier changed its answers and this version cannot read them.',
    advice: 'Look for a newer version.',
  },
}
