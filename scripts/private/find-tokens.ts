import { type Finder, finderOf } from './finding.ts'

/** Words that say of a token that somebody made it up. */
const fakeWords =
  /fake|test|synthetic|sandbox|example|sample|made-?up|redacted|secret|dummy|mock|password|signature|xxxx|(?:^|\D)0{4}|0{6}|12345|abcdef/i

const decode = (part: string): string => {
  try {
    return Buffer.from(part, 'base64url').toString('utf8')
  } catch {
    return ''
  }
}

/** Shannon entropy, bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length
    return sum - share * Math.log2(share)
  }, 0)
}

/** Machines make tokens; people write words with a few digits. */
function looksRandom(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  const letters = text.replaceAll(/[^a-z]/gi, '').length
  if (digits < 3 || letters < 3) return false
  const isHex = /^[\da-f]+$/i.test(text)
  return entropyOf(text) >= (isHex ? 3.2 : 3.9)
}

/** A signature may be words, or words in base64. */
const isFakeSignature = (signature: string): boolean =>
  signature.length < 16 ||
  fakeWords.test(signature) ||
  fakeWords.test(decode(signature)) ||
  entropyOf(signature) < 3

const jwtPattern = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g
const findJwts = finderOf('jwt', jwtPattern, match => isFakeSignature(match.split('.')[2] ?? ''))

const uuidPattern = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/gi
/** Made-up ones are mostly zeros, or repeat a digit. */
const findUuids = finderOf('uuid', uuidPattern, match => /([\da-f])\1{3}/i.test(match))

/** The owner of a statement's order is a hash that core makes of carrier and line. */
const tokenPattern = /(?<![\w+/-]|"owner": ?")[\w+/-]{24,}={0,2}(?![\w+/-])/g
/** The cursor of a page: version, a hash and days. */
const isCursor = (match: string): boolean => /^\[\d+,"[\da-f]{32}",/.test(decode(match))
const isUuid = (match: string): boolean => match.search(uuidPattern) === 0

/** Ids of records are hashes of ours; pictures are no secret. */
const knownShape = /^v\d-[\da-f]{32}-\d+$|^(?:iVBORw0KGgo|R0lGOD|\/9j\/)/

/** Paths and names are words with signs between them; chance leaves longer pieces. */
const isOfWords = (match: string): boolean => match.split(/[/_+=-]/).every(part => part.length < 12)

const findTokens = finderOf(
  'token',
  tokenPattern,
  match =>
    isUuid(match) ||
    isCursor(match) ||
    decode(match).startsWith('{"') ||
    knownShape.test(match) ||
    fakeWords.test(match) ||
    fakeWords.test(decode(match)) ||
    isOfWords(match) ||
    !looksRandom(match),
)

/** JSON objects in base64, such as the parts of a JWT, each as text of its own: what they say is judged by itself. */
export const readEncodedParts = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])eyJ[\w-]{5,}/g)].map(([match]) => decode(match))

export const tokenFinders: readonly Finder[] = [findJwts, findUuids, findTokens]
