import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import type { CliIo } from '../cli-io.ts'

const name = 'esim-usage'

/** Where programs of this platform keep the data of a person; a relative `XDG_DATA_HOME` is to be ignored. */
export function dataFolder(env: CliIo['env'], platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? ''
    return win32.join(local === '' ? win32.join(homeOf(env['USERPROFILE']), 'AppData', 'Local') : local, name)
  }
  const home = homeOf(env['HOME'])
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', name)
  const data = env['XDG_DATA_HOME'] ?? ''
  return posix.join(data.startsWith('/') ? data : posix.join(home, '.local', 'share'), name)
}

const homeOf = (named: string | undefined): string =>
  named === undefined || named === '' ? homedir() : named
