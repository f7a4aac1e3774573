import { json } from '../answers.ts'
import type { SandboxSettings } from '../sandbox-options.ts'

interface LongTask {
  readonly owner: string
  readonly verb: string
  readonly result: () => object
  pending: number
}

/** The four forms of "not yet", in turn. */
const pendingForms: readonly (() => Response)[] = [
  () => new Response(null, { status: 204 }),
  () => new Response('', { headers: { 'content-type': 'application/json; charset=utf-8' } }),
  () => json({ status: 'Running' }),
  () => json({ loginStatus: 'InProgress' }),
]

/** Answers that take a while: begun by their own address, asked for at another. */
export class LongTasks {
  readonly #tasks = new Map<string, LongTask>()
  readonly #settings: SandboxSettings

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Begins a task; the answer is its id. */
  start(owner: string, verb: string, result: () => object): Response {
    const id = `SANDBOX-TASK-${String(this.#tasks.size + 1).padStart(4, '0')}`
    this.#tasks.set(id, { owner, verb, result, pending: this.#settings.pendingAnswers })
    return json(id)
  }

  /** Asks for a task; a foreign or unknown one is not found. */
  check(owner: string, id: string, verb: string): Response {
    const task = this.#tasks.get(id)
    if (task === undefined || task.owner !== owner || task.verb !== verb)
      return json({ message: 'Not found' }, 404)
    if (task.pending === 0) return json(task.result())
    const asked = this.#settings.pendingAnswers - task.pending
    task.pending -= 1
    return (pendingForms[asked % pendingForms.length] ?? pendingForms[0])?.() ?? json(task.result())
  }
}
