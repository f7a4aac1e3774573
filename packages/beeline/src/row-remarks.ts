import type { Days, UsageWarning } from '@esim-usage/core'

/** How many rows there is something to say about. */
export interface RowRemarks {
  'unit-assumed': number
  'kind-unknown': number
}

export const noRemarks = (): RowRemarks => ({ 'unit-assumed': 0, 'kind-unknown': 0 })

const reasons: Readonly<Record<keyof RowRemarks, string>> = {
  'unit-assumed': 'Kilobytes and megabytes were read as 1024-based; the carrier does not say it.',
  'kind-unknown': 'The row does not tell what it is.',
}

export const toWarnings = (remarks: RowRemarks): UsageWarning[] =>
  (['unit-assumed', 'kind-unknown'] as const)
    .filter(code => remarks[code] > 0)
    .map(code => ({ code, reason: reasons[code], count: remarks[code] }))

/** An empty detail says why. */
export const emptyBecause = (reason: string): UsageWarning => ({ code: 'empty', reason, count: 0 })

/** Days that may have usage which is not shown here say why; default all of the window. */
export const notListedBecause = (reason: string, days?: Days): UsageWarning => ({
  code: 'not-listed',
  reason,
  count: 0,
  ...(days !== undefined && { days }),
})
