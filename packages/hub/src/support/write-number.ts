const groups = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/

/** Writes a Russian number in groups; inside the country free ones begin with 8. Others stay as they are. */
export function writeNumber(value: string): string {
  const [, area, first, second, third] = groups.exec(value) ?? []
  if (area === undefined) return value
  return `${area.startsWith('80') ? '8' : '+7'} ${area} ${first}-${second}-${third}`
}
