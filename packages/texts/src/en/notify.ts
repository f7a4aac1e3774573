import type { NotifyTexts } from '../notify-texts.ts'

export const notify: NotifyTexts = {
  help: {
    commands: {
      notify:
        'show and set who warns you beside the screen; alerts --send sends there, watch does so each time',
      list: 'show what is set; secrets are never shown',
      add: 'set one more way to be warned',
      test: 'send a test message now',
      remove: 'remove one with its secrets',
      telegram: 'by a bot of Telegram',
      email: 'by e-mail',
      webhook: 'by a POST with JSON to an address of your own',
      desktop: 'on the desktop of this computer (needs the package toasted-notifier)',
    },
    options: {
      name: 'what you call it (default: its kind)',
      language: 'language of the output and of the messages: ru, en or zh (default: from LC_ALL or LANG)',
      quiet:
        'hours without messages in the zone of the line, such as 22:00-08:00; what is still true is sent at the next check',
      secret:
        'file with the secret: the token, the password or the value of the header; - reads standard input. Without it the variable ESIM_USAGE_NOTIFY_SECRET counts, else you are asked',
      chat: 'number of the chat, or @name of a channel',
      server: 'your own Bot API server (default: https://api.telegram.org)',
      host: 'name of the mail server that sends, such as smtp.example.com',
      port: 'its port: 465 or 587',
      encryption: 'tls, starttls or, on this computer only, none (default: tls for port 465, else starttls)',
      user: 'user of the mail server; leave it out when it wants none',
      from: 'address of the sender (default: the user, when that is an address)',
      to: 'address of the receiver',
      url: 'where to post: https, or http on this computer; - reads standard input',
      header: 'name of a header that carries the secret, such as authorization',
      send: 'also send what is new to the notifiers that are set (see esim-usage notify)',
    },
    name: 'name of a notifier',
    anyName: 'name of a notifier; default: all',
  },
  titles: { name: 'Name', kind: 'Way', to: 'To', language: 'Language', quiet: 'Quiet' },
  kinds: { telegram: 'Telegram bot', email: 'e-mail', webhook: 'webhook', desktop: 'desktop' },
  heading: 'Who warns you',
  none: 'Nobody warns you beside the screen yet. Set one with: esim-usage notify add telegram (or email, webhook, desktop).',
  telegramSteps: [
    '1. In Telegram write /newbot to @BotFather. It gives you the token of your bot.',
    '2. Write anything to your new bot: a bot may not write first.',
    '3. Open https://api.telegram.org/bot<TOKEN>/getUpdates in your browser. The number behind "chat":{"id": is that of the chat. Nothing is asked of Telegram from here before the first message.',
  ],
  ask: {
    token: 'Token of your bot (it stays hidden)',
    chat: 'Number of the chat',
    host: 'Mail server that sends, such as smtp.example.com',
    port: 'Its port: 465 or 587',
    user: 'User of the mail server (Enter: it wants none)',
    password: 'Password; many providers want one made for apps (it stays hidden)',
    from: 'Address of the sender',
    to: 'Address of the receiver',
    url: 'Address to post to (it stays hidden, for it may be a secret)',
    header: 'Value of the header (it stays hidden)',
  },
  added: name => `${name} is set; it is kept encrypted. Try it with: esim-usage notify test ${name}`,
  removed: name => `${name} and its secrets are gone from this machine.`,
  taken: name => `${name}: the test message was taken. Look whether it has arrived.`,
  sent: names => `Sent to: ${names}.`,
  waiting: names => `Waiting for the end of quiet hours: ${names}.`,
  failures: {
    unreachable: 'It could not be reached. Check the address and the network.',
    unanswered: 'There was no answer, so the message may have arrived or not.',
    unavailable: 'It takes no messages now. Try again later.',
    'login-refused': 'Token, password or header were refused. Remove it and set it anew.',
    'receiver-refused':
      'The chat or address was refused. Check it; to a bot of Telegram you must have written first.',
    refused: 'The message was refused. Check the settings.',
    unencrypted: 'The mail server offers no encryption that works. Check port and encryption.',
    'not-shown': 'The desktop did not show it. On Linux install notify-send.',
  },
  packageMissing: name =>
    `This needs the package ${name}. Install both: npm install --global esim-usage ${name}. Without installing: npx -p esim-usage -p ${name} esim-usage …`,
}
