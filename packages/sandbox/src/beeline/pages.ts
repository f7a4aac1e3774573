const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`

/** Pages that stand where something else was asked for. No bot wall of Beeline is known, so it is a usual one. */
export const faultPages = {
  maintenance: page(
    'Билайн',
    '<h1>Личный кабинет временно недоступен</h1><p>Ведутся технические работы.</p>',
  ),
  botWall: page('QRATOR', '<script src="/__qrator/qauth_utm_v2.js"></script>'),
  unavailable: page('500 Internal Server Error', '<center><h1>500 Internal Server Error</h1></center>'),
} as const

/** Something failed; the status says nothing. */
export const apologyPage = '<html><body><h1>Знаем про ошибку</h1><p>Уже чиним</p></body></html>'
/** Too fast; the status says nothing. */
export const busyPage = '<html><body><h1>Too Many Requests</h1></body></html>'
/** The session is over; the status says something else. */
export const loginLinkPage = '<html><body><a href="/login">Войти</a></body></html>'
/** A page of the cabinet; it opens to anybody. */
export const cabinetPage = page('Личный кабинет', '<div id="elk"></div>')
/** The login. */
export const loginPage = page('Вход в личный кабинет', '<h1>Вход в личный кабинет</h1><button>Войти</button>')
/** An unknown path. */
export const notFoundPage = page('404', '<h1>404</h1>')
