import { describeCarrier } from '@esim-usage/core/testing'
import { mtsAdapter } from '../src/adapter.ts'
import { createMts } from '../src/index.ts'

describeCarrier({ adapter: mtsAdapter, create: createMts, tapes: new URL('tapes/', import.meta.url) })
