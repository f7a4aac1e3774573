/** A name and what stands under it. */
interface Named<Value> {
  readonly name: string
  readonly value: Value
}

/** One question of a step: what is shown, and the inputs to fill. */
export interface StepCallback {
  readonly type: string
  readonly output: readonly Named<unknown>[]
  readonly input: readonly Named<string | number>[]
}

/** What a `MetadataCallback` tells besides. */
export type StepMetadata = Readonly<Record<string, string | number | boolean | readonly string[]>>

const named = <Value>(name: string, value: Value): Named<Value> => ({ name, value })

/** Takes a text the page makes without asking the person. */
export const hidden = (input: string, id: string, value = ''): StepCallback => ({
  type: 'HiddenValueCallback',
  output: [named('value', value), named('id', id)],
  input: [named(input, '')],
})

/** Takes a text; the prompts of the samples are placeholders, so nothing depends on them. */
export const textInput = (input: string, prompt: string, defaultText = ''): StepCallback => ({
  type: 'TextInputCallback',
  output: [named('prompt', prompt), named('defaultText', defaultText)],
  input: [named(input, '')],
})

/** Takes a number or a name. */
export const nameInput = (input: string, prompt: string): StepCallback => ({
  type: 'NameCallback',
  output: [named('prompt', prompt)],
  input: [named(input, '')],
})

/** Takes a secret: a password, a code, the characters of a picture. */
export const secretInput = (input: string, prompt: string): StepCallback => ({
  type: 'PasswordCallback',
  output: [named('prompt', prompt)],
  input: [named(input, '')],
})

/** Shows something. */
export const textOutput = (message: string): StepCallback => ({
  type: 'TextOutputCallback',
  output: [named('message', message), named('messageType', '0')],
  input: [],
})

/** Takes the language of the page. */
export const locale: StepCallback = {
  type: 'LocaleCallback',
  output: [named('prompt', 'Language')],
  input: [named('Language', '')],
}

/** Takes the page one comes from. */
export const referrer: StepCallback = {
  type: 'ReferrerCallback',
  output: [named('prompt', 'Referrer')],
  input: [named('referrer', '')],
}

/** Answers a step can be given; the index is what is sent. */
export const optionNames = ['IGNORE', 'OK', 'RESTART', 'REFRESH', 'CANTGET'] as const

/** Takes the index of one of the options. */
export const confirmation = (input: string, options: readonly string[]): StepCallback => ({
  type: 'ConfirmationCallback',
  output: [
    named('prompt', 'Confirm'),
    named('messageType', 0),
    named('options', options),
    named('optionType', -1),
    named('defaultOption', 0),
  ],
  input: [named(input, 0)],
})

/** What a step knows besides; takes the id of the client. */
export const metadata = (data: StepMetadata = {}): StepCallback => ({
  type: 'MetadataCallback',
  output: [
    named('data', {
      acceptableOperators: ['MTS', 'OTHER'],
      hiddenLogo: false,
      restrictXTethered: true,
      acceptableOperatorsErrorMessage: 'Введен неверный номер телефона.',
      correlationID: '00000000-0000-4000-8000-000000000001',
      label: 'Введите номер телефона',
      turnOffFeedbackService: true,
      ...data,
    }),
  ],
  input: [named('cid', '')],
})
