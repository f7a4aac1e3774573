import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import './contrast.css'

/** The theme of VitePress with colours that everybody can read. */
export default DefaultTheme satisfies Theme
