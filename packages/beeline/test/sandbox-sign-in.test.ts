import { describe, expect, test } from 'vitest'
import { errorOf } from './clients.ts'
import { daily, main, openByPassword, play, postpaid } from './sandbox-client.ts'

describe('sign-ins that stop', () => {
  test.for([
    ['5', 'website', 'terms'],
    ['6', 'website', 'password-change'],
    ['7', 'website', 'password-change'],
  ])('line %s: %s, %s', async ([digit = '', status, reason]) => {
    const client = play().open(`+7900000000${digit}`)
    const step = await client.signIn({ method: 'password', password: `Sandbox${digit}` })
    expect(step).toMatchObject({ status, reason })
  })

  test('wrong passwords, a locked login and one nobody has', async () => {
    const played = play()
    const sign = async (line: string, password: string) =>
      (await errorOf(played.open(line).signIn({ method: 'password', password }))).code
    const codes = []
    for (let tries = 0; tries < 4; tries += 1) codes.push(await sign(main, `wrong${tries}`))
    expect(codes).toEqual([...Array(3).fill('credentials-rejected'), 'account-locked'])
    expect(await sign('+79000000008', 'Sandbox8')).toBe('account-locked')
    expect(await sign('+79000000077', 'Sandbox1')).toBe('credentials-rejected')
    played.clock.advance(31 * 60_000)
    await openByPassword(played, main, 'Sandbox1')
    expect(await played.open(main).balance()).toMatchObject({ model: 'prepaid' })
  })

  test('an imported token reads the lines of its login and of linked ones, no others', async () => {
    const played = play()
    const { token, login } = played.sandbox.beeline.session(daily)
    const client = played.open(daily)
    await client.signIn({ method: 'session', session: { token, login } })
    expect((await client.lines()).map(({ line }) => line)).toEqual([main, daily, postpaid])
    expect((await client.allowances()).map(({ unlimited }) => unlimited)).toEqual([true, false, false])
    const stranger = played.open('+79000000009')
    expect((await errorOf(stranger.balance())).code).toBe('wrong-line')
  })
})
