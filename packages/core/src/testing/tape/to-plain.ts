import { readJson } from '../../parse/read-json.ts'

const isChallenge = (value: object): value is { readonly id: unknown; readonly expiresAt: unknown } =>
  'id' in value && 'expiresAt' in value && ('medium' in value || 'image' in value)

function replace(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: btoa(String.fromCodePoint(...value)) }
  if (typeof value !== 'object' || value === null || !isChallenge(value)) return value
  // The id of a challenge is a secret of its own and never the same twice.
  const { id: _id, ...rest } = value
  return rest
}

/** A result of a client as JSON, the way `expected.json` writes it. */
export const toPlain = (result: unknown): unknown =>
  result === undefined ? null : readJson(JSON.stringify(result, replace))
