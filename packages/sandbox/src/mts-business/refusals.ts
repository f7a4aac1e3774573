import { json } from '../answers.ts'

const refusal =
  (status: number, errorCode: string, errorMessage: string) =>
  (headers: Readonly<Record<string, string>> = {}): Response =>
    json({ errorMessage, sourceID: 'PublicApi', errorCode }, status, headers)

/** How the API refuses. Codes as the dossier has them; some of the words are assumed. */
export const refusals = {
  noToken: refusal(401, '1001', 'Не передан токен'),
  tokenOver: refusal(401, '1013', 'Токен истек'),
  noAccess: refusal(401, '1014', 'unauthorized'),
  noMethod: refusal(401, '1002', 'API не найден'),
  notOrdered: refusal(403, '1010', 'Запрос не авторизован: сервис заблокирован или подписка не найдена'),
  contentType: refusal(415, '415', 'Unsupported Media Type'),
  tooFast: refusal(429, '1011', 'Превышен лимит запросов'),
  away: refusal(421, '3003', 'Сервис Foris временно недоступен'),
  night: refusal(500, '500', 'EJB Exception'),
  broken: refusal(500, '500', 'Internal Server Error'),
  invalid: refusal(400, '1100', 'Ошибка валидации'),
} as const
