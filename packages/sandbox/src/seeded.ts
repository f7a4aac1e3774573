/** Numbers from 0 to below 1 that are the same for the same seed on every machine. */
export function seeded(seed: string): () => number {
  let state = 2_166_136_261
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619)
  if (state === 0) state = 1
  const draw = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
  // Seeds that differ in one digit begin alike; some draws later they do not.
  for (let draws = 0; draws < 8; draws += 1) draw()
  return draw
}
