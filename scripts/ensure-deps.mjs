import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
if (!process.env.npm_config_user_agent?.startsWith('pnpm')) {
  const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  execSync(`npx --yes ${packageManager} install --frozen-lockfile --prefer-offline`, { stdio: 'inherit' })
}
