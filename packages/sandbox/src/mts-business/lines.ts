import { json } from '../answers.ts'
import type { BusinessCall } from './call.ts'
import { type CompanyLine, companyLines } from './company.ts'
import { refusals } from './refusals.ts'

const toProduct = ({ phone, imsi, iccid }: CompanyLine): object => ({
  product: {
    productSerialNumber: phone,
    description: 'Москва',
    productCharacteristic: [
      { name: 'IMSI', value: imsi },
      { name: 'SIM', value: iccid },
    ],
  },
})

/** The tree of a company with some of its lines. */
function toTree(lines: readonly CompanyLine[], hasMore: boolean): object {
  const accounts = [...new Set(lines.map(({ account }) => account))]
  return {
    name: 'ООО «Пример»',
    partyRole: [
      {
        id: 'CONTRACT-1',
        description: 'NationalContract',
        characteristic: [{ name: 'INN', value: '7700000000' }],
        customerAccount: accounts.map(accountNo => ({
          accountNo,
          productRelationship: lines.filter(({ account }) => account === accountNo).map(toProduct),
        })),
      },
    ],
    hasMore,
  }
}

const mostLines = 1000

/** Lines of the company, of an account or of one number, page by page. */
export function hierarchy({ query, instead }: BusinessCall): Response {
  const account = query.get('account')
  const msisdn = query.get('msisdn')
  const size = Number(query.get('pageSize') ?? mostLines)
  const page = Number(query.get('pageNum') ?? 1)
  if (!(size >= 1 && size <= mostLines && page >= 1)) return refusals.invalid()
  const found =
    instead ??
    companyLines.filter(
      line => (account === null || line.account === account) && (msisdn === null || line.phone === msisdn),
    )
  if (found.length === 0) return refusals.noAccess()
  const hasMore = found.length > page * size
  return json([toTree(found.slice((page - 1) * size, page * size), hasMore)], hasMore ? 206 : 200)
}

const mostNumbers = 300

/** What the company calls some of its lines. */
export function comments({ body }: BusinessCall): Response {
  const { msisdns }: { readonly msisdns?: unknown } = Object(body)
  if (!Array.isArray(msisdns) || msisdns.length > mostNumbers) return refusals.invalid()
  const named = companyLines.filter(({ phone, comment }) => msisdns.includes(phone) && comment !== undefined)
  return json(named.map(({ phone, comment }) => ({ msisdn: phone, comment })))
}
