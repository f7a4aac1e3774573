import type { LineStatus } from '@esim-usage/core'
import { ask, type BusinessContext, listOf, needLine } from './ask.ts'
import { type ProductBody, products } from './wire-lines.ts'

/** Services, or blocks, that are switched on at the client's line. */
export const readProducts = async (
  context: BusinessContext,
  kind: 'service' | 'block',
): Promise<readonly ProductBody[]> =>
  listOf(async () =>
    ask(
      context,
      kind === 'service' ? 'product.services' : 'product.blocks',
      {
        'category.name': 'MobileConnectivity',
        'marketSegment.characteristic.name': 'MSISDN',
        'marketSegment.characteristic.value': needLine(context),
        'productOffering.actionAllowed': 'none',
        'productOffering.productSpecification.productSpecificationType.name': kind,
        applyTimeZone: true,
        ...(kind === 'service' && { fields: 'CalculatePrices' }),
      },
      products,
    ),
  )

export const isActive = ({ status }: ProductBody): boolean => status?.toLowerCase() === 'active'

/** Only the words of a block tell why; those of the voluntary one were seen. */
function toStatus(words: string): LineStatus {
  if (/добровольн/i.test(words)) return 'blocked-voluntary'
  return /финанс|задолжен|недостат/i.test(words) ? 'blocked-financial' : 'blocked'
}

/** State of the client's line: the first block that is on, else it works. */
export async function readLineStatus(context: BusinessContext): Promise<LineStatus> {
  const block = (await readProducts(context, 'block')).find(isActive)
  return block === undefined ? 'active' : toStatus(block.name)
}
