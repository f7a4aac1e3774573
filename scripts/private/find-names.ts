import { type Finder, finderOf } from './finding.ts'
import surnames from './surnames.json' with { type: 'json' }

/** Made-up people of this repository, and the patronymics that forms print as an example. */
const madeUp = new Set(['Иванович', 'Ивановна', 'Тестович', 'Тестовна', 'Другович', 'Другова'])

const surnamePattern = new RegExp(
  `(?<![а-яё-])(?:${surnames.russian.join('|').replaceAll('ё', '[её]')})(?:а|у|ым|ой|е)?(?![а-яё])`,
  'giu',
)
const latinPattern = new RegExp(`(?<![A-Za-z])(?:${surnames.latin.join('|')})a?(?![a-z])`, 'g')
const patronymicPattern =
  /(?<![А-Яа-яЁё])[А-ЯЁ][а-яё]+(?:ович|евич|овна|евна|ична)(?:а|у|ем|е|ы|ой)?(?![а-яё])/gu

export const nameFinders: readonly Finder[] = [
  finderOf('name', patronymicPattern, match => madeUp.has(match)),
  finderOf('name', surnamePattern, () => false),
  finderOf('name', latinPattern, () => false),
]

/** E-mail addresses outside the names that are reserved for examples. */
export const mailFinder: Finder = finderOf('e-mail', /[\w.+*-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi, match =>
  /@(?:[\w-]+\.)*(?:example(?:\.[a-z]+)?|[\w-]+\.(?:test|invalid|example))$/i.test(match),
)
