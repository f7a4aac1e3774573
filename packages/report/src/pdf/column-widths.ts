/** Room between two columns, in points. */
export const columnGap = 10

/** What a column takes. */
export interface ColumnNeed {
  /** Without breaking a word. */
  readonly least: number
  /** On one line. */
  readonly most: number
}

/** Gives from what is left to those that want little first; the others share the rest alike. */
function shareRest(wants: readonly number[], rest: number): number[] {
  const given = wants.map(() => 0)
  let left = rest
  const order = wants
    .map((want, column) => ({ want, column }))
    .toSorted((one, other) => one.want - other.want)
  for (const [index, { want, column }] of order.entries()) {
    const share = Math.min(want, left / (order.length - index))
    given[column] = share
    left -= share
  }
  return given
}

/**
 * Shares the width of a page among columns: each has room for its words, those that need little more stand on one line,
 * and long ones share what is left.
 */
export function shareWidth(needs: readonly ColumnNeed[], pageWidth: number): number[] {
  const total = pageWidth - columnGap * needs.length
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  if (least >= total) return needs.map(need => (need.least * total) / least)
  const more = shareRest(
    needs.map(need => need.most - need.least),
    total - least,
  )
  return needs.map((need, column) => need.least + (more[column] ?? 0))
}
