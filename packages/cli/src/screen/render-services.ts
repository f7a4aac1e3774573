import type { Service } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

const feeOf = ({ fee, feePeriod }: Service, texts: Texts): string =>
  fee === undefined ? texts.screen.notStated : texts.fee(fee, feePeriod)

function renderGroup(title: string, services: readonly Service[], screen: Screen): string[] {
  if (services.length === 0) return []
  const { screen: words } = screen.texts
  const rows = services.map(service => [service.name, feeOf(service, screen.texts)])
  const columns = [
    { title: words.packageName, flexible: true },
    { title: words.fee, align: 'right' },
  ] as const
  return renderSection(screen, title, renderTable(columns, rows, sectionWidth(screen)))
}

/** What is switched on: first what costs something by itself, then the rest, whose fee is taken only when it is used. */
export function renderServices(services: readonly Service[], screen: Screen): string[] {
  const { screen: words } = screen.texts
  const connected = services.filter(service => service.connected)
  if (connected.length === 0) return renderSection(screen, words.services, [words.noServices])
  const onlyUsed = connected.filter(({ paid, fee }) => !paid && fee !== undefined && fee.amount > 0)
  return [
    ...renderGroup(
      words.paidServices,
      connected.filter(({ paid }) => paid),
      screen,
    ),
    ...renderGroup(words.usedServices, onlyUsed, screen),
    ...renderGroup(
      words.freeServices,
      connected.filter(service => !service.paid && !onlyUsed.includes(service)),
      screen,
    ),
  ]
}
