const elsewhere = '(?:https?:)?//[^"\'\\s)>]+'

/** What a browser loads by itself: scripts, style sheets, pictures, fonts, frames. A link that a person follows is none. */
const loads = [
  new RegExp(`<(?:script|img|iframe|source|video|audio|embed)\\b[^>]*?\\ssrc="(${elsewhere})"`, 'gi'),
  new RegExp(`<link\\b(?=[^>]*?\\srel="(?!canonical|alternate)[^"]*")[^>]*?\\shref="(${elsewhere})"`, 'gi'),
  new RegExp(`url\\(["']?(${elsewhere})`, 'gi'),
  new RegExp(`@import\\s+["'](${elsewhere})`, 'gi'),
]

/** Addresses of other places that a page or a style sheet loads from. */
export const findForeignLoads = (text: string): string[] =>
  loads.flatMap(pattern => Array.from(text.matchAll(pattern), ([, address = '']) => address))
