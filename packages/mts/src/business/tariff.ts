import type { Money, Tariff } from '@esim-usage/core'
import { ask, type BusinessContext, needLine, optionalPart } from './ask.ts'
import { readProducts } from './blocks.ts'
import { priceOf } from './money.ts'
import { tariffFee } from './wire-bills.ts'
import { tariffs } from './wire-lines.ts'

const monthlyFee = /^Ежемесячная плата\s+(?<tariff>\S.*)$/i

/** The tariff whose fee a service is; undefined: it is another service. */
export const tariffNameIn = (service: string): string | undefined =>
  monthlyFee.exec(service.trim())?.groups?.['tariff']

async function readName(context: BusinessContext): Promise<Pick<Tariff, 'name' | 'feePeriod'> | undefined> {
  const plans = await optionalPart(async () =>
    ask(
      context,
      'product.tariff',
      {
        'productCharacteristic.name': 'MSISDN',
        'productCharacteristic.value': needLine(context),
        'productLine.name': 'MobileConnectivity',
        // Without this the service breaks.
        fields: 'MOAF',
      },
      tariffs,
    ),
  )
  const planned = plans?.[0]?.productOffering?.name ?? ''
  if (planned !== '') return { name: planned }
  // The list of tariffs is often empty, but the monthly fee names its tariff.
  const services = await optionalPart(async () => readProducts(context, 'service'))
  const name = services?.map(service => tariffNameIn(service.name)).find(each => each !== undefined)
  return name === undefined ? undefined : { name, feePeriod: 'month' }
}

/** What a discount leaves of the fee is not told, so then the fee is only the list price. */
async function readFee(context: BusinessContext): Promise<Pick<Tariff, 'fee' | 'listFee'>> {
  const answer = await optionalPart(async () =>
    ask(context, 'bills.tariff-fee', { msisdn: needLine(context) }, tariffFee),
  )
  const priceNamed = (name: string): Money | undefined => {
    const price = answer?.productOfferingPrice.find(each => each.name === name)
    return price && priceOf(price)
  }
  const fee = priceNamed('CurrentPrimaryFee')
  const discount = priceNamed('CurrentPrimaryFeeDiscount')
  if (fee === undefined) return {}
  return discount === undefined || discount.amount === 0 ? { fee } : { listFee: fee }
}

/** Tariff of the client's line; the API does not say how often its fee is taken. */
export async function readTariff(context: BusinessContext): Promise<Tariff | undefined> {
  const named = await readName(context)
  return named && { ...named, ...(await readFee(context)) }
}
