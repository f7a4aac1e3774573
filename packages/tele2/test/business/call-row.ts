import type { CallBody } from '../../src/business/wire.ts'

/** Employees of an exchange; one has no full number. */
export const staff = [
  { fullNumber: '79000000201', shortNumber: '101', name: 'Пётр', surname: 'Сидоров' },
  { fullNumber: 79_000_000_202, shortNumber: 102, name: null },
  { fullNumber: null, shortNumber: '103' },
]
export const [firstLine, secondLine] = ['+79000000201', '+79000000202'] as const

/** A call to the first of them. */
export const callRow = (over: Partial<CallBody> = {}): CallBody => ({
  date: '2026-06-10T09:15:27.000+03:00',
  callType: 'SINGLE_CHANNEL',
  callStatus: 'ANSWERED_COMMON',
  callerNumber: '79000000301',
  calleeNumber: '79000000201',
  destinationNumber: '79000000201',
  conversationDuration: 61,
  ...over,
})
