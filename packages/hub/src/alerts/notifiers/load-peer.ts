import { NotifierError } from './notifier-error.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * Loads a package that an app brings along only when it wants it; gives its default export.
 *
 * @throws {@link NotifierError} `package-missing` when it is not installed.
 */
export async function loadPeer(packageName: string): Promise<unknown> {
  const loaded: unknown = await import(packageName).catch((): never => {
    throw new NotifierError(
      'package-missing',
      `This notifier needs the package ${packageName}. Install it beside the hub.`,
      { packageName },
    )
  })
  return isObject(loaded) ? loaded['default'] : undefined
}
