/** Addresses of the reference carrier by their names. */
export const endpoints = {
  'code.attempt': { method: 'POST', url: 'https://id.reference.test/attempt' },
  'code.send': { method: 'POST', url: 'https://id.reference.test/code' },
  'code.check': { method: 'POST', url: 'https://id.reference.test/code-check' },
  'captcha.picture': { method: 'POST', url: 'https://id.reference.test/picture' },
  'captcha.check': { method: 'POST', url: 'https://id.reference.test/picture-check' },
  'password.check': { method: 'POST', url: 'https://id.reference.test/password' },
  'token.refresh': { method: 'POST', url: 'https://id.reference.test/token' },
  'session.end': { method: 'POST', url: 'https://id.reference.test/end-sessions' },
  'session.read': { method: 'GET', url: 'https://api.reference.test/session' },
  'line.select': { method: 'PUT', url: 'https://api.reference.test/line' },
  'usage.page': { method: 'GET', url: 'https://api.reference.test/usage' },
  'balance.read': { method: 'GET', url: 'https://api.reference.test/balance' },
  'allowances.order': { method: 'POST', url: 'https://api.reference.test/packages' },
  'allowances.result': { method: 'GET', url: 'https://api.reference.test/packages/result' },
  'spending.read': { method: 'GET', url: 'https://api.reference.test/spending' },
  'payments.read': { method: 'GET', url: 'https://api.reference.test/payments' },
  'services.read': { method: 'GET', url: 'https://api.reference.test/services' },
  'lines.read': { method: 'GET', url: 'https://api.reference.test/lines' },
  'profile.read': { method: 'GET', url: 'https://api.reference.test/profile' },
  'tariff.read': { method: 'GET', url: 'https://api.reference.test/tariff' },
  'statement.order': { method: 'POST', url: 'https://api.reference.test/statement' },
  'statement.fetch': { method: 'GET', url: 'https://api.reference.test/statement' },
} as const

/** Name of an address of the reference carrier. */
export type ReferenceEndpoint = keyof typeof endpoints
