/** What changes with every read and says nothing about the value. */
const volatile = new Set(['fetchedAt', 'asOf'])

/** A value as text, without the times of the read: equal texts are the same value. */
export const toContent = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (volatile.has(key) ? undefined : inner))
