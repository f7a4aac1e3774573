import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  changeJson,
  createFixtureFetch,
  type Fixtures,
  openFixtures,
  valueAt,
} from '@esim-usage/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
let fixtures: Fixtures

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'esim-usage-'))
  const entry = { status: 200, contentType: 'application/json' }
  const index = [
    { file: 'a.json', ...entry },
    { file: 'b.json', ...entry, status: 503 },
  ]
  await writeFile(join(folder, 'index.json'), JSON.stringify(index))
  await writeFile(join(folder, 'a.json'), '{"list":[{"value":1}]}')
  await writeFile(join(folder, 'b.json'), '{"down":true}')
  fixtures = openFixtures(pathToFileURL(`${folder}/`))
})

afterAll(async () => rm(folder, { recursive: true }))

const url = 'https://api.carrier.test/line?month=2026-06'
const address = 'GET api.carrier.test/line'

test('an address is answered from its list, and the last answer stays', async () => {
  const carrier = createFixtureFetch(fixtures, { [address]: ['b.json', 'status 404', 'json {"x":2}'] })
  const answers = []
  for (let time = 0; time < 4; time += 1) answers.push(await carrier.fetch(url))
  expect(answers.map(({ status }) => status)).toEqual([503, 404, 200, 200])
  expect(await answers[3]?.json()).toEqual({ x: 2 })
  expect(carrier.count(address)).toBe(4)
})

test('requests are kept as they were sent', async () => {
  const carrier = createFixtureFetch(fixtures, { 'PUT api.carrier.test/line': ['a.json'] })
  await carrier.fetch(url, { method: 'PUT', body: 'text', headers: { authorization: 'x' } })
  expect(carrier.requests).toMatchObject([{ address: 'PUT api.carrier.test/line', url, body: 'text' }])
  expect(carrier.requests[0]?.headers.get('authorization')).toBe('x')
})

test.each([
  ['a value', { path: 'list.0.value', value: null }, 200, '{"list":[{"value":null}]}'],
  ['a status', { status: 401 }, 401, '{"list":[{"value":1}]}'],
  ['a body', { text: '<html>', contentType: 'text/html' }, 200, '<html>'],
  ['another fixture', { fixture: 'b.json' }, 503, '{"down":true}'],
])('%s can be changed', async (_name, change, status, text) => {
  const carrier = createFixtureFetch(fixtures, { [address]: ['a.json'] }, { file: 'a.json', ...change })
  const answer = await carrier.fetch(url)
  expect([answer.status, await answer.text()]).toEqual([status, text])
})

test('what nobody answers, or no fixture is, fails', async () => {
  const carrier = createFixtureFetch(fixtures, { [address]: ['c.json'] })
  await expect(carrier.fetch(url)).rejects.toThrow('c.json')
  await expect(carrier.fetch('https://api.carrier.test/other')).rejects.toThrow('Nobody answers')
})

test('a place that is not there is not changed in silence', () => {
  expect(() => changeJson('{"a":{}}', 'a.b', 1)).toThrow('a.b')
  expect(changeJson('{"a":1}', 'a', 2)).toBe('{"a":2}')
  expect(valueAt({ a: null }, 'a.b.c')).toBeUndefined()
})
