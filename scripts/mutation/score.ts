import { isSurvivor, type Mutant } from './read-mutants.ts'

const count = (mutants: readonly Mutant[], ...statuses: readonly Mutant['status'][]): number =>
  mutants.filter(({ status }) => statuses.includes(status)).length

/** Percent of the mutants that a test noticed; one that never ends is noticed. */
export function scoreOf(mutants: readonly Mutant[]): number {
  const noticed = count(mutants, 'Killed', 'Timeout')
  return (100 * noticed) / (noticed + mutants.filter(isSurvivor).length)
}

/** One line for each folder, and one for all. */
export function showScores(
  runs: readonly { readonly name: string; readonly mutants: readonly Mutant[] }[],
): string {
  const all = { name: 'all', mutants: runs.flatMap(({ mutants }) => mutants) }
  return [...runs, all]
    .map(({ name, mutants }) =>
      [
        name.padEnd(9),
        `${mutants.length} mutants`,
        `${count(mutants, 'Killed')} killed`,
        `${count(mutants, 'Timeout')} without end`,
        `${mutants.filter(isSurvivor).length} survived`,
        `${scoreOf(mutants).toFixed(1)} %`,
      ].join('  '),
    )
    .join('\n')
}
