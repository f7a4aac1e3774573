import type { HubTexts } from '../hub-texts.ts'

export const hub: HubTexts = {
  coverage: {
    whole: 'Every day of the period was read.',
    unread: {
      future: days => `${days}: still to come.`,
      'out-of-history': days => `${days}: the carrier no longer keeps these records.`,
      failed: days => `${days}: could not be read.`,
      'not-supported': days => `${days}: the carrier gives no itemised records.`,
      'not-read': days => `${days}: not read yet.`,
    },
    inPart: days =>
      `${days}: the carrier does not list all records, or some could not be read; a few may be missing.`,
    missingKinds: kinds => `This source never lists: ${kinds}.`,
  },
  forecast: {
    endsEarly: (name, day, end) =>
      `${name}: at this rate it runs out on ${day}, before its period ends (${end}).`,
    endsOn: (name, day) => `${name}: at this rate it runs out on ${day}.`,
    lasts: (name, end) => `${name}: at this rate it lasts to the end of its period (${end}).`,
    unused: name => `${name}: not used so far.`,
    reasons: {
      unlimited: name => `${name}: unlimited.`,
      'not-active': name => `${name}: not active now.`,
      'quantity-unknown': name => `${name}: the carrier does not say how much is left.`,
      'too-early': name => `${name}: less than a day of use is known, too little for a forecast.`,
    },
    month: (month, spent, expected) =>
      `${month}: ${spent} charged so far, about ${expected} expected by the end of the month.`,
    announced: amount => `That includes ${amount} which the carrier has announced.`,
    guessed: days => `Estimated from the daily average: ${days}.`,
    noMonth: 'Too few whole days of this month were read for a forecast.',
  },
  findings: {
    overage: (kind, records, money) => `${kind} beyond the package: ${records}, ${money}.`,
    packageEndsEarly: (name, used, elapsed, day) =>
      `${name}: ${used}% used, while ${elapsed}% of the period has passed. At this rate it runs out on ${day}.`,
    serviceNew: (name, fee) => `New paid service: ${name}, ${fee}.`,
    serviceDearer: (name, before, now) => `${name} has gone up from ${before} to ${now}.`,
    premium: (counterparty, records, money) =>
      `Premium or short number ${counterparty}: ${records}, ${money}.`,
    roaming: (kind, records, money) => `${kind} abroad without a package for it: ${records}, ${money}.`,
    roamingUnsure: (kind, records, money) =>
      `${kind} abroad: ${records}, ${money}. It is not known whether there was a package for it.`,
    daySpike: (day, money, usual) => `${money} on ${day}; on this day of the week it is usually ${usual}.`,
    monthHigh: (month, money, usual) =>
      `${month}: ${money}; in the six months before it was usually ${usual}.`,
    burst: (counterparty, records, money) =>
      `Within a day, to the new number ${counterparty}: ${records}, ${money}.`,
    totalDiffers: (month, stated, counted, difference) =>
      `${month}: the carrier’s total is ${stated}, but the records add up to ${counted}. The difference is ${difference}.`,
    nothing: 'Nothing stands out.',
  },
  alerts: {
    data: {
      '75-percent': '75% of the data is used',
      '90-percent': '90% of the data is used',
      'under-100-mb': 'less than 100 MB of data left',
      'used-up': 'the data is used up',
    },
    dataLeft: (left, total) => `${left} of ${total} left.`,
    renews: day => `The package renews on ${day}.`,
    balance: {
      'under-threshold': 'the balance is low',
      'under-next-charge': 'not enough money for the next charge',
    },
    balanceIs: available => `Available: ${available}.`,
    limit: limit => `Your limit is ${limit}.`,
    charge: amount => `The next charge is ${amount}.`,
    chargeOn: (amount, day) => `The next charge of ${amount} is due on ${day}.`,
    packageEnding: {
      '3-days': 'a package expires within three days',
      '1-day': 'a package expires within a day',
    },
    lineEnding: {
      '3-days': 'the line will be blocked within three days',
      '1-day': 'the line will be blocked within a day',
    },
    packagesEnd: (names, when) => `Expires on ${when}: ${names}.`,
    lineBlocked: when => `Unless you top up, the carrier will block the line on ${when}.`,
    cannotSee: { stale: 'no fresh data', 'sign-in': 'please sign in again' },
    lastRead: when => `Last read: ${when}.`,
    neverRead: 'Nothing has been read yet.',
    noWarnings: 'Until fresh data is read, there can be no warnings about money or packages.',
    test: {
      title: 'esim-usage: a test message',
      text: 'Warnings about your lines will arrive here. There is nothing to do.',
    },
  },
  diagnosis: {
    questions: {
      ported: 'Has the number been moved to another carrier?',
      'not-activated': 'Is the SIM or eSIM still waiting to be activated?',
      'cooling-off': 'Did mobile data and SMS stop working after a trip abroad or three days without use?',
      'blocked-unverified':
        'Is the line in the name of a foreign citizen whose biometrics are not confirmed yet?',
      'payment-method-required': 'Does the carrier ask for a means of payment before the line can be used?',
    },
    notEmpty: records => `The period is not empty: ${records}.`,
    unexplained: 'What is known does not explain it.',
  },
  card: {
    phrases: 'What to say',
    disputed: 'Also published, unconfirmed; try these last',
    feeUnknown: 'price of the call not known',
    hoursUnknown: 'hours not known',
    languagesUnknown: 'languages not known',
    languages: names => `languages: ${names}`,
    verified: day => `checked on ${day}`,
    unverified: 'not checked by us',
    passwordPage: url => `To set a new password, open ${url}`,
    say: {
      slowly: 'Hello. I speak little Russian. Please speak slowly.',
      english: 'Is there someone who speaks English?',
      'my-number': 'I am calling about this number: …',
      'what-charged': 'What was I charged for this month?',
      'what-left': 'How much is left in my packages?',
      'no-internet': 'Mobile internet does not work on my phone. Please check what the reason is.',
      'cooling-off':
        'I have just come back from abroad, and mobile data and SMS are blocked. How do I confirm that a person uses the SIM?',
      identity: 'Where can I confirm my identity, and which documents do I need?',
      subscriptions: 'Which paid subscriptions do I have, and how do I switch them off?',
      statement: 'Please send the itemised bill for … to my e-mail.',
      'lost-card': 'I have lost my SIM. Please block the number.',
      'by-sms': 'Please send me that by SMS.',
    },
  },
}
