// Cuts the Chinese font down to the signs that reports have, as the whole of it has 92 MB: those of our own words, and the
// 3755 most common ones for the words of others (level 1 of GB 2312).
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const font = '@expo-google-fonts/noto-sans-sc'
const find = createRequire(import.meta.url).resolve
const target = join(import.meta.dirname, 'dist/fonts')

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_each, index) => first + index)

/** The rows 16 to 55 of GB 2312. */
function commonSigns(): string {
  const decoder = new TextDecoder('gb18030')
  const pairs = range(0xb0, 0xd7).flatMap(high => range(0xa1, 0xfe).map(low => Uint8Array.of(high, low)))
  return pairs
    .map(pair => decoder.decode(pair))
    .filter(sign => /^\p{Script=Han}$/u.test(sign))
    .join('')
}

/** Every sign of the Chinese texts, comments among them: more than is needed never hurts. */
async function ownSigns(): Promise<string> {
  const folder = join(import.meta.dirname, '../texts/src/zh')
  const names = await readdir(folder)
  const files = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
  return files.join('')
}

/** Latin, Cyrillic and the signs between words, so that a line is set in one hand. */
const otherSigns = String.fromCodePoint(
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xbf),
  ...range(0x410, 0x451),
  ...range(0x2010, 0x2026),
  ...range(0x3000, 0x301f),
  ...range(0xff01, 0xff5e),
)

await mkdir(target, { recursive: true })
const signs = (await ownSigns()) + commonSigns() + otherSigns
for (const weight of ['400Regular', '700Bold']) {
  const name = `NotoSansSC_${weight}.ttf`
  const whole = await readFile(find(`${font}/${weight}/${name}`))
  await writeFile(join(target, name), await subsetFont(whole, signs, { targetFormat: 'truetype' }))
}
await copyFile(join(dirname(find(`${font}/package.json`)), 'LICENSE_FONT'), join(target, 'LICENSE_FONT'))
