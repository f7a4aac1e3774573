import { mutants as secrets } from '../testing/mutants/secrets.ts'
import { mutants as session } from '../testing/mutants/session.ts'
import { proveRules } from '../testing/mutants/prove.ts'

proveRules([...secrets, ...session])
