/**
 * A report as PDF.
 *
 * @module
 */
export { toPdf } from './to-pdf.ts'
