import { execFileSync } from 'node:child_process'

const program = `
const started = performance.now()
await import('@esim-usage/core')
await import('@esim-usage/mts')
console.log(performance.now() - started)`

/** Milliseconds that importing the built packages takes in a fresh process: the median of some. */
export function measureImport(runs = 9): number {
  const times = Array.from({ length: runs }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })),
  )
  return times.toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? Number.NaN
}
