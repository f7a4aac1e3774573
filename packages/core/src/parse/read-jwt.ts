import { fromBase64Url } from '../session/base64url.ts'
import { readJson } from './read-json.ts'

/**
 * The claims of a JSON Web Token, unverified: for reading an expiry out of one's own token, never for trust.
 *
 * @throws SyntaxError when it is none; it shows nothing of the token.
 */
export function readJwt(token: string): unknown {
  const [, payload] = token.split('.')
  try {
    return readJson(new TextDecoder().decode(fromBase64Url(payload ?? '')))
  } catch {
    throw new SyntaxError('This is no JSON Web Token.')
  }
}
