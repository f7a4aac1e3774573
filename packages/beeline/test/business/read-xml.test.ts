import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childOf, readXml, textsOf } from '../../src/business/read-xml.ts'
import { readBody, soapRequest } from '../../src/business/soap.ts'

test('a prefix says nothing, the namespace and the local name do', () => {
  const plain = readXml('<a xmlns="urn:x"><b>1</b></a>')
  expect(readXml('<p:a xmlns:p="urn:x"><p:b>1</p:b></p:a>')).toEqual(plain)
  expect(plain.uri).toBe('urn:x')
  expect(childOf(plain, 'b')?.text).toBe('1')
})

test.each([
  ['a document type', '<!DOCTYPE a><a/>'],
  ['entities that grow', '<!DOCTYPE a [<!ENTITY b "1"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
  ['a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>'],
  ['an entity nobody declared', '<a>&b;</a>'],
  ['a cut text', '<a><b>'],
  ['two roots', '<a/><b/>'],
  ['a prefix nobody declared', '<p:a/>'],
  ['nothing', ''],
  ['a page', '<html><br></html>'],
  ['depth', '<a>'.repeat(40) + '</a>'.repeat(40)],
])('%s is refused', (_name, text) => {
  expect(() => readXml(text)).toThrow(Error)
})

test('text in parts is one text; of repeated children the first counts, an empty one says nothing', () => {
  const element = readXml('<a><b> 1<![CDATA[<2]]>&amp; </b><b>3</b><c/><d>  </d><e><f/></e></a>')
  expect(textsOf(element)).toEqual({ b: '1<2&' })
})

test('whatever a person types comes back as it was sent', () => {
  const typed = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter(text => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text))
  fc.assert(
    fc.property(typed, password => {
      const { body } = soapRequest('Auth', 'auth', { login: 'corporate', password })
      const text = body !== undefined && 'text' in body ? body.text : ''
      const sent = readBody(text)
      expect(sent?.uri).toBe('urn:uss-wsapi:Auth')
      expect(childOf(sent, 'password')?.text).toBe(password)
    }),
  )
})
