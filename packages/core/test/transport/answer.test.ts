import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createResponse } from '../../src/transport/answer.ts'
import { validate } from '../../src/transport/validate.ts'

const facts = { carrier: 'reference', endpoint: 'data' }
const toResponse = (bytes: Uint8Array | string, contentType?: string, status = 200) =>
  createResponse(
    {
      status,
      url: 'https://carrier.test/a/b',
      headers: new Headers(contentType === undefined ? {} : { 'content-type': contentType }),
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    },
    facts,
  )
const schema = z.object({ rows: z.array(z.object({ code: z.string() })) })

describe('an answer', () => {
  test.each([
    ['utf-8', [0xd0, 0x94, 0xd0, 0xb0], 'text/plain; charset=UTF-8'],
    ['windows-1251', [0xc4, 0xe0], 'text/html; charset="windows-1251"'],
    ['windows-1251 without quotes', [0xc4, 0xe0], 'text/html;charset=windows-1251'],
    ['no charset', [0xd0, 0x94, 0xd0, 0xb0], 'text/plain'],
    ['no type', [0xd0, 0x94, 0xd0, 0xb0], undefined],
    ['an unknown charset', [0xd0, 0x94, 0xd0, 0xb0], 'text/plain; charset=x-own'],
  ])('is read as %s says', (_, bytes, contentType) => {
    expect(toResponse(Uint8Array.from(bytes), contentType).text()).toBe('Да')
  })

  test('tells its media type without parameters, and its headers by any case', () => {
    const response = toResponse('', 'Application/JSON ; charset=utf-8')
    expect(response.mediaType).toBe('application/json')
    expect(response.header('Content-Type')).toBe('Application/JSON ; charset=utf-8')
    expect(response.header('x-none')).toBeUndefined()
    expect(toResponse('').mediaType).toBe('')
  })

  test('a Location that is none is left out', () => {
    const headers = new Headers({ location: 'https://[broken' })
    const raw = { status: 302, url: 'https://carrier.test/', headers, bytes: new Uint8Array() }
    expect(createResponse(raw, facts).location).toBeUndefined()
  })

  test('is parsed and checked, also behind a byte-order mark', () => {
    expect(toResponse('\uFEFF{"rows":[{"code":"a"}],"more":1}').json(schema)).toEqual({
      rows: [{ code: 'a' }],
    })
  })

  test.each(['', '{"rows":[', '<html>', 'undefined'])('the body %j is unreadable', body => {
    expect(() => toResponse(body, undefined, 206).json(schema)).toThrow(
      expect.objectContaining({ code: 'unreadable-body', facts: { ...facts, status: 206 } }),
    )
  })

  test('takes a part that an adapter found by itself, with the facts of the answer', () => {
    const response = toResponse('', undefined, 206)
    expect(response.accept({ rows: [] }, schema)).toEqual({ rows: [] })
    expect(() => response.accept({ rows: 1 }, schema)).toThrow(
      expect.objectContaining({
        code: 'schema-mismatch',
        facts: { ...facts, status: 206, issues: [{ path: 'rows', expected: 'array' }] },
      }),
    )
  })

  test('says where it does not fit, without a value of it', () => {
    let error: unknown
    try {
      toResponse('{"rows":[{"code":"a"},{"code":4711}]}').json(schema)
    } catch (reason) {
      error = reason
    }
    expect(error).toMatchObject({
      code: 'schema-mismatch',
      facts: { ...facts, status: 200, issues: [{ path: 'rows[1].code', expected: 'string' }] },
    })
    expect(JSON.stringify(error)).not.toContain('4711')
  })
})

const issuesOf = (check: z.ZodMiniType, value: unknown) => {
  const result = validate(check, value)
  return 'issues' in result ? result.issues : []
}

describe('the issues of a schema', () => {
  test.each([
    ['+79000000001', '*'],
    ['contract-12345', '*'],
    ['Иван Иванов', '*'],
    ['a@b.test', '*'],
    ['x'.repeat(60), '*'],
    ['balance', 'balance'],
    ['$ref', '$ref'],
    ['bonus2', 'bonus2'],
  ])('a member %j stands in a path as %s', (member, shown) => {
    const [issue] = issuesOf(z.record(z.string(), z.number()), { [member]: 'x' })
    expect(issue).toEqual({ path: shown, expected: 'number' })
  })

  test('of a list begin with the place in it', () => {
    const [issue] = issuesOf(z.array(z.object({ code: z.string() })), [{}])
    expect(issue?.path).toBe('[0].code')
  })

  test('are five at most', () => {
    expect(
      issuesOf(
        z.array(z.number()),
        Array.from({ length: 9 }, () => 'x'),
      ),
    ).toHaveLength(5)
  })

  test.each([
    ['a wrong literal', z.literal('a'), 'b', { path: '', expected: 'invalid_value' }],
    ['a missing member', z.object({ a: z.string() }), {}, { path: 'a', expected: 'string' }],
  ])('%s', (_, check, value, issue) => {
    expect(issuesOf(check, value)).toEqual([issue])
  })

  test('of a schema that says nothing, and paths of objects', () => {
    const own = {
      '~standard': {
        version: 1,
        vendor: 'own',
        validate: () => ({
          issues: [{ message: 'no', path: [{ key: 'rows' }, 3, Symbol('x')] }, { message: 'no' }],
        }),
      },
    } as const
    expect(validate(own, 1)).toEqual({
      issues: [
        { path: 'rows[3].*', expected: 'another value' },
        { path: '', expected: 'another value' },
      ],
    })
  })

  test('a schema that answers later is the fault of the adapter', () => {
    const late = { '~standard': { version: 1, vendor: 'own', validate: async () => ({ value: 1 }) } } as const
    expect(() => validate(late, 1)).toThrow('must answer at once')
  })
})
