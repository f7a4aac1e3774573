/**
 * Many lines in one place: their history, what is new, statement files, schedules, answers, alerts, export and erasure.
 * Begin with `createHub`; `sqliteStore` of `@esim-usage/hub/sqlite` keeps it in a file.
 *
 * @module
 */
export type * from './alerts/alert-event.ts'
export type * from './alerts/hub-alerts.ts'
export type * from './alerts/notifier.ts'
export { createDesktopNotifier } from './alerts/notifiers/desktop-notifier.ts'
export { createEmailNotifier, type EmailOptions } from './alerts/notifiers/email-notifier.ts'
export { NotifierError, type NotifierFailure } from './alerts/notifiers/notifier-error.ts'
export { createTelegramNotifier, type TelegramOptions } from './alerts/notifiers/telegram-notifier.ts'
export { createWebhookNotifier, type WebhookOptions } from './alerts/notifiers/webhook-notifier.ts'
export { createTestMessage } from './alerts/write-alert.ts'
export type * from './answers/coverage.ts'
export type * from './answers/diagnosis.ts'
export type * from './answers/finding.ts'
export type * from './answers/forecast.ts'
export type * from './answers/hub-answers.ts'
export type * from './answers/readings.ts'
export type * from './answers/summary.ts'
export { describeCoverage } from './answers/words/describe-coverage.ts'
export { describeDiagnosis, type DiagnosisWords } from './answers/words/describe-diagnosis.ts'
export { describeFinding } from './answers/words/describe-finding.ts'
export { describeForecast } from './answers/words/describe-forecast.ts'
export * from './create-hub.ts'
export * from './dataset/age-failure.ts'
export * from './dataset/dataset.ts'
export type * from './hub.ts'
export type {
  ImportOptions,
  ImportReport,
  ImportRows,
  StatementFile,
} from './import/import-statement.ts'
export type * from './line/card-numbers.ts'
export type * from './line/hub-line.ts'
export type * from './line/hub-lines.ts'
export type * from './privacy/hub-privacy.ts'
export { type CounterpartyOptions, type HistoryQuery, listUsage } from './privacy/list-usage.ts'
export { maskNumber, maskRecord } from './privacy/mask-record.ts'
export type * from './schedule/sync-schedule.ts'
export type * from './store/fact-store.ts'
export type * from './store/hub-run.ts'
export type * from './store/hub-store.ts'
export * from './store/files-in-use-error.ts'
export * from './store/lease-lost-error.ts'
export * from './store/line-busy-error.ts'
export type * from './store/line-store.ts'
export type * from './store/usage-store.ts'
export { createSupportCard } from './support/create-support-card.ts'
export type * from './support/support-card.ts'
export type * from './sync/sync-event.ts'
export type * from './sync/sync-report.ts'
export { toCounterpartyKey } from './usage/counterparty-key.ts'
