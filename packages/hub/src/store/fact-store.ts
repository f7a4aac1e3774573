import type { DatasetState, FactDataset, FactValues, HubDataset } from '../dataset/dataset.ts'

/** One version of a value: it was read alike from `seenFrom` to `seenTo`. */
export interface Fact<Dataset extends FactDataset = FactDataset> {
  /** Which dataset. */
  readonly dataset: Dataset
  /** Month of spending, id of a payment; empty for the others. */
  readonly key: string
  /** The value as it was read last. */
  readonly value: FactValues[Dataset]
  /** First read that gave it, RFC 3339. */
  readonly seenFrom: string
  /** Last read that gave it, RFC 3339. */
  readonly seenTo: string
}

/** Reads values and how datasets stand. Writing is done by a {@link HubRun} alone. */
export interface FactStore {
  /** The newest version of each key, by key. */
  latest<Dataset extends FactDataset>(lineId: string, dataset: Dataset): Promise<readonly Fact<Dataset>[]>
  /** All versions, oldest first. */
  history<Dataset extends FactDataset>(lineId: string, dataset: Dataset): Promise<readonly Fact<Dataset>[]>
  /** How the datasets of a line stand; those that were never asked for are not there. */
  states(lineId: string): Promise<readonly DatasetState[]>
  /** How one dataset stands; undefined: never asked for. */
  state(lineId: string, dataset: HubDataset): Promise<DatasetState | undefined>
}
