import { createEmailNotifier, NotifierError } from '@esim-usage/hub'
import { describe, expect, test } from 'vitest'
import { startMailServer } from './mail-server.ts'
import { freePort, message } from './make-message.ts'

const { signal } = new AbortController()
const aborted = AbortSignal.abort(new Error('enough'))

describe('mail', () => {
  const options = {
    host: '127.0.0.1',
    encryption: 'none',
    from: 'hub@a.example',
    to: 'me@a.example',
  } as const

  test('goes to the receiver with the title as its subject', async () => {
    const { port, mails } = await startMailServer()
    await createEmailNotifier({ ...options, port }).notify(message, signal)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('Subject: Travel: the data is used up')
    expect(mails[0]).toContain('To: me@a.example')
    const body = mails[0]?.split('\n\n')[1] ?? ''
    expect(Buffer.from(body, 'base64').toString('utf8')).toBe(message.text)
  })

  const login = { user: 'me', password: 'secret' }

  test.each([
    ['receiver-refused', { refuses: true }],
    ['login-refused', { login: { user: 'me', password: 'another' } }],
    ['unavailable', { answer: '451 later' }],
    ['refused', { answer: '554 spam' }],
    ['unanswered', { hangsUp: true }],
  ] as const)('that fails says why: %s', async (reason, server) => {
    const { port } = await startMailServer(server)
    const notifier = createEmailNotifier({ ...options, port, ...('login' in server && { login }) })
    const failure = notifier.notify(message, signal)
    await expect(failure).rejects.toBeInstanceOf(NotifierError)
    await expect(failure).rejects.toMatchObject({ reason })
    await expect(failure).rejects.not.toThrow('example')
  })

  test('goes with a login where the server wants one', async () => {
    const { port, mails } = await startMailServer({ login })
    await createEmailNotifier({ ...options, port, login }).notify(message, signal)
    expect(mails).toHaveLength(1)
  })

  test('never gives a login to a server without encryption', async () => {
    const { port, mails } = await startMailServer()
    const { encryption: _none, ...encrypted } = options
    await expect(
      createEmailNotifier({ ...encrypted, port, login }).notify(message, signal),
    ).rejects.toMatchObject({ reason: 'unencrypted' })
    expect(mails).toEqual([])
  })

  test('may go without encryption to this machine alone', () => {
    const elsewhere = { ...options, host: 'smtp.example.com', port: 25 }
    expect(() => createEmailNotifier(elsewhere)).toThrow(
      expect.objectContaining({ facts: { option: 'encryption' } }),
    )
  })

  test('that has no receiver says so', async () => {
    const { port } = await startMailServer()
    const notifier = createEmailNotifier({ ...options, port, to: '' })
    await expect(notifier.notify(message, signal)).rejects.toMatchObject({ reason: 'receiver-refused' })
  })

  test('that finds no server says so', async () => {
    const notifier = createEmailNotifier({ ...options, port: await freePort() })
    await expect(notifier.notify(message, signal)).rejects.toMatchObject({ reason: 'unreachable' })
  })

  test('ends with the reason of the signal', async () => {
    const { port } = await startMailServer()
    await expect(createEmailNotifier({ ...options, port }).notify(message, aborted)).rejects.toThrow('enough')
  })
})
