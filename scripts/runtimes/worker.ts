// For workerd, whose tests are a handler called `test`.
import { runScenario } from './scenario.ts'

export default {
  async test(): Promise<void> {
    console.log(await runScenario())
  },
}
