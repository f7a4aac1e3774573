import type { BeelineCall } from '../beeline/call.ts'
import type { SoapOperation } from '../beeline/endpoints.ts'
import { auth } from './auth.ts'
import * as bills from './bills.ts'
import * as contract from './contract.ts'
import { details, orderDetails } from './details.ts'
import { answerSoap, refuseClient } from './envelope.ts'
import { readRequest } from './read-request.ts'
import { ofContract, ofCtn, signedIn, type SoapAnswer, type SoapCall } from './soap-call.ts'
import * as unbilled from './unbilled.ts'

/** Operations of SubscriberService. */
const operations: Readonly<Record<SoapOperation, SoapAnswer<SoapCall>>> = {
  'soap.getBANInfoList': signedIn(contract.contracts),
  'soap.getCTNInfoList': ofContract(contract.contractLines),
  'soap.getSIMList': ofContract(contract.cards),
  'soap.getServicesList': ofContract(contract.contractServices),
  'soap.getPaymentList': ofContract(contract.contractPayments),
  'soap.getUnbilledBalances': ofCtn(unbilled.unbilledBalances),
  'soap.getUnbilledCallsList': ofCtn(unbilled.unbilledCalls),
  'soap.createBillCallsRequest': ofContract(bills.orderCalls),
  'soap.getBillCalls': signedIn(bills.plain('BillCallsList')),
  'soap.getBillCallsPaged': signedIn(bills.paged('BillCallsListPaged')),
  'soap.createBillChargesRequest': ofContract(bills.orderCharges),
  'soap.getBillCharges': signedIn(bills.plain('BillChargesList')),
  'soap.getBillChargesPaged': signedIn(bills.paged('BillChargesListPaged')),
  'soap.createDetailsRequest': ofCtn(orderDetails),
  'soap.getDetails': signedIn(details),
}

const isOperation = (name: string): name is SoapOperation => Object.hasOwn(operations, name)

/** An operation and who answers it. */
export interface SoapRoute {
  readonly endpoint?: SoapOperation | 'soap.auth'
  readonly answer: (call: BeelineCall) => Response
}

const refused = (words: string): SoapRoute => ({ answer: () => refuseClient(words) })

/** Who answers a request to a service; what is no operation of it is refused. */
export function findSoapRoute(service: 'Auth' | 'Subscriber', request: Request, body: string): SoapRoute {
  const asked = readRequest(body)
  if (asked === undefined) return refused('The request is no operation with unqualified fields')
  const { namespace, operation } = asked
  const meant = `urn:uss-wsapi:${service}`
  const action = `"${meant}:${service}Interface:${operation}Request"`
  if (namespace !== meant) return refused('The namespace is that of another service')
  if (request.headers.get('soapaction') !== action) return refused('SOAPAction names another operation')
  const endpoint = `soap.${operation}`
  const isAuth = service === 'Auth' && operation === 'auth'
  if (!isAuth && (service === 'Auth' || !isOperation(endpoint))) return refused('There is no such operation')
  const answer: SoapAnswer<SoapCall> = isOperation(endpoint) ? operations[endpoint] : auth
  return {
    endpoint: isOperation(endpoint) ? endpoint : 'soap.auth',
    answer: call => {
      const inner = answer({ ...call, asked })
      return inner instanceof Response ? inner : answerSoap(meant, operation, inner)
    },
  }
}
