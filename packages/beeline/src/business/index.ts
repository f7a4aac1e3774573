export { beelineInfo } from '../carrier-info.ts'
export { type BeelineBusinessClient, type BeelineBusinessOptions, createBeelineBusiness } from './client.ts'
