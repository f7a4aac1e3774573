import type { Language } from '@esim-usage/texts'
import type { ErrorClass } from './error-classes.ts'

/** What the tables of errors say in one language; the sentences of the codes are those of the program. */
export interface ErrorWords {
  readonly language: Language
  /** Who has to act, as the heading of a table. */
  readonly whoActs: Readonly<Record<ErrorClass, string>>
  /** Headings of the columns: code, sentence, exit code of the command. */
  readonly columns: readonly [code: string, sentence: string, exitCode: string]
}

export const english: ErrorWords = {
  language: 'en',
  whoActs: {
    InvalidRequestError: 'you, the developer, change the call',
    AccountError: 'the account holder acts',
    CarrierError: 'the carrier acts, or needs time',
    NetworkError: 'the network failed',
    ResponseError: 'this project has to be mended',
  },
  columns: ['code', 'what a person is told', 'exit code'],
}

export const russian: ErrorWords = {
  language: 'ru',
  whoActs: {
    InvalidRequestError: 'изменить запрос',
    AccountError: 'нужно действие владельца номера',
    CarrierError: 'дело за оператором',
    NetworkError: 'нет связи',
    ResponseError: 'нужно исправить программу',
  },
  columns: ['код', 'что сказано человеку', 'код выхода'],
}

export const chinese: ErrorWords = {
  language: 'zh',
  whoActs: {
    InvalidRequestError: '请修改请求',
    AccountError: '需要机主处理',
    CarrierError: '需要运营商处理或等待',
    NetworkError: '网络故障',
    ResponseError: '需要修正本程序',
  },
  columns: ['代码', '给用户的说明', '退出码'],
}
