import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { AdapterResponse } from '../../src/adapter/adapter-http.ts'
import type { ErrorRule, FaultPort } from '../../src/adapter/fault-port.ts'
import { createResponse } from '../../src/transport/answer.ts'
import { findRule } from '../../src/transport/fault-rules.ts'
import { WebsiteStop } from '../../src/transport/judge.ts'
import { createHarness, failureOf, home } from './http-harness.ts'

interface Answer {
  readonly status?: number
  readonly body?: string
  readonly headers?: Record<string, string>
  readonly url?: string
}
const toResponse = ({
  status = 200,
  body = '',
  headers = {},
  url = `${home}/data`,
}: Answer): AdapterResponse =>
  createResponse({ status, url, headers: new Headers(headers), bytes: new TextEncoder().encode(body) }, {})

const json = { 'content-type': 'application/json; charset=utf-8' }
const html = { 'content-type': 'text/html' }
const port = (...rules: ErrorRule[]): FaultPort => ({
  rules,
  read(response) {
    const [, code] = /code=(\w+)/.exec(response.text()) ?? []
    const [, message] = /message=(.*)/.exec(response.text()) ?? []
    return { ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }) }
  },
})
const rule = (when: ErrorRule['when'], then: ErrorRule['then'] = { error: 'rejected' }): ErrorRule => ({
  when,
  then,
  tape: 'synthetic',
})

describe('signs of a fault rule', () => {
  const large = `{"text":"${'x'.repeat(256 * 1024)} blocked"}`
  test.each<[string, ErrorRule['when'], Answer, boolean]>([
    ['status', { status: 403 }, { status: 403 }, true],
    ['another status', { status: 403 }, { status: 404 }, false],
    ['one status of several', { status: [403, 404] }, { status: 404 }, true],
    ['code', { code: 'E1' }, { body: 'code=E1' }, true],
    ['another code', { code: 'E1' }, { body: 'code=E2' }, false],
    ['no code', { code: 'E1' }, {}, false],
    ['one code of several', { code: ['E1', 'E2'] }, { body: 'code=E2' }, true],
    ['message', { message: /лимит/i }, { body: 'message=Лимит исчерпан' }, true],
    ['another message', { message: /лимит/i }, { body: 'message=Готово' }, false],
    ['no message', { message: /лимит/i }, {}, false],
    ['body', { body: /blocked/ }, { body: 'you are blocked', headers: html }, true],
    ['another body', { body: /blocked/ }, { body: 'welcome', headers: html }, false],
    ['body of small JSON', { body: /blocked/ }, { body: '{"text":"blocked"}', headers: json }, true],
    ['body of large JSON is not searched', { body: /blocked/ }, { body: large, headers: json }, false],
    ['body of a large page is', { body: /blocked/ }, { body: large, headers: html }, true],
    ['html by its type', { html: true }, { headers: html }, true],
    ['html by its looks', { html: true }, { body: ' \n<!DOCTYPE html><p>', headers: json }, true],
    ['no html', { html: true }, { body: '{}', headers: json }, false],
    ['html in a text of JSON', { html: true }, { body: '{"text":"<html>"}', headers: json }, false],
    ['html that must not be', { html: false }, { headers: html }, false],
    ['no html as it must be', { html: false }, { body: '{}' }, true],
    [
      'host of the final address',
      { landedOn: 'login.carrier.test' },
      { url: 'https://login.carrier.test/' },
      true,
    ],
    [
      'host of a Location',
      { landedOn: 'login.carrier.test' },
      { status: 302, headers: { location: 'https://login.carrier.test/' } },
      true,
    ],
    ['another host', { landedOn: 'login.carrier.test' }, {}, false],
    ['endpoint', { endpoint: 'data' }, {}, true],
    ['another endpoint', { endpoint: 'page' }, {}, false],
    ['one endpoint of several', { endpoint: ['page', 'data'] }, {}, true],
    ['two signs', { status: 403, html: true }, { status: 403, headers: html }, true],
    ['one sign of two', { status: 403, html: true }, { status: 200, headers: html }, false],
  ])('%s', (_, when, answer, fits) => {
    expect(findRule(port(rule(when)), toResponse(answer), 'data') !== undefined).toBe(fits)
  })

  test('the first rule that fits wins', () => {
    const faults = port(
      rule({ status: 404 }),
      rule({}, { error: 'blocked' }),
      rule({}, { error: 'rejected' }),
    )
    expect(findRule(faults, toResponse({}), 'data')?.rule.then).toEqual({ error: 'blocked' })
  })
})

const answering = (answer: Answer, faults: FaultPort) =>
  createHarness({
    faults,
    fetch: async () =>
      new Response(answer.body ?? '{}', { status: answer.status ?? 200, headers: answer.headers ?? json }),
  })

