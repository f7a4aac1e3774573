import { defineConfig } from 'vitepress'
import { locales } from './locales.ts'
import { search } from './search.ts'
import { writeLlmsText } from './write-llms-text.ts'

/** The site: everything in this folder but the README files, with the pages that `scripts/docs/write-api.ts` writes. */
export default defineConfig({
  title: 'esim-usage',
  description: 'Reads the usage of your own mobile lines at Russian carriers.',
  srcExclude: ['README.*.md'],
  locales,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }]],
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  themeConfig: {
    search,
    outline: [2, 3],
    externalLinkIcon: true,
    i18nRouting: false, // most pages are in one language: the menu leads to the first page of another
  },
  vite: { build: { chunkSizeWarningLimit: 2000 } }, // the search index is large, and only read by who searches
  buildEnd: writeLlmsText,
})
