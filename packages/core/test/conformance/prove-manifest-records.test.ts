import { mutants as manifest } from '../testing/mutants/manifest.ts'
import { mutants as records } from '../testing/mutants/records.ts'
import { proveRules } from '../testing/mutants/prove.ts'

proveRules([...manifest, ...records])
