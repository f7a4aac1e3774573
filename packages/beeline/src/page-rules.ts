import type { ErrorRule } from '@esim-usage/core/adapter'

/** Pages and texts in place of an answer, on every channel. A status of 200 says nothing. */
export const pageRules: readonly ErrorRule[] = [
  { when: { status: 429 }, then: { error: 'rate-limited' }, tape: '429' },
  { when: { html: true, body: /Too Many Requests/i }, then: { error: 'rate-limited' }, tape: '200-too-many' },
  { when: { body: /^\s*Too Many Requests/i }, then: { error: 'rate-limited' }, tape: '429' },
  {
    when: { html: true, body: /временно недоступ|технически[ех] работ/i },
    then: { error: 'maintenance' },
    tape: '200-maintenance',
  },
  {
    when: { html: true, body: /Знаем про ошибку/i },
    then: { error: 'unavailable' },
    tape: 'expensestructure-apology',
  },
  {
    when: { status: 200, body: /^\uFEFF?\s*(?:null\s*)?$/ },
    then: { error: 'unavailable' },
    tape: 'expensestructure-null',
  },
]
