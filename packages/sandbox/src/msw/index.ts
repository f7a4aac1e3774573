/**
 * The sandbox for Mock Service Worker.
 *
 * @module
 */
import { http, type HttpHandler } from 'msw/http'
import type { Sandbox } from '../create-sandbox.ts'

/**
 * The sandbox as MSW handlers, one for each host it plays.
 *
 * @example
 * ```ts no-run
 * import { createSandbox } from '@esim-usage/sandbox'
 * import { sandboxHandlers } from '@esim-usage/sandbox/msw'
 * import { setupServer } from 'msw/node'
 *
 * const sandbox = createSandbox()
 * const server = setupServer(...sandboxHandlers(sandbox))
 * server.listen()
 * ```
 */
export const sandboxHandlers = (sandbox: Sandbox): HttpHandler[] =>
  sandbox.hosts.map(host =>
    http.all(`https://${host}/*`, async ({ request }) => {
      try {
        return await sandbox.handle(request)
      } catch (error) {
        if (error instanceof TypeError) return Response.error()
        throw error
      }
    }),
  )
