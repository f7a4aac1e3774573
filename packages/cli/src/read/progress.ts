import type { Writable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import type { ProgramStep, Texts } from '@esim-usage/texts'
import { DefaultRenderer, Listr, ListrLogger, ProcessOutput } from 'listr2'
import { isTerminal } from '../cli-io.ts'

/** Says what takes time while it takes time. */
export interface Progress {
  /** Runs one step; `tell` adds how far it is. */
  run<Value>(step: ProgramStep, work: (tell: (detail: string) => void) => Promise<Value>): Promise<Value>
}

const isScreen = (stream: Writable): stream is WriteStream => isTerminal(stream)

/** Shows nothing. */
export const quiet: Progress = { run: (_step, work) => work(() => undefined) }

/** listr2 looks whether standard output is a terminal; ours draws on standard error, and we looked ourselves. */
class ScreenRenderer extends DefaultRenderer {
  static override nonTTY = true
}

/** Progress on a terminal; silent where nobody looks. Finished steps leave the screen, failed ones stay. */
export function createProgress(stream: Writable, texts: Texts): Progress {
  if (!isScreen(stream)) return quiet
  const logger = new ListrLogger({
    useIcons: true,
    toStderr: [],
    processOutput: new ProcessOutput(stream, stream, { leaveEmptyLine: false }),
  })
  return {
    async run(step, work) {
      const title = texts.program.steps[step]
      let show: ((text: string) => void) | undefined
      const working = work(detail => show?.(`${title} · ${detail}`))
      const shown = new Listr(
        [
          {
            title,
            task: async (_context, task) => {
              show = text => (task.title = text)
              await working
            },
          },
        ],
        {
          renderer: ScreenRenderer,
          rendererOptions: { clearOutput: true, showErrorMessage: false, logger },
          registerSignalListeners: false,
        },
      )
      await Promise.allSettled([working, shown.run()])
      return working
    },
  }
}
