import { runScenario } from './scenario.ts'

console.log(await runScenario())
