import type { CaptchaChallenge, Challenge, CodeChallenge } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, nowOf } from '../cli-io.ts'
import { askText, type Check, tell } from '../input/ask.ts'
import { withPicture } from './captcha-file.ts'

/** What the person did about a challenge: an answer, or a wish for another one. */
export type Reply = { readonly text: string } | { readonly resend: true }

/** `r`, also as the key reads in the Russian layout, and as the letter sounds. */
const resendKeys: ReadonlySet<string> = new Set(['r', 'к', 'р'])

const toReply = (typed: string): Reply =>
  resendKeys.has(typed.toLowerCase()) ? { resend: true } : { text: typed }

function waitOf({ resendAt }: CodeChallenge, io: CliIo): number {
  return resendAt === undefined ? 0 : Math.max(0, Date.parse(resendAt) - nowOf(io))
}

function resendHint(challenge: CodeChallenge, io: CliIo, { signIn, format }: Texts): string {
  const waitMs = waitOf(challenge, io)
  return waitMs === 0 ? signIn.resendNow : signIn.resendIn(format.duration(Math.ceil(waitMs / 1000)))
}

/** Digits only, as many as the carrier says. */
const checkCode =
  ({ digits }: CodeChallenge, { signIn }: Texts): Check =>
  typed => {
    const text = typed.trim()
    const isCode = /^\d+$/u.test(text) && (digits === undefined || text.length === digits)
    return isCode || 'resend' in toReply(text) ? undefined : signIn.codeMalformed
  }

async function askCode(challenge: CodeChallenge, io: CliIo, texts: Texts): Promise<Reply> {
  const { signIn } = texts
  const { attemptsLeft: left } = challenge
  const question = [
    ...(left === undefined ? [signIn.askCode] : [texts.aside(signIn.askCode, texts.count('try', left))]),
    resendHint(challenge, io, texts),
  ]
  return toReply(await askText(question.join('\n'), io, texts, checkCode(challenge, texts)))
}

const askPicture = ({ image }: CaptchaChallenge, io: CliIo, texts: Texts): Promise<Reply> =>
  withPicture(image, async path => {
    tell(io, texts.signIn.picture)
    // alone on its line and never broken, so that it can be taken as a whole
    io.stderr.write(`  ${path}\n`)
    return toReply(await askText(texts.signIn.askPicture, io, texts))
  })

/** Asks the person what the carrier asks. */
export const askChallenge = (challenge: Challenge, io: CliIo, texts: Texts): Promise<Reply> =>
  challenge.kind === 'code' ? askCode(challenge, io, texts) : askPicture(challenge, io, texts)

/** Says where a code is on its way to. */
export function tellSent({ medium, sentTo }: CodeChallenge, io: CliIo, { signIn }: Texts): void {
  tell(io, sentTo === undefined ? signIn.sent[medium] : signIn.sentTo(signIn.sent[medium], sentTo))
}
