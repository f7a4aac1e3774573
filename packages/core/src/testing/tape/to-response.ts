import type { SentRequest } from './compare-request.ts'
import type { TapeResponse } from './tape.ts'

/** The answer of a tape as the platform has it; one that never came is `Response.error()`. */
export function toResponse(answer: TapeResponse): Response {
  if ('failure' in answer) return Response.error()
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    for (const each of [value].flat()) headers.append(name, each)
  }
  return new Response(answer.body ?? null, { status: answer.status, headers })
}

/** Reads a request as it was sent. */
export const readRequest = async (request: Request): Promise<SentRequest> => ({
  method: request.method,
  url: request.url,
  headers: request.headers,
  text: await request.text(),
})
