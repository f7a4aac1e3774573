import { toBase64 } from '@esim-usage/core/parse'
import { layOutReport } from '../beeline/report/lay-out-report.ts'
import { makeReport } from '../beeline/report/report.ts'
import { writePdf } from '../beeline/report/write-pdf.ts'
import { take } from './bills.ts'
import { readMoment } from './dates.ts'
import { element, refuseSoap } from './envelope.ts'
import type { SignedInSoapCall, SoapLineCall } from './soap-call.ts'

/** `createDetailsRequest`: orders a PDF. Its layout for companies is not known; here it is that of people, VAT inside. */
export function orderDetails({ asked, line, login, world }: SoapLineCall): string | Response {
  const [from, to] = [readMoment(asked.field('periodStart')), readMoment(asked.field('periodEnd'))]
  if (from === undefined || to === undefined || to < from || asked.field('format') !== 'PDF')
    return refuseSoap(20001)
  const report = makeReport(world, line, { from, to, leavesOutFree: false })
  return element('requestId', String(world.details.place(login.login, report)))
}

/** `getDetails`: the file, once it is made. */
export const details = (call: SignedInSoapCall): string | Response =>
  take(call.world.details, call, report =>
    element('details', element('binary', toBase64(writePdf(layOutReport(report))))),
  )
