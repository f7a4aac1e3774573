// Prints the balance and what is left of the packages.
// node docs/examples/balance-and-packages.ts [line] [cookie file]
import { readFile } from 'node:fs/promises'
import { createMts, type Allowance, type Money } from '@esim-usage/mts'

const [line = '+79000000001', cookieFile = 'cookies.txt'] = process.argv.slice(2)

const printMoney = ({ amount, currency, scale }: Money): string =>
  `${(amount / 10 ** scale).toFixed(scale)} ${currency}`

/** What the carrier does not say stays a question mark. */
function printLeft({ unlimited, remaining, total, unit }: Allowance): string {
  if (unlimited) return 'unlimited'
  const [size, name] = unit === 'bytes' ? [1024 ** 3, 'GiB'] : unit === 'seconds' ? [60, 'min'] : [1, unit]
  const [left, all] = [remaining, total].map(value => (value === undefined ? '?' : (value / size).toFixed(1)))
  return `${left} of ${all} ${name}`
}

const mts = createMts({ line })
await mts.signIn({ method: 'session', session: { cookies: await readFile(cookieFile, 'utf8') } })

const [balance, allowances] = await Promise.all([mts.balance(), mts.allowances()])
if (balance.model === 'prepaid') console.log('on the account:', printMoney(balance.main))
else if (balance.owed !== undefined) console.log('owed:', printMoney(balance.owed))
for (const allowance of allowances) console.log(`${allowance.name}: ${printLeft(allowance)}`)
