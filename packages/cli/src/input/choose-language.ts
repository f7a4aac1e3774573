import { isLanguage, type Language, languageOfLocale } from '@esim-usage/texts'
import { InputError } from './input-error.ts'

/** Language of the environment; English where it names none we have. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  // POSIX: the first of these that is set and not empty wins
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    value => value !== undefined && value !== '',
  )
  return languageOfLocale(locale ?? '') ?? 'en'
}

/** Finds `--lang` before the rest is read, so that help and errors speak it; undefined when it is not given. */
export function languageOfArguments(argv: readonly string[]): Language | undefined {
  const at = argv.findLastIndex(argument => argument === '--lang' || argument.startsWith('--lang='))
  const value = argv[at]?.startsWith('--lang=') === true ? argv[at].slice('--lang='.length) : argv[at + 1]
  if (at === -1 || value === undefined) return undefined
  return readLanguage(value)
}

/** Reads the value of `--lang`. */
export function readLanguage(value: string): Language {
  if (!isLanguage(value)) throw new InputError('language-unknown', value)
  return value
}
