import type { AdapterContext } from '@esim-usage/core/adapter'
import { type CabinetHeaders, completeHeaders, constantNames } from './cabinet-headers.ts'
import { frontRequest } from './endpoints.ts'

/** In the service worker's list since 2026-07-30, in the login page always. */
const bundlePath = /\/public\/rwlk\/app\.[\w-]+\.js/

/** The text of a public file; empty where it is not there. An outage says nothing about the front end. */
async function readText(context: AdapterContext, endpoint: string, path: string): Promise<string> {
  const answer = await context.http.send(frontRequest(endpoint, path))
  if (answer.status >= 500) context.http.check(answer)
  return answer.status === 200 ? answer.text() : ''
}

const findBundle = async (context: AdapterContext): Promise<string | undefined> =>
  bundlePath.exec(await readText(context, 'front.service-worker', '/public/rwlk/service-worker.js'))?.[0] ??
  bundlePath.exec(await readText(context, 'front.login', '/login'))?.[0]

const valueOf = (bundle: string, name: string): readonly (readonly [string, string])[] => {
  const value = new RegExp(`["']${name}["']\\s*:\\s*["']([\\da-fA-F-]{36})["']`).exec(bundle)?.[1]
  return value === undefined ? [] : [[name, value]]
}

/** Reads the constants where every visitor gets them: from the code of the public front end. */
export async function discoverHeaders(context: AdapterContext): Promise<CabinetHeaders> {
  const path = await findBundle(context)
  const bundle = path === undefined ? '' : await readText(context, 'front.bundle', path)
  return completeHeaders(context, Object.fromEntries(constantNames.flatMap(name => valueOf(bundle, name))))
}
