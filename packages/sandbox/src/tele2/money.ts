/** Kopecks as t2 prints them: a JSON number of roubles. */
export const roubles = (kopecks: number): number => kopecks / 100

/** Kopecks with their currency. */
export const sum = (kopecks: number): { readonly amount: number; readonly currency: 'RUB' } => ({
  amount: roubles(kopecks),
  currency: 'RUB',
})
