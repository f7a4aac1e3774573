const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`

/** Home of the cabinet. */
export const cabinetPage = page('Личный кабинет МТС', '<div id="app"></div>')

/** Shell of the sign-in page. */
export const signInPage = page(
  'МТС ID',
  '<div id="root"></div><noscript>Для входа включите JavaScript</noscript>',
)

/** Pages that stand where something else was asked for. */
export const faultPages = {
  maintenance: page(
    'Технические работы',
    '<h1>Ведутся технические работы</h1><p>Сервис временно недоступен. Попробуйте позже.</p>',
  ),
  botWall:
    '<!DOCTYPE html><html><head><title>QRATOR</title><script src="/__qrator/qauth_utm_v2.js"></script></head><body></body></html>',
  unavailable: '<html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>',
} as const

/** An unknown path. */
export const notFoundPage = page('404', '<h1>404</h1>')
