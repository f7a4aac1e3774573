import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Home, line } from './home.ts'

export const beelineLine = '+79000000001'

/** Keeps a file in the home and gives its path. */
export async function keepFile(home: Home, name: string, content: string): Promise<string> {
  const file = join(home.folder, name)
  await writeFile(file, content)
  return file
}

/** A machine with a line of MTS and one of Beeline signed in and added, called home and work. */
export async function openWithTwoLines(): Promise<Home> {
  const home = await Home.open()
  await home.signIn()
  const { token, login } = home.sandbox.beeline.session(beelineLine)
  const session = await keepFile(home, 'session.json', JSON.stringify({ token, login }))
  await home.alone(['sign-in', 'beeline', beelineLine, '--cookies', session])
  await home.alone(['add', 'mts', line, '--alias', 'home', '--tag', 'mine'])
  await home.alone(['add', 'beeline', '--alias', 'work', '--tag', 'mine', '--tag', 'spare'])
  return home
}

/** JSON Lines as values. */
export const readJsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(each => each !== '')
    .map(each => JSON.parse(each))
