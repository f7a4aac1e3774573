import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import './contrast.css'
import './search-button.css'
import './wrapping.css'
import { watchSearchBox } from './search-box.ts'

/** The theme of VitePress with colours and a search that everybody can use. */
export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (typeof document !== 'undefined') watchSearchBox()
  },
} satisfies Theme
