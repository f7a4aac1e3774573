import type { Allowance, AllowanceScope } from '@esim-usage/core'

type Kind = Allowance['kind']

// Kinds hide behind names. The words are those of clients and samples; a name that tells nothing is a plain pack at home.
const abroad = /роуминг|за\s?границ|европа|популярные страны|остальные страны|\bпоп\.\s?стр|снг/i
const crimea = /крым|в поездке/i
const apps = /мессенджер\S*|соц(?:иальные|\.)?\s?сет\S*/i

/** Where and for what a pack is, by its words. */
export function readScope(words: string): AllowanceScope {
  const app = apps.exec(words)?.[0]
  return {
    ...(abroad.test(words)
      ? { roaming: 'international' }
      : crimea.test(words)
        ? { roaming: 'national', ...(/крым/i.test(words) && { region: 'Крым' }) }
        : { roaming: 'home' }),
    ...(/на мегафон|внутри сети/i.test(words) && { networks: 'on-net' }),
    ...(/на все сети/i.test(words) && { networks: 'any' }),
    ...(/входящ/i.test(words) && { direction: 'incoming' }),
    ...(app !== undefined && { apps: [app] }),
    ...(/ноч/i.test(words) && { night: true }),
  }
}

/** A pack people do not mean by "my data": bought on its own when all else is used up, or for a day. */
const aside = /автопродл|в сутки|mms(?!.*sms)(?<!sms.*mms)/i

/** True for a pack that may stand for its kind: at home, for everything, at any time. */
export const isPlain = (words: string, scope: AllowanceScope): boolean =>
  Object.keys(scope).every(key => key === 'roaming' || (key === 'networks' && scope.networks === 'any')) &&
  scope.roaming === 'home' &&
  !aside.test(words)

const kindWords: readonly (readonly [RegExp, Kind])[] = [
  [/sms|смс|mms|ммс|сообщ/i, 'message'],
  [/интернет|трафик|gprs|мессенджер/i, 'data'],
  [/минут|звон|вызов|входящ|на мегафон|внутри сети/i, 'voice'],
]

/** The kind by the words of a name; undefined: they do not tell. */
export const kindByName = (words: string): Kind | undefined =>
  kindWords.find(([pattern]) => pattern.test(words))?.[1]

const kindUnits: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:мин|сек)/i, 'voice'],
  [/^шт/i, 'message'],
  [/^[кмгт]б$|^[kmgt]b$/i, 'data'],
]

/** The kind by a unit, which is not sure: it lies at times. */
export const kindByUnit = (unit: string): Kind | undefined =>
  kindUnits.find(([pattern]) => pattern.test(unit.trim()))?.[1]
