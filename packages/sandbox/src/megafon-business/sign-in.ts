import { html } from '../answers.ts'
import { findAccount } from './accounts.ts'
import type { AccountCall, BusinessCall } from './call.ts'
import { give, notAuthenticated, refuse } from './envelope.ts'

const loginPage =
  '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Личный кабинет для бизнеса</title></head><body><div id="app"></div></body></html>'

/** The page to sign in; it hands out cookies. Their real attributes are not known. */
export function showLogin({ world, request }: BusinessCall): Response {
  const { id, csrf } = world.browsers.of(request) ?? world.browsers.welcome()
  const page = html(loginPage)
  page.headers.append('set-cookie', `JSESSIONID=${id}; Path=/; Secure; HttpOnly`)
  page.headers.append('set-cookie', `XSRF_TOKEN=${csrf}; Path=/; Secure`)
  return page
}

/** The picture that belongs to a try of that time. */
export function showPicture({ world, request, url }: BusinessCall): Response {
  const browser = world.browsers.of(request)
  if (browser === undefined) return notAuthenticated('the cookie JSESSIONID is missing')
  const { digits, image } = world.pictures.next()
  browser.pictures.set(url.search.slice(1), digits)
  return image
}

const pictureWanted = (): Response => give({ isCaptchaShouldBeShown: true })
const badLogin = { code: 'user.incorrect.login.or.password' } as const

/** Takes login and password, after the picture of the same time where one is due. */
export function signIn({ world, request, form }: BusinessCall): Response {
  const browser = world.browsers.of(request)
  const { headers } = request
  if (browser === undefined || headers.get('x-csrf-token') !== browser.csrf)
    return notAuthenticated('x-csrf-token is not the cookie XSRF_TOKEN')
  if (headers.get('x-requested-with') !== 'XMLHttpRequest')
    return notAuthenticated('X-Requested-With is missing')
  if (world.pictures.takeDue()) browser.owesPicture = true
  const time = form.get('captchaTime') ?? ''
  const shown = browser.pictures.get(time)
  browser.pictures.delete(time)
  if (browser.owesPicture && (shown === undefined || shown !== form.get('captcha'))) return pictureWanted()
  browser.owesPicture = false
  const account = findAccount(form.get('username') ?? '')
  if (account === undefined || account.password !== form.get('password')) return refuse(badLogin)
  world.browsers.signIn(browser, account)
  const pending = world.gathering.get(account) ?? world.settings.pendingAnswers
  world.gathering.set(account, pending)
  const user = { id: 42, username: account.login, accountId: Number(account.account) }
  return pending > 0
    ? give({ user, cached: false, isCaptchaShouldBeShown: false })
    : give({ user: { ...user, bisId: 900_100 }, cached: true, isCaptchaShouldBeShown: false })
}

/** Whether the data of the account are gathered. */
export function cacheStatus({ world, account }: AccountCall): Response {
  const pending = world.gathering.get(account) ?? 0
  world.gathering.set(account, Math.max(0, pending - 1))
  return pending > 0 ? give({ ready: false }, 202) : give({ ready: true })
}

/** Whose session it is. */
export const showUser = ({ account }: AccountCall): Response =>
  give({ user: { accountId: Number(account.account), username: account.login } })
