import { mutants as signIn } from '../testing/mutants/sign-in.ts'
import { mutants as usage } from '../testing/mutants/usage.ts'
import { proveRules } from '../testing/mutants/prove.ts'

proveRules([...signIn, ...usage])
