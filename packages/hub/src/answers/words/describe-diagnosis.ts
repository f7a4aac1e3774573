import type { Texts } from '@esim-usage/texts'
import type { Diagnosis } from '../diagnosis.ts'

/** A diagnosis in words. */
export interface DiagnosisWords {
  /** The reason and how sure it is; or that there are records, or that nothing explains it. */
  readonly answer: readonly string[]
  /** What it rests on, parts of a list. */
  readonly evidence: readonly string[]
  /** What to do, the most useful first. */
  readonly nextSteps: readonly string[]
  /** What to ask the person, each answered by yes or no. */
  readonly questions: readonly string[]
}

/** Puts a diagnosis into words. */
export function describeDiagnosis(diagnosis: Diagnosis, texts: Texts): DiagnosisWords {
  const { empty, hub } = texts
  const { explanation, records } = diagnosis
  const questions = diagnosis.questions.map(question => hub.diagnosis.questions[question])
  if (explanation === undefined) {
    const answer =
      records > 0 ? hub.diagnosis.notEmpty(texts.count('record', records)) : hub.diagnosis.unexplained
    return { answer: [answer], evidence: [], nextSteps: [], questions }
  }
  return {
    answer: [empty.causes[explanation.code], empty.levels[explanation.level]],
    evidence: explanation.evidence.map(each => empty.evidence[each]),
    nextSteps: explanation.nextSteps.map(step => empty.nextSteps[step]),
    questions,
  }
}
