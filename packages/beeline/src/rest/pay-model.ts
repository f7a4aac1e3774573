import { EsimUsageError } from '@esim-usage/core'
import type { AdapterContext } from '@esim-usage/core/adapter'
import { askLine } from './ask.ts'
import { payType, postpaidDebt } from './wire.ts'

/** How a line pays. */
export type PayModel = 'prepaid' | 'postpaid'

/** A question for postpaid lines: a prepaid one is refused in these words. Evidence high, recorded. */
async function askDebt(context: AdapterContext): Promise<PayModel> {
  try {
    await askLine(context, 'rest.postpaid-debt', postpaidDebt)
    return 'postpaid'
  } catch (error) {
    const words = EsimUsageError.is(error) ? error.facts.carrierMessage : undefined
    if (words?.startsWith('postpaid.only') === true) return 'prepaid'
    throw error
  }
}

/** Whether the line is prepaid; where its pay type is missing another question tells it. */
export async function readPayModel(context: AdapterContext): Promise<PayModel> {
  const answer = await askLine(context, 'rest.pay-type', payType)
  if (answer.payType === 'PREPAID') return 'prepaid'
  return answer.payType === 'POSTPAID' ? 'postpaid' : askDebt(context)
}
