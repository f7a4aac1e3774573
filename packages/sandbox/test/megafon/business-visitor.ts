import { createSandbox, type Sandbox } from '@esim-usage/sandbox'
import { Visitor } from '../visitor.ts'
import { now } from './cabinet-visitor.ts'

const base = 'https://b2blk.megafon.ru'

/** Somebody at the business cabinet. */
export class BusinessVisitor {
  readonly visitor: Visitor

  constructor(sandbox: Sandbox) {
    this.visitor = new Visitor(sandbox.handle)
  }

  get(path: string): Promise<Response> {
    return this.visitor.send(`${base}/ws/v1.0/${path}`)
  }

  async json<T>(path: string): Promise<T> {
    return (await this.get(path)).json()
  }

  picture(time: string): Promise<Response> {
    return this.visitor.send(`${base}/captcha?${time}`)
  }

  /** Gives login and password; `headers` in place of what its pages send. */
  signIn(form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.visitor.send(`${base}/ws/v1.0/auth/process`, {
      method: 'POST',
      headers: {
        'x-requested-with': 'XMLHttpRequest',
        'x-csrf-token': this.visitor.cookie('XSRF_TOKEN') ?? '',
        ...headers,
      },
      body: new URLSearchParams({
        captchaTime: '1',
        username: '9000000031',
        password: 'Business1',
        ...form,
      }),
    })
  }
}

/** Somebody who opened the login page. */
export async function visitBusiness(
  sandbox: Sandbox = createSandbox({ now: () => now, pendingAnswers: 0 }),
): Promise<BusinessVisitor> {
  const visitor = new BusinessVisitor(sandbox)
  await visitor.visitor.send(`${base}/login`)
  return visitor
}

/** Somebody who is signed in. */
export async function signedIn(sandbox?: Sandbox): Promise<BusinessVisitor> {
  const visitor = await visitBusiness(sandbox)
  await visitor.signIn()
  return visitor
}
