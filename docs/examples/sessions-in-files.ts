// Signs in once; every later run, in this or another process, finds the session on disk, encrypted.
// PASSPHRASE=… node docs/examples/sessions-in-files.ts [line] [cookie file]
import { readFile } from 'node:fs/promises'
import { encryptedStore } from '@esim-usage/core'
import { fileStore, keyFromPassphrase } from '@esim-usage/core/node'
import { createMts } from '@esim-usage/mts'

const [line = '+79000000001', cookieFile = 'cookies.txt'] = process.argv.slice(2)
const key = await keyFromPassphrase(process.env['PASSPHRASE'] ?? 'only for this example')
const sessionStore = encryptedStore(fileStore('sessions'), key)

const first = createMts({ line, sessionStore })
if ((await first.session()).status !== 'signed-in') {
  await first.signIn({ method: 'session', session: { cookies: await readFile(cookieFile, 'utf8') } })
}

// Another client, as a later run would make it: no sign-in.
const later = createMts({ line, sessionStore })
const session = await later.session()
console.log(session.status, session.status === 'signed-in' ? session.savedAt : '')
console.log('tariff:', (await later.profile()).tariff?.name)
