import { json } from '../../answers.ts'
import { wordsOfCode } from '../fault-codes.ts'

/** Data beside the outcome. */
export const ok = (data: Readonly<Record<string, unknown>>): Response =>
  json({ meta: { status: 'OK', code: 20000, message: null }, ...data })

/** An error: the status is 200 all the same. */
export const refuse = (code: number, message: string = wordsOfCode(code)): Response =>
  json({ meta: { status: 'ERROR', code, message } })
