import type { ErrorRule } from '@esim-usage/core/adapter'

/** Pages and texts in place of an answer, on every channel. A status of 200 says nothing. */
export const pageRules: readonly ErrorRule[] = [
  { when: { status: 429 }, then: { error: 'rate-limited' }, tape: 'too-many-requests' },
  {
    when: { html: true, body: /Too Many Requests/i },
    then: { error: 'rate-limited' },
    tape: 'too-many-requests-page',
  },
  {
    when: { body: /^\s*Too Many Requests/i },
    then: { error: 'rate-limited' },
    tape: 'too-many-requests-words',
  },
  {
    when: { html: true, body: /временно недоступ|технически[ех] работ/i },
    then: { error: 'maintenance' },
    tape: 'maintenance',
  },
  {
    when: { status: 200, body: /^\uFEFF?\s*(?:null\s*)?$/ },
    then: { error: 'unavailable' },
    tape: 'empty-body',
  },
]
