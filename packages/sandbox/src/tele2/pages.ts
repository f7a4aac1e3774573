const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="ru"><head><meta charset="utf-8">${head}<title>${title}</title></head><body>${body}</body></html>`

/** The check of browsers at the data addresses; with status 200. */
const botWall = page(
  'Проверка браузера',
  `<div id="root"></div><script>window.ctx='challenge_url=%2Fsandbox%2Fchallenge&settings=SANDBOX&settings_header=x-ngenix-bcc&state_header=x-ngenix-bcd&min_display=1500';</script>`,
)

/** The same check at the sign-on; with status 403. */
export const refusedPage =
  '<html>\n<head><title>403 Forbidden</title></head>\n<body>\n<center><h1>403 Forbidden</h1></center>\n<hr><center>ngenix</center>\n</body>\n</html>'

/** What the cabinet shows somebody who is signed out; with status 200. */
export const loginPage = page(
  't2',
  '<header><button><span>ВОЙТИ</span></button></header><div id="root"></div>',
  '<meta name="csrf-token-name" content="csrftoken"><meta name="csrf-token-value" content="sandbox">',
)

/** Pages that stand where something else was asked for. */
export const faultPages = {
  maintenance: page('Технические работы', '<h1>Ведутся технические работы</h1>'),
  botWall,
  unavailable: '<html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>',
} as const

/** An unknown path. */
export const notFoundPage = page('404', '<h1>404</h1>')
