// Preloaded by check-examples: `fetch` leads to the sandbox, and the folder holds the cookies of its line.
import { writeFileSync } from 'node:fs'
import { startSandbox } from '@esim-usage/sandbox'

const sandbox = await startSandbox()
globalThis.fetch = sandbox.fetch
writeFileSync('cookies.txt', sandbox.mts.session('+79000000001'))
process.once('beforeExit', () => sandbox.close())
