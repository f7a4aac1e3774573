import { beelineConsumer } from './beeline/consumer.ts'
import { beelineCorporate } from './beeline/corporate.ts'
import { beelineReport } from './beeline/report.ts'
import { beelineUnbilled } from './beeline/unbilled.ts'
import type { StatementFormat } from './format.ts'
import { megafonSections } from './megafon/sections.ts'
import { megafonCsv, megafonHtml, megafonXls } from './megafon/table.ts'
import { mtsPdf } from './mts/pdf.ts'
import { mtsBusinessReport } from './mts/report.ts'
import { mtsHtml, mtsHtmlLegacy, mtsSheet } from './mts/table.ts'
import { mtsXml, mtsXmlBusiness } from './mts/xml.ts'
import { tele2Pdf } from './tele2/pdf.ts'

/** All formats this package reads, in the order they are asked. */
export const statementFormats: readonly StatementFormat[] = [
  mtsXml,
  mtsXmlBusiness,
  mtsHtml,
  mtsHtmlLegacy,
  mtsSheet,
  mtsBusinessReport,
  mtsPdf,
  beelineUnbilled,
  beelineCorporate,
  beelineConsumer,
  beelineReport,
  megafonHtml,
  megafonCsv,
  megafonXls,
  megafonSections,
  tele2Pdf,
]
