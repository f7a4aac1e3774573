import { decodeText } from '@esim-usage/core/parse'

/** Dashes of windows-1251 that come through as control characters. Evidence medium: one client. */
const dashes: ReadonlyMap<string, string> = new Map([
  ['\u0096', '–'],
  ['\u0097', '—'],
])

/** A printed word without entities, soft hyphens and control characters. */
export const plainText = (text: string): string =>
  decodeText(text.replaceAll(/[\u0096\u0097]/gu, dash => dashes.get(dash) ?? dash))
