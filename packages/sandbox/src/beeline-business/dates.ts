const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?$/

/** Moscow's clock without a zone, as requests have it; undefined: it is none. */
export function readMoment(text: string): number | undefined {
  const at = local.test(text) ? Date.parse(`${text}+03:00`) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
