import { createServer, type Server } from 'node:http'
import type { AlertMessage } from '@esim-usage/hub'
import { onTestFinished } from 'vitest'

export const message: AlertMessage = {
  title: 'Travel: the data is used up',
  text: 'Осталось 0 Б из 10 ГБ.',
  language: 'ru',
  event: {
    type: 'data-low',
    level: 'used-up',
    lineId: 'line-1',
    at: '2026-11-25T07:00:00.000Z',
    packages: ['Data'],
    remaining: 0,
    total: 10,
  },
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A port on which nobody listens any more. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise(resolve => void server.close(resolve))
  return port
}
