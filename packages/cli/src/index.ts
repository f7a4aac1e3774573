/**
 * The command line as a function, for tests and for programs that embed it. The command itself is `esim-usage`.
 *
 * @module
 */
export type { CliIo } from './cli-io.ts'
export { exitCodes } from './exit-codes.ts'
export { runCli } from './run-cli.ts'
export type { Keychain } from './vault/keychain.ts'
