import type { Texts } from '@esim-usage/texts'
import type { Diagnosis } from '../diagnosis.ts'

/** A diagnosis in words. */
export interface DiagnosisWords {
  /**
   * The reason and how sure it is; or that there are records, what the last read of the days met, which of them nobody asked
   * for yet, or that nothing explains it.
   */
  readonly answer: readonly string[]
  /** What it rests on, parts of a list. */
  readonly evidence: readonly string[]
  /** What to do, the most useful first. */
  readonly nextSteps: readonly string[]
  /** What to ask the person, each answered by yes or no. */
  readonly questions: readonly string[]
}

/** What is known where no reason is: a failure that is no reason by itself, or days that were never asked for. */
function describeUnread({ coverage }: Diagnosis, texts: Texts): readonly string[] {
  const { format, hub } = texts
  const failure = coverage.unread.find(days => days.failure !== undefined)?.failure
  if (failure !== undefined) {
    const { code, action, retryAfterMs } = failure
    const facts = {
      ...(action !== undefined && { action }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    }
    return [texts.error({ code, facts })]
  }
  const unread = coverage.unread.filter(({ reason }) => reason !== 'future')
  if (unread.length === 0) return [hub.diagnosis.unexplained]
  return unread.map(({ from, to, reason }) => hub.coverage.unread[reason](format.days(from, to)))
}

/** Puts a diagnosis into words. */
export function describeDiagnosis(diagnosis: Diagnosis, texts: Texts): DiagnosisWords {
  const { empty, hub } = texts
  const { explanation, records } = diagnosis
  const questions = diagnosis.questions.map(question => hub.diagnosis.questions[question])
  if (explanation === undefined) {
    const answer =
      records > 0
        ? [hub.diagnosis.notEmpty(texts.count('record', records))]
        : describeUnread(diagnosis, texts)
    return { answer, evidence: [], nextSteps: [], questions }
  }
  return {
    answer: [empty.causes[explanation.code], empty.levels[explanation.level]],
    evidence: explanation.evidence.map(each => empty.evidence[each]),
    nextSteps: explanation.nextSteps.map(step => empty.nextSteps[step]),
    questions,
  }
}
