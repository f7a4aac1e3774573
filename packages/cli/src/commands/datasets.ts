import {
  type Allowance,
  type Balance,
  type Line,
  type Payment,
  type Period,
  type Service,
  type Spending,
  supports,
} from '@esim-usage/core'
import { renderBalance } from '../screen/render-balance.ts'
import { renderLines } from '../screen/render-lines.ts'
import { renderPackages } from '../screen/render-packages.ts'
import { renderPayments } from '../screen/render-payments.ts'
import { renderServices } from '../screen/render-services.ts'
import { renderSpending } from '../screen/render-spending.ts'
import type { ReadCommand } from './read-command.ts'

/** Money on the line. */
export const balance: ReadCommand<Balance> = {
  step: 'balance',
  read: (client, options) =>
    supports(client, 'balance') ? client.balance(options).then(each => [each]) : undefined,
  render: (balances, screen) => balances.flatMap(each => renderBalance(each, screen)),
}

/** What is left of the packages. */
export const packages: ReadCommand<Allowance> = {
  step: 'allowances',
  read: (client, options) => (supports(client, 'allowances') ? client.allowances(options) : undefined),
  render: renderPackages,
}

/** The carrier's totals of a month. */
export const spendingOf = (month: string): ReadCommand<Spending> => ({
  step: 'spending',
  read: (client, options) =>
    supports(client, 'spending') ? client.spending({ month }, options).then(each => [each]) : undefined,
  render: renderSpending,
})

/** What was paid in a period. */
export const paymentsOf = (period: Period): ReadCommand<Payment> => ({
  step: 'payments',
  read: (client, options) => (supports(client, 'payments') ? client.payments(period, options) : undefined),
  render: renderPayments,
})

/** What is switched on. */
export const services: ReadCommand<Service> = {
  step: 'services',
  read: (client, options) => (supports(client, 'services') ? client.services(options) : undefined),
  render: renderServices,
}

/** The lines the session can see. */
export const lines: ReadCommand<Line> = {
  step: 'lines',
  read: (client, options) => (supports(client, 'lines') ? client.lines(options) : undefined),
  render: renderLines,
}
