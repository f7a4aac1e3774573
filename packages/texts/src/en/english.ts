import type { Sentences } from '../sentences.ts'
import { elsewhere } from './elsewhere.ts'
import { empty } from './empty.ts'
import { errors } from './errors.ts'
import { freshness } from './freshness.ts'
import { help } from './help.ts'
import { hub } from './hub.ts'
import { program } from './program.ts'
import { report } from './report.ts'
import { screen } from './screen.ts'
import { signIn } from './sign-in.ts'
import { statement } from './statement.ts'
import { summary } from './summary.ts'
import { support } from './support.ts'
import { words } from './words.ts'

export const english: Sentences = {
  words,
  screen,
  summary,
  errors,
  freshness,
  empty,
  elsewhere,
  signIn,
  statement,
  report,
  support,
  hub,
  program: { ...program, help },
}
