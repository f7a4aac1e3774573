import { json } from '../answers.ts'

// Words are those of samples, and so are the codes `a211`, `a216` and `k1011`; other codes are not known.
const refusals = {
  unauthorized: { status: 401, code: 'a401', message: 'Неавторизованный доступ' },
  'unauthorized-in-200': { status: 200, code: 'a401', message: 'Неавторизованный доступ' },
  'internal-error': { status: 200, code: 'a500', message: 'Внутренняя ошибка системы' },
  'bad-phone': { status: 400, code: 'a203', message: 'Неправильный формат телефона' },
  'bad-password': { status: 401, code: 'a202', message: 'Неправильный номер телефона или пароль' },
  'too-many-passwords': {
    status: 401,
    code: 'a213',
    message: 'Превышено количество попыток входа с использованием пароля. Попробуйте позже',
  },
  locked: {
    status: 401,
    code: 'a216',
    message: 'Аккаунт заблокирован. Для разблокировки наберите *105*00#',
  },
  'picture-wanted': { status: 401, code: 'a211', message: 'Введите код с картинки' },
  'wrong-picture': { status: 401, code: 'a211', message: 'Код с картинки введен неверно' },
  'unknown-line': { status: 200, code: 'a205', message: 'Номер не обслуживается МегаФоном' },
  'too-many-codes': {
    status: 200,
    code: 'a207',
    message: 'Превышено количество запросов кода. Попробуйте позже',
  },
  'wrong-code': { status: 401, code: 'a206', message: 'Неверный код подтверждения' },
  'no-data': { status: 200, code: 'k1011', message: 'Нет данных за выбранный период' },
} as const

/** Why the cabinet gives nothing. */
export type Refusal = keyof typeof refusals

/** A refusal as the cabinet words it; `reason` says for the reader of a test what was missed. */
export function refuse(refusal: Refusal, reason?: string): Response {
  const { status, code, message } = refusals[refusal]
  return json({ code, message }, status, reason === undefined ? {} : { 'x-sandbox-reason': reason })
}
