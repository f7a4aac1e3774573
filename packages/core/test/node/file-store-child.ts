import { setTimeout as wait } from 'node:timers/promises'
import { fileStore } from '@esim-usage/core/node'

/** A second process over the same store. It tells its parent what came of it as one message. */
const [folder = '', task = '', times = '0'] = process.argv.slice(2)
const store = fileStore(folder)
const tell = (message: unknown): void => {
  process.send?.(message)
}

async function takeLease(): Promise<{ release(): Promise<void> }> {
  const lease = await store.lease('count', 30_000)
  if (lease !== undefined) return lease
  await wait(2)
  return takeLease()
}

/** Under the lease nobody else may save, so a refused save is a lease that was not exclusive. */
async function countWithLease(left: number): Promise<number> {
  if (left === 0) return 0
  const lease = await takeLease()
  const stored = await store.load('count')
  const saved = await store.save('count', String(Number(stored?.value ?? 0) + 1), stored?.version)
  await lease.release()
  return (saved === undefined ? 1 : 0) + (await countWithLease(left - 1))
}

async function countByVersion(left: number): Promise<void> {
  if (left === 0) return
  const stored = await store.load('count')
  const saved = await store.save('count', String(Number(stored?.value ?? 0) + 1), stored?.version)
  await countByVersion(saved === undefined ? left : left - 1)
}

async function saveForEver(turn: number): Promise<never> {
  const stored = await store.load('big')
  await store.save('big', String(turn % 10).repeat(200_000), stored?.version)
  if (turn === 3) tell('saving')
  return saveForEver(turn + 1)
}

if (task === 'lease') tell({ refused: await countWithLease(Number(times)) })
if (task === 'version') await countByVersion(Number(times)).then(() => tell('done'))
if (task === 'die') await store.lease('count', 60_000).then(lease => tell({ got: lease !== undefined }))
if (task === 'save') await saveForEver(0)
process.disconnect?.()
