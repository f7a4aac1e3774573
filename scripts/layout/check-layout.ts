import { checkArrows } from './arrow-rules.ts'
import { checkCarrierImports } from './carrier-import-rules.ts'
import { checkCarrierNames } from './carrier-name-rules.ts'
import { checkCarrier } from './carrier-rules.ts'
import { applyExceptions } from './exceptions.ts'
import { checkFiles } from './file-rules.ts'
import { checkCarrierGlobals } from './global-rules.ts'
import type { Problem } from './problem.ts'
import { readWorkspace } from './read-workspace.ts'
import { checkUnfinished, checkWiring } from './wiring-rules.ts'

/** Everything in which a workspace is not laid out as it should be, less the exceptions that are written down. */
export function checkLayout(root: string): Problem[] {
  const packages = readWorkspace(root)
  const carriers = packages.filter(({ role }) => role === 'carrier')
  return applyExceptions(root, 'scripts/layout/exceptions.json', [
    ...checkFiles(root),
    ...checkArrows(root, packages),
    ...carriers.flatMap(carrier => checkCarrier(root, carrier)),
    ...carriers.flatMap(carrier => checkCarrierImports(root, carrier)),
    ...checkCarrierGlobals(root, carriers),
    ...checkCarrierNames(root, packages),
    ...checkWiring(root, packages),
    ...checkUnfinished(root, packages),
  ])
}
