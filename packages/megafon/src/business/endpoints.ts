import type { AdapterContext, AdapterRequest } from '@esim-usage/core/adapter'

const cabinet = 'https://b2blk.megafon.ru'
const api = `${cabinet}/ws/v1.0/`

/** The one host of the business cabinet. */
export const origins = [cabinet] as const

/** The page to sign in; it only hands out cookies. */
export const loginRequest: AdapterRequest = { endpoint: 'business.login', url: `${cabinet}/login` }

/** The picture that belongs to a try of that time. */
export const captchaRequest = (captchaTime: string): AdapterRequest => ({
  endpoint: 'business.captcha',
  url: `${cabinet}/captcha?${captchaTime}`,
})

/** A request to the business cabinet; the cookie against forged requests goes along as a header where there is one. */
export function businessRequest(
  context: AdapterContext,
  endpoint: string,
  path: string,
  query: AdapterRequest['query'] = {},
): AdapterRequest {
  const csrf = context.cookies.get('XSRF_TOKEN', api)
  return {
    endpoint,
    url: `${api}${path}`,
    query,
    headers: {
      accept: 'application/json',
      'x-requested-with': 'XMLHttpRequest',
      ...(csrf !== undefined && { 'x-csrf-token': csrf }),
    },
  }
}
