import { createTexts, type Language, type Texts } from '@esim-usage/texts'
import { writeDay } from '../answers/words/write-day.ts'
import type { HubLine } from '../line/hub-line.ts'
import { maskNumber } from '../privacy/mask-record.ts'
import type { AlertEvent } from './alert-event.ts'
import type { AlertMessage } from './notifier.ts'

/** An instant in the zone of the line, or a day. */
const writeTime = (text: string, { timeZone }: HubLine, { format }: Texts): string =>
  text.length === 10 ? format.day(text) : format.dateTimeIn(text, timeZone)

const join = (sentences: readonly string[], { language }: Texts): string =>
  sentences.join(language === 'zh' ? '' : ' ')

interface Said {
  readonly headline: string
  readonly sentences: readonly string[]
}

function say(event: AlertEvent, line: HubLine, texts: Texts): Said {
  const { format } = texts
  const { alerts } = texts.hub
  switch (event.type) {
    case 'data-low': {
      const sentences = [alerts.dataLeft(format.bytes(event.remaining), format.bytes(event.total))]
      if (event.renewsAt !== undefined)
        sentences.push(alerts.renews(writeDay(event.renewsAt, line.timeZone, texts)))
      return { headline: alerts.data[event.level], sentences }
    }
    case 'balance-low': {
      const needed = format.money(event.needed)
      const sentences = [alerts.balanceIs(format.money(event.available))]
      if (event.level === 'under-threshold') sentences.push(alerts.limit(needed))
      else if (event.dueAt === undefined) sentences.push(alerts.charge(needed))
      else sentences.push(alerts.chargeOn(needed, writeTime(event.dueAt, line, texts)))
      return { headline: alerts.balance[event.level], sentences }
    }
    case 'ending': {
      const when = writeTime(event.endsAt, line, texts)
      return event.what === 'line'
        ? { headline: alerts.lineEnding[event.level], sentences: [alerts.lineBlocked(when)] }
        : {
            headline: alerts.packageEnding[event.level],
            sentences: [alerts.packagesEnd(new Intl.ListFormat(texts.language).format(event.packages), when)],
          }
    }
    case 'cannot-see': {
      const read =
        event.readAt === undefined ? alerts.neverRead : alerts.lastRead(writeTime(event.readAt, line, texts))
      const why = event.code === undefined ? [] : [texts.errors.codes[event.code]]
      return { headline: alerts.cannotSee[event.level], sentences: [...why, read, alerts.noWarnings] }
    }
    default:
      return event satisfies never
  }
}

/** Puts an event into words; the line is named by its alias, else by its masked number. */
export function writeAlert(event: AlertEvent, line: HubLine, texts: Texts): AlertMessage {
  const { headline, sentences } = say(event, line, texts)
  return {
    title: `${line.alias ?? maskNumber(line.phone)}${texts.language === 'zh' ? '：' : ': '}${headline}`,
    text: join(sentences, texts),
    language: texts.language,
    event,
  }
}

/** A message that only shows that a notifier works. */
export function createTestMessage(language: Language): AlertMessage {
  const { title, text } = createTexts(language).hub.alerts.test
  return { title, text, language }
}
