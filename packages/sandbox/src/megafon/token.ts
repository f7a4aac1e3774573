/** What a token says. */
export interface TokenFacts {
  /** Ten digits. */
  readonly phone: string
  readonly channel: 'OTP' | 'PASSWORD'
  readonly issuedAt: number
  readonly until: number
  /** Makes each token another one. */
  readonly serial: number
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as the cabinet writes them, with a signature that is none. */
export function makeToken({ phone, channel, issuedAt, until, serial }: TokenFacts): string {
  const claims = {
    authChannel: channel,
    macroRegionId: 200,
    masterMsisdn: phone,
    multiaccountSessionType: 'MASTER',
    iss: 'auth-server',
    iat: Math.floor(issuedAt / 1000),
    exp: Math.floor(until / 1000),
  }
  return `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode(claims)}.SANDBOX-SIGNATURE-${serial}`
}
