const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that stays text in HTML, SVG and XML, in an attribute too. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, sign => entities[sign] ?? '')
