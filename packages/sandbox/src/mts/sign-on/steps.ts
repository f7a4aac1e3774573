import {
  confirmation,
  hidden,
  locale,
  metadata,
  nameInput,
  optionNames,
  referrer,
  secretInput,
  type StepCallback,
  type StepMetadata,
  textInput,
  textOutput,
} from './callbacks.ts'

/** The steps the sandbox asks, by the header that names them. */
export type StepHeader =
  | 'device-match-hold'
  | 'network-header-v1'
  | 'network-header-resource-v1'
  | 'radius-frontend-request'
  | 'confirm-network-phone'
  | 'enter-phone'
  | 'lock-change-owner'
  | 'verify-captcha'
  | 'verify-password'
  | 'verify-otp'
  | 'passkey-start-registration'

/** A step as it goes over the wire, and comes back filled. */
export interface Step {
  readonly authId: string
  readonly template: ''
  readonly stage: string
  readonly header: StepHeader
  readonly infoText: null
  readonly callbacks: readonly StepCallback[]
}

/** What a step asks, without its `authId`. */
export interface StepQuestion {
  readonly header: StepHeader
  readonly callbacks: readonly StepCallback[]
}

/** A question as it goes over the wire. */
export const toStep = ({ header, callbacks }: StepQuestion, authId: string): Step => ({
  authId,
  template: '',
  stage: 'login-nodes-dslnull',
  header,
  infoText: null,
  callbacks,
})

const okOnly = optionNames.slice(0, 2)
const upToRestart = optionNames.slice(0, 3)
const upToRefresh = optionNames.slice(0, 4)

const question = (header: StepHeader, ...callbacks: readonly StepCallback[]): StepQuestion => ({
  header,
  callbacks,
})

/** The first step. It alone has no `authId` yet. */
export const deviceStep: Step = toStep(
  question(
    'device-match-hold',
    hidden('IDToken1', 'devicePrint'),
    textInput('IDToken2', 'function', 'function(){}'),
    textInput('IDToken3', 'isWebAuthnSupported'),
    textInput('IDToken4', 'platform'),
    textInput('IDToken5', 'keyLabel'),
    locale,
    textInput('IDToken7', 'deviceUuid'),
    referrer,
    textInput('IDToken9', 'deviceLabel'),
    textInput('IDToken10', 'flag'),
    metadata(),
  ),
  '',
)

/** First question of the network. */
export const networkQuestion: StepQuestion = question(
  'network-header-v1',
  hidden('IDToken1', 'networkHeaderUrl', 'https://login.mts.ru/amserver/hdr'),
  confirmation('IDToken2', okOnly),
  metadata(),
)

/** Second question of the network. */
export const networkResourceQuestion: StepQuestion = question(
  'network-header-resource-v1',
  confirmation('IDToken1', okOnly),
  metadata(),
)

/** Third question of the network. */
export const radiusQuestion: StepQuestion = question(
  'radius-frontend-request',
  confirmation('IDToken1', okOnly),
  locale,
  referrer,
  metadata(),
)

/** Offers the line whose mobile network the request came through. */
export const networkPhoneQuestion = (recipient: string): StepQuestion =>
  question('confirm-network-phone', confirmation('IDToken1', upToRestart), metadata({ recipient }))

/** Asks for the number. */
export const phoneQuestion = (more: StepMetadata = {}): StepQuestion =>
  question(
    'enter-phone',
    nameInput('IDToken1', 'Номер телефона'),
    confirmation('IDToken2', okOnly),
    metadata({ forcedSms: true, ...more }),
  )

/** The end for a number that changed hands. */
export const lockedQuestion: StepQuestion = question(
  'lock-change-owner',
  textOutput('Номер заблокирован: сменился владелец'),
  metadata(),
)

/** Shows a picture. */
export const captchaQuestion = (picture: string): StepQuestion =>
  question(
    'verify-captcha',
    textOutput(`<img src="${picture}">`),
    secretInput('IDToken2', 'Символы с картинки'),
    confirmation('IDToken3', upToRefresh),
    metadata(),
  )

/** Asks for the password. */
export const passwordQuestion = (counts: StepMetadata): StepQuestion =>
  question(
    'verify-password',
    secretInput('IDToken1', 'Пароль'),
    textInput('IDToken4', 'savePersistentCookie'),
    confirmation('IDToken2', [...upToRestart, 'RESTORE']),
    metadata({ ...counts, authUserLevel: 1 }),
  )

/** Asks for the code of an SMS. */
export const codeQuestion = (counts: StepMetadata): StepQuestion =>
  question(
    'verify-otp',
    secretInput('IDToken1', 'Код из SMS'),
    textInput('IDToken4', 'savePersistentCookie'),
    confirmation('IDToken2', optionNames),
    metadata({ ...counts, channel: 'SMS', isRestoreMode: false, isAux: false, numberType: 'MOBILE' }),
  )

/** Offers a passkey, between the last check and the end. */
export const passkeyQuestion: StepQuestion = question(
  'passkey-start-registration',
  confirmation('IDToken1', okOnly),
  metadata(),
)
