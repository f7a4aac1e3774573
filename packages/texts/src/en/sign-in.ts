import type { SignInTexts } from '../sign-in-texts.ts'

export const signIn: SignInTexts = {
  askLine: 'Your number, such as +79000000001',
  lineMalformed: 'This is not a Russian mobile number. Write it like +79000000001.',
  askMethod: 'How do you want to sign in? Choose with the arrow keys, then press Enter',
  methods: {
    code: 'with a one-time code sent to the line',
    password: 'with the password of your account at the carrier',
    session: 'with the cookies of your browser',
  },
  askPassword: 'Password of your account at the carrier (it is not stored)',
  askCookies: 'File with the cookies of your account on the carrier’s website',
  askDiscover: carrier =>
    `${carrier} wants three constants of its public pages, the same for every visitor. Read them there now?`,
  whyPassphrase:
    'The session is kept encrypted on this machine. Choose a passphrase for it: several words that only you know.',
  askNewPassphrase: 'New passphrase',
  askPassphraseAgain: 'The same passphrase once more',
  passphrasesDiffer: 'The two passphrases are not the same. Type them again.',
  askPassphrase: 'Passphrase of the sessions stored here',
  nothingTyped: 'Nothing was typed.',
  sent: {
    sms: 'A one-time code is on its way by SMS.',
    call: 'The carrier is calling to tell a one-time code.',
    email: 'A one-time code is on its way by e-mail.',
    other: 'A one-time code is on its way.',
  },
  sentTo: (sent, to) => `${sent} It goes to ${to}.`,
  askCode: 'Code',
  codeMalformed: 'This is no such code: type its digits only.',
  resendNow: 'No code? Type r for another one.',
  resendIn: wait => `No code? In ${wait} you can type r for another one.`,
  tooEarly: 'It is too early for another code.',
  wrongCode: 'The code was wrong.',
  picture: 'The carrier shows a picture with text. Open this file; it is deleted afterwards:',
  askPicture: 'Text of the picture (r for another picture)',
  wrongPicture: 'The text was not the one of the picture. Here is another picture.',
  website: (url, reason, carrier) =>
    `${reason} Open ${url} in your browser, do what it asks and sign in there. Then go on with the cookies of that browser: esim-usage sign-in ${carrier} --cookies FILE`,
  reasons: {
    'bot-check': 'The carrier wants to make sure that no robot signs in.',
    terms: 'The carrier wants you to accept new terms.',
    'password-change': 'The carrier wants you to set a new password.',
    other: 'The carrier wants you to do something on its page.',
  },
  signedIn: (title, line, carrier) => `Signed in: ${title} ${line}. Go on with: esim-usage usage ${carrier}`,
  alreadySignedIn: (title, line, carrier) =>
    `Signed in already: ${title} ${line}. Nothing was sent; --again signs in anew. Go on with: esim-usage usage ${carrier}`,
  notSignedIn: carrier =>
    `Nobody is signed in here for this line. Sign in with: esim-usage sign-in ${carrier}`,
  signedOut: (title, line) =>
    `Signed out here: ${title} ${line}. The session at the carrier ends by itself, or with --everywhere.`,
  signedOutEverywhere: (title, line) => `Signed out everywhere: ${title} ${line}.`,
  everywhereWarning:
    'This ends ALL sessions of the account at the carrier: in the browser, in the carrier’s app and in every other program.',
  askEverywhere: 'End all sessions?',
  nothingDone: 'Nothing was ended.',
  yes: 'Yes',
  no: 'No',
}
