import type { LineCall, TokenCall } from '../call.ts'
import { layOutReport } from '../report/lay-out-report.ts'
import { makeReport } from '../report/report.ts'
import { writePdf } from '../report/write-pdf.ts'
import { mostDays, oldestKept, readSpan } from '../times.ts'
import { ok, refuse } from './reply.ts'

/**
 * `request/prepaidDetail`: orders a report of a prepaid line. Only PDFs are made, as the cells of the others are not known,
 * and none is mailed.
 */
export function orderReport({ line, login, url, world }: LineCall): Response {
  const asked = url.searchParams
  if (line.paysAs === 'postpaid') return refuse(20006)
  const span = readSpan(asked.get('startDate'), asked.get('endDate'))
  if (span === undefined || span.days > mostDays) return refuse(20001)
  if (asked.get('reportType') !== 'pdf') return refuse(20018)
  if (asked.get('emailSendInd') !== 'false') return refuse(20012)
  const report = makeReport(world, line, {
    from: Math.max(span.from, oldestKept(world.settings.now())),
    to: span.to,
    leavesOutFree: asked.get('nullCostsFilter') === 'true',
  })
  return ok({ requestId: world.reports.place(login.login, report) })
}

/** `request/requestAttachment`: the file, once it is made. Without `unZip` a ZIP would come, which is not played. */
export function fetchReport({ login, url, world }: TokenCall): Response {
  if (url.searchParams.get('unZip') !== 'true') return refuse(20001)
  const id = url.searchParams.get('requestId') ?? ''
  const state = world.reports.ask(login.login, id)
  if ('code' in state) return refuse(state.code)
  return new Response(writePdf(layOutReport(state.result)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename=request_attachment_${id}.pdf`,
    },
  })
}
