/** Roubles of a sum of kopecks: the nearest double, as any server would print it. */
export const roubles = (kopecks: number): number => kopecks / 100

/** `550,00` */
export const withComma = (kopecks: number): string => roubles(kopecks).toFixed(2).replace('.', ',')
