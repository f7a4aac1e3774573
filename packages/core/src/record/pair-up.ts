/**
 * Pairs members of two lists one to one where `fits` allows it, as many as can be: an earlier pair gives way where both
 * sides still find a partner (augmenting paths).
 */
export function pairUp<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  fits: (left: Left, right: Right) => boolean,
): (readonly [Left, Right])[] {
  const partners = new Map<Right, Left>()
  const claim = (one: Left, tried: Set<Right>): boolean => {
    const fitting = right.filter(other => !tried.has(other) && fits(one, other))
    const free = fitting.find(other => !partners.has(other))
    if (free !== undefined) {
      partners.set(free, one)
      return true
    }
    return fitting.some(other => {
      const holder = partners.get(other)
      if (holder === undefined || tried.has(other)) return false
      tried.add(other)
      if (!claim(holder, tried)) return false
      partners.set(other, one)
      return true
    })
  }
  for (const one of left) claim(one, new Set())
  return [...partners].map(([other, one]) => [one, other])
}
