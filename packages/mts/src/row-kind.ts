/** What a row is. `fee`: nothing but a charge. `mark`: looks like usage and is none. */
export type RowKind = 'mark' | 'fee' | 'top-up' | 'mms' | 'sms' | 'voice' | 'data' | 'unknown'
