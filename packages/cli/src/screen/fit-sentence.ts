import type { Writable } from 'node:stream'
import { isTerminal } from '../cli-io.ts'
import { widthOf } from './paint.ts'
import { wrapText } from './text-width.ts'

/** Breaks a sentence between words for a terminal; elsewhere it stays one line. */
export const fitSentence = (sentence: string, stream: Writable): string =>
  isTerminal(stream) ? wrapText(sentence, widthOf(stream)).join('\n') : sentence
