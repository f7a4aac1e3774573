import { InvalidRequestError } from '@esim-usage/core'

/** Loads a package that not everybody needs. Throws `unsupported` with its name when it is not installed. */
export async function requirePeer<Loaded>(name: string, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load()
  } catch {
    throw new InvalidRequestError('unsupported', `This needs a package more: npm install ${name}`, {
      option: 'format',
    })
  }
}