describe('judging answers', () => {
  const anything = {
    '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
  } as const
  const data = { endpoint: 'data', url: `${home}/data` } as const

  test.each([
    [401, 'session-expired'],
    [403, 'no-access'],
    [404, 'unexpected-status'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [599, 'unavailable'],
  ])('status %d without a rule is %s', async (status, code) => {
    const { http } = answering({ status, headers: { ...json, 'retry-after': '60' } }, port())
    expect(await failureOf(http.json(data, anything))).toMatchObject({
      code,
      facts: { status, carrier: 'reference' },
    })
  })

  test('a rule explains an answer with 200: code, words and what to do', async () => {
    const faults = port(rule({ code: 'E7' }, { error: 'action-required', action: 'accept-terms' }))
    const { http } = answering({ body: 'code=E7 message=Примите условия' }, faults)
    expect(await failureOf(http.json(data, anything))).toMatchObject({
      code: 'action-required',
      facts: { carrierCode: 'E7', carrierMessage: 'Примите условия', action: 'accept-terms', status: 200 },
    })
  })

  test('without a rule the carrier’s code and words still come along', async () => {
    const { http } = answering({ status: 400, body: 'code=E9 message=Ошибка' }, port())
    expect(await failureOf(http.json(data, anything))).toMatchObject({
      code: 'unexpected-status',
      facts: { carrierCode: 'E9', carrierMessage: 'Ошибка' },
    })
  })

  test('website rules stop every request, raw ones too', async () => {
    const faults = port(rule({ body: /captcha/ }, { website: 'bot-check' }))
    const wall = { body: '<html>captcha', headers: html }
    const raw = await failureOf(answering(wall, faults).http.send(data))
    expect(raw).toBeInstanceOf(WebsiteStop)
    expect(raw).toMatchObject({ reason: 'bot-check', facts: { endpoint: 'data', status: 200 } })
    const parsed = await failureOf(answering(wall, faults).http.json(data, anything))
    expect(parsed).toMatchObject({ reason: 'bot-check' })
  })

  test('a website rule is not tried again', async () => {
    const { http, events } = answering(
      { status: 503, body: 'captcha' },
      port(rule({ body: /captcha/ }, { website: 'bot-check' })),
    )
    await failureOf(http.json(data, anything))
    expect(events).toHaveLength(1)
  })

  test('an error rule before a website rule keeps it back', async () => {
    const faults = port(rule({ status: 403 }, { error: 'blocked' }), rule({}, { website: 'bot-check' }))
    const { http } = answering({ status: 403 }, faults)
    const response = await http.send(data)
    expect(response.status).toBe(403)
    expect(() => http.check(response)).toThrow(expect.objectContaining({ code: 'blocked' }))
  })

  test('a raw answer is judged on demand, by the endpoint it came from', async () => {
    const { http } = answering({ status: 409 }, port(rule({ endpoint: 'data' }, { error: 'report-failed' })))
    const response = await http.send(data)
    expect(() => http.check(response)).toThrow(
      expect.objectContaining({
        code: 'report-failed',
        facts: expect.objectContaining({ endpoint: 'data' }),
      }),
    )
    const other = await http.send({ ...data, endpoint: 'other' })
    expect(() => http.check(other)).toThrow(expect.objectContaining({ code: 'unexpected-status' }))
    const { http: good } = answering({}, port())
    expect(good.check(await good.send(data))).toBeUndefined()
  })

  test('nothing private of an answer shows in an error or an event', async () => {
    const words =
      'Абонент +7 (900) 000-00-01, 8 900 000 00 02, почта ivan@carrier.test, ' +
      'ссылка https://carrier.test/?token=CANARY-url, слово CANARY-cookie'
    const { http, events, cookies, secrets } = answering(
      { status: 400, body: `code=E1 message=${words}`, headers: { 'x-token': 'CANARY-header' } },
      port(),
    )
    cookies.set({ name: 'sid', value: 'CANARY-cookie', domain: 'carrier.test' })
    secrets.add('CANARY-cookie')
    const error = await failureOf(
      http.json(
        {
          ...data,
          method: 'POST',
          query: { key: 'CANARY-query' },
          headers: { authorization: 'CANARY-token' },
          body: { form: { password: 'CANARY-password' } },
          secrets: ['CANARY-password'],
        },
        anything,
      ),
    )
    expect(error).toMatchObject({
      facts: { carrierMessage: expect.stringContaining('Абонент [number], [number]') },
    })
    const shown = inspect([error, events], { depth: 9, showHidden: true })
    expect(shown).not.toMatch(/CANARY|900|ivan|carrier\.test/)
  })
})
