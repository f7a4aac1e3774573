import { mutants as errors } from './errors.ts'
import { mutants as manifest } from './manifest.ts'
import type { Mutant } from './mutant.ts'
import { mutants as records } from './records.ts'
import { mutants as secrets } from './secrets.ts'
import { mutants as session } from './session.ts'
import { mutants as signIn } from './sign-in.ts'
import { mutants as transport } from './transport.ts'
import { mutants as usage } from './usage.ts'

/** One for each rule of the suite. */
export const mutants: readonly Mutant[] = [
  ...manifest,
  ...records,
  ...usage,
  ...signIn,
  ...session,
  ...errors,
  ...secrets,
  ...transport,
]
