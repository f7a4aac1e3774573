import type { ErrorTexts } from '../sentences.ts'

export const errors: ErrorTexts = {
  codes: {
    'invalid-argument': 'One of the values given cannot be used. Check them and try again.',
    'period-out-of-history': 'The carrier no longer keeps that period. Choose a later one.',
    unsupported: 'This carrier does not offer that.',
    'cursor-mismatch': 'This place to go on from belongs to another read. Start the read anew.',
    'limit-exceeded': 'There are more records than were asked for. Choose a shorter period.',
    'credentials-rejected':
      'The carrier refused the login or password. Check them on its website before trying again.',
    'code-rejected': 'The one-time code was wrong and no try is left. Sign in again.',
    'code-limit': 'Too many codes were asked for on this line. Wait before asking for another.',
    'challenge-expired': 'The time to answer is over. Sign in again.',
    'account-locked': 'The carrier locked the access to this account. Contact the carrier.',
    'action-required': 'The carrier wants you to do something first.',
    'session-expired':
      'The session is over. Sign in on the carrier’s website and hand over its cookies again.',
    'interaction-required': 'The carrier wants to see a person. Open your account on its website.',
    'wrong-line': 'This session belongs to another line. Sign in with the line you ask about.',
    'unknown-line': 'The carrier does not know this line. Check the number and the carrier.',
    'no-access': 'This session may not read that. The account holder can order access at the carrier.',
    'rate-limited': 'The carrier asks for a pause. Try again later.',
    blocked: 'The carrier does not let this program or address in. Try later or from another network.',
    unavailable: 'The carrier does not answer properly right now. Try again later.',
    maintenance: 'The carrier is under maintenance. Try again later.',
    rejected: 'The carrier refused the request. Try again later.',
    'report-failed': 'The carrier could not make the report. Try again later.',
    incomplete: 'The carrier gave only a part of the data, so nothing is shown. Try again later.',
    network: 'The carrier could not be reached. Check the network and try again.',
    timeout: 'The carrier took too long to answer. Try again.',
    'unexpected-status':
      'The carrier answered in a way this version does not know. Look for a newer version.',
    'unreadable-body':
      'The carrier’s answer cannot be read. Try again; if it stays so, look for a newer version.',
    'schema-mismatch': 'The carrier’s answer has changed. Look for a newer version of this program.',
    'too-large': 'The carrier’s answer is too large. Choose a shorter period.',
    'paging-loop': 'The carrier repeats the same page without end. Choose a shorter period.',
  },
  actions: {
    'visit-website': 'Open your account on the carrier’s website and do what it asks.',
    'accept-terms': 'Accept the new terms on the carrier’s website.',
    'change-password': 'Set a new password on the carrier’s website.',
    'reset-password': 'Reset the password on the carrier’s website.',
    pay: 'Top up the line.',
    'contact-carrier': 'Contact the carrier.',
    'order-access': 'Order access at the carrier.',
  },
  retryAfter: wait => `You may try again in ${wait}.`,
  carrierSays: text => `The carrier says: “${text}”`,
}
