export * from './read-json.ts'
export * from './parse-phone.ts'
