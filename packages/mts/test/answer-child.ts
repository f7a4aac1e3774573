import { fileStore } from '@esim-usage/core/node'
import { valueAt } from './fixture-case.ts'
import { openSignOn } from './sign-on.ts'

/** Another process: answers the challenge it is sent, over the store in that folder, and tells what it came to. */
process.once('message', (message: unknown) => {
  const [folder] = process.argv.slice(2)
  const { client, carrier } = openSignOn(['success'], { sessionStore: fileStore(folder ?? '') })
  const answer = async (): Promise<void> => {
    const step = await client.answer(JSON.parse(String(message)), '1234')
    process.send?.({ step, authId: valueAt(carrier.bodies[0], 'authId'), cookies: carrier.cookies[0] })
  }
  void answer()
})
