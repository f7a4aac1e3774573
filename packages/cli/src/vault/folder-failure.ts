import type { CliIo } from '../cli-io.ts'
import { InputError } from '../input/input-error.ts'
import { dataFolder } from './data-folder.ts'

/** What the system says where files may not be written, or have no room. */
const refusals: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'])

/** A refusal of the system below the data folder as a mistake that names the folder; any other failure as it is. */
export function namedByFolder(error: unknown, { env }: Pick<CliIo, 'env'>): unknown {
  if (!(error instanceof Error) || !refusals.has(Reflect.get(error, 'code'))) return error
  const folder = dataFolder(env)
  const path: unknown = Reflect.get(error, 'path')
  return typeof path === 'string' && path.startsWith(folder)
    ? new InputError('folder-unwritable', folder)
    : error
}
