import { describeCarrier, type Waiver } from '@esim-usage/core/testing'
import { createMegafonAdapter } from '../src/adapter.ts'
import { createMegafon } from '../src/index.ts'

// Sessions of the browser bring their constants; all others read them from the front end.
const cabinetHeaders = 'discover'

const emptyIsTrue = (subject: string): Waiver => ({
  rule: 'errors/missing-field',
  subject,
  reason: 'Where there is nothing the cabinet leaves all members out, so an empty object is a true answer.',
  until: '2027-11-24',
})

describeCarrier({
  adapter: createMegafonAdapter({ cabinetHeaders }),
  create: options => createMegafon({ ...options, cabinetHeaders }),
  tapes: new URL('tapes/', import.meta.url),
  waivers: ['usage', 'allowances', 'spending'].map(emptyIsTrue),
})
