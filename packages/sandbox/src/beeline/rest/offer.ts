import { ok } from './reply.ts'

/** Terms in place of what was asked for: who asks for that address accepts them, so no program may. */
export const offer = (login: string, token: string): Response =>
  ok({
    offerUrl: `https://my.beeline.ru/api/1.0/offer/accept?login=${login}&type=EXAMPLE&version=1`,
    token,
  })
