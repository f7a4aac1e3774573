import { expect, test } from 'vitest'
import { findForeignLoads } from '../docs/foreign-loads.ts'

const place = 'https://elsewhere.test/file'

test.each([
  ['a script', `<script type="module" src="${place}"></script>`],
  ['a picture', `<img alt="" src="${place}">`],
  ['a style sheet', `<link rel="stylesheet" href="${place}">`],
  ['a font', `@font-face { src: url("${place}") format("woff2") }`],
  ['another style sheet', `@import "${place}";`],
])('finds %s of another place', (_what, text) => {
  expect(findForeignLoads(text)).toEqual([place])
})

test.each([
  ['a link that a person follows', `<a href="${place}">there</a>`],
  ['the address of the page itself', `<link rel="canonical" href="${place}">`],
  ['files of the site', '<script src="/assets/app.js"></script><link rel="icon" href="/icon.svg">'],
])('lets %s be', (_what, text) => {
  expect(findForeignLoads(text)).toEqual([])
})
