import type { AdapterContext, AdapterRequest, AdapterResponse } from '@esim-usage/core/adapter'
import { decodeText } from '@esim-usage/core/parse'
import { loginCallback, signOnHosts } from '../endpoints.ts'

const hiddenInput = /<input[^>]*\bname="([^"]*)"[^>]*\bvalue="([^"]*)"/g

/** Fields of the page with which the sign-on sends a browser back to the cabinet. Undefined: it is no such page. */
function formOf(response: AdapterResponse): Readonly<Record<string, string>> | undefined {
  const html = response.mediaType.includes('html') ? response.text() : ''
  if (!html.includes(`action="${loginCallback}"`)) return undefined
  const fields = [...html.matchAll(hiddenInput)].map(([, name = '', value = '']) => [name, decodeText(value)])
  return Object.fromEntries(fields)
}

/** A browser posts this form by itself; with "no active user session" in it there is nothing to post. */
async function goOn(context: AdapterContext, response: AdapterResponse): Promise<AdapterResponse> {
  const form = formOf(response)
  if (form === undefined) return response
  if ('error' in form) return context.fail('session-expired')
  return context.http.send({
    endpoint: 'web.login-callback',
    url: loginCallback,
    method: 'POST',
    body: { form },
    secrets: Object.values(form),
  })
}

/** True for a page of the sign-on or of the login: the session did not reach the cabinet. */
const isOutside = ({ hostname, pathname }: URL): boolean =>
  signOnHosts.some(host => host === hostname) || pathname.startsWith('/login')

/**
 * Opens an address of the cabinet, through the sign-on where it leads there, and gives the host of the region it ends on.
 * The words of a whole page say nothing about the carrier, so only its status and its place count.
 */
export async function enter(context: AdapterContext, request: AdapterRequest): Promise<string> {
  const landed = await goOn(context, await context.http.send(request))
  const url = new URL(landed.url)
  if (landed.status >= 400 || isOutside(url)) context.http.check(landed)
  return isOutside(url) ? context.fail('session-expired') : url.hostname
}
