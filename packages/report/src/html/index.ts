/**
 * A report as one page that works offline.
 *
 * @module
 */
export { toHtml } from './to-html.ts'
