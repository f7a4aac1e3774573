import { mutants as errors } from '../testing/mutants/errors.ts'
import { mutants as transport } from '../testing/mutants/transport.ts'
import { proveRules } from '../testing/mutants/prove.ts'

proveRules([...errors, ...transport])
