import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A mail server on this machine that takes every message, or refuses the receiver. */
export async function startMailServer(options: { readonly refuses?: boolean } = {}): Promise<{
  readonly port: number
  readonly mails: readonly string[]
}> {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    let mail: string | undefined
    let rest = ''
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const hear = (line: string): void => {
      if (mail !== undefined) {
        if (line === '.') {
          mails.push(mail)
          mail = undefined
          say('250 taken')
        } else mail += `${line}\n`
      } else if (line.startsWith('DATA')) {
        mail = ''
        say('354 go on')
      } else if (line.startsWith('STARTTLS')) say('502 not here')
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
