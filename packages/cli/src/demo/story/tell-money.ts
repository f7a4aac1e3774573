import type { Money } from '@esim-usage/core'
import type { AlertMessage, HubLine } from '@esim-usage/hub'
import { titleOf } from '../../hub/name-line.ts'
import { lineAt, type StoryPart, type StoryTeller } from './story.ts'

const dayMs = 86_400_000

const roubles = (amount: number): Money => ({ amount: amount * 100, currency: 'RUB', scale: 2 })

/** What the person does and wishes; what comes of it is read. */
const limit = roubles(500)
const topUp = roubles(1000)
const spending = roubles(800)

/** Looks for what is new to warn of, and says what came, or that there is nothing. */
async function check(line: HubLine, { demo, screen, signal }: StoryTeller): Promise<string[]> {
  const { texts, paint } = screen
  const messages: AlertMessage[] = []
  await demo.hub.alerts.check({
    lines: [line.id],
    balanceUnder: limit,
    language: texts.language,
    notifiers: [{ name: 'screen', notify: async message => void messages.push(message) }],
    signal,
  })
  return messages.length === 0
    ? [`  ${texts.program.hub.nothingToWarn}`]
    : messages.flatMap(({ title, text }) => [`  ${paint('yellow', title)}`, `  ${text}`])
}

async function availableOf(line: HubLine, { demo, screen: { texts } }: StoryTeller): Promise<string> {
  const [fact] = await demo.hub.store.facts.latest(line.id, 'balance')
  const money = fact?.value.model === 'prepaid' ? fact.value.main : undefined
  return money === undefined ? texts.screen.notStated : texts.format.money(money)
}

/** Money runs short, comes, and runs short again. */
export async function tellMoney(teller: StoryTeller): Promise<StoryPart> {
  const { demo, screen, sync } = teller
  const { format, program } = screen.texts
  const said = program.demo
  const line = lineAt(demo, 'mts')
  const { mts } = demo.sandbox
  const first = await check(line, teller)
  const again = await check(line, teller)
  mts.topUp(line.phone, topUp.amount)
  await sync([line])
  const available = await availableOf(line, teller)
  const after = await check(line, teller)
  demo.clock.pass(dayMs)
  mts.spend(line.phone, spending.amount)
  await sync([line])
  const last = await check(line, teller)
  return {
    title: said.parts.money,
    lines: [
      said.wish(titleOf(line, screen.texts), format.money(limit)),
      ...first,
      said.checkedAgain,
      ...again,
      said.toppedUp(format.money(topUp), available),
      ...after,
      said.spent(format.money(spending)),
      ...last,
    ],
  }
}
