import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** How a mail server behaves. */
export interface MailServerOptions {
  /** Refuses the receiver. */
  readonly refuses?: boolean
  /** Takes messages only from this user with this password. */
  readonly login?: { readonly user: string; readonly password: string }
  /** Answers a message with this. */
  readonly answer?: string
  /** Hangs up instead of answering a message. */
  readonly hangsUp?: boolean
}

/** A mail server on this machine that takes every message, unless it is told not to. */
export async function startMailServer(options: MailServerOptions = {}): Promise<{
  readonly port: number
  readonly mails: readonly string[]
}> {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const { user = '', password = '' } = options.login ?? {}
  const plain = Buffer.from(`\0${user}\0${password}`).toString('base64')
  const login = options.login && `AUTH PLAIN ${plain}`
  const server = createServer(socket => {
    let mail: string | undefined
    let rest = ''
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const hear = (line: string): void => {
      if (mail !== undefined) {
        if (line === '.') {
          if (options.answer === undefined) mails.push(mail)
          mail = undefined
          if (options.hangsUp === true) socket.destroy()
          else say(options.answer ?? '250 taken')
        } else mail += `${line}\n`
      } else if (line.startsWith('DATA')) {
        mail = ''
        say('354 go on')
      } else if (line.startsWith('EHLO'))
        say(`250${login === undefined ? ' well' : '-well\r\n250 AUTH PLAIN'}`)
      else if (line.startsWith('AUTH')) say(line === login ? '235 well' : '535 no')
      else if (line.startsWith('STARTTLS')) say('502 not here')
      else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
      else say(line.startsWith('RCPT') && options.refuses === true ? '550 nobody here' : '250 well')
    }
    sockets.add(socket)
    socket.on('data', chunk => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    socket.on('error', () => undefined)
    say('220 mail')
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, mails }
}
