import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { fileStore } from '../../src/node/file-store.ts'
import { encryptedStore } from '../../src/session/encrypted-store.ts'
import { memoryStore } from '../../src/session/memory-store.ts'
import { singleProcessStore } from '../../src/session/single-process-store.ts'
import { describeStore } from './store-contract.ts'

const folder = await mkdtemp(join(tmpdir(), 'stores-'))
afterAll(() => rm(folder, { recursive: true }))
const freshFolder = (): string => join(folder, crypto.randomUUID())
const key = crypto.getRandomValues(new Uint8Array(32))

describeStore('memoryStore', memoryStore)
describeStore('encryptedStore over memoryStore', () => encryptedStore(memoryStore(), key))
describeStore('fileStore', () => fileStore(freshFolder()))
describeStore('encryptedStore over fileStore', () => encryptedStore(fileStore(freshFolder()), key))
describeStore('singleProcessStore over a Map', () => singleProcessStore(new Map<string, string>()))
