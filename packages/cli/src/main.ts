#!/usr/bin/env node
import { type CliIo, exitCodes, runCli } from './index.ts'
import { systemKeychain } from './vault/keychain.ts'

const interrupt = new AbortController()
// `on`, not `once`: what restores the cursor kills the process when it finds no other listener
process.on('SIGINT', () => {
  if (interrupt.signal.aborted) process.exit(exitCodes.interrupted)
  interrupt.abort()
})
// the reader of a pipe, such as `head`, has had enough
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

const { stdin, stdout, stderr, env } = process
const io: CliIo = {
  stdin,
  stdout,
  stderr,
  env,
  fetch: (input, init) => globalThis.fetch(input, init),
  keychain: systemKeychain,
  signal: interrupt.signal,
}
process.exitCode = await runCli(process.argv.slice(2), io)
