import type { AlertMessage, AlertOptions, AlertReport, Notifier } from '@esim-usage/hub'
import { type OpenAnswers, openAnswers } from '../answers/open-answers.ts'

/** Keeps what it is given. */
export interface Inbox extends Notifier {
  readonly messages: readonly AlertMessage[]
  /** What it throws instead of taking a message. */
  refuse: Error | undefined
}

export function createInbox(name = 'inbox'): Inbox {
  const messages: AlertMessage[] = []
  return {
    name,
    messages,
    refuse: undefined,
    async notify(message) {
      if (this.refuse !== undefined) throw this.refuse
      messages.push(message)
    },
  }
}

export interface AlertWorld extends OpenAnswers {
  readonly inbox: Inbox
  check(options?: Partial<AlertOptions>): Promise<AlertReport>
  /** Types and levels of what was told since the last call. */
  told(options?: Partial<AlertOptions>): Promise<readonly string[]>
}

export async function openAlerts(options: Parameters<typeof openAnswers>[0] = {}): Promise<AlertWorld> {
  const world = await openAnswers(options)
  const inbox = createInbox()
  const check = (more: Partial<AlertOptions> = {}): Promise<AlertReport> =>
    world.hub.alerts.check({ notifiers: [inbox], language: 'en', ...more })
  return {
    ...world,
    inbox,
    check,
    told: async more => (await check(more)).told.map(({ event }) => `${event.type} ${event.level}`),
  }
}
