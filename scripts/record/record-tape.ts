import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EsimUsageError } from '@esim-usage/core'
import { playTape, readTape } from '@esim-usage/core/testing'
import { findPrivate } from '../private/find-private.ts'
import { cleanCall } from './clean-call.ts'
import { type CleanExchange, cleanExchange } from './clean-exchange.ts'
import { callOf, makeCalls } from './make-calls.ts'
import { loadFactory, openPlace, type RecordOptions } from './open-line.ts'
import { readFieldJudge } from './private-fields.ts'
import { recordingClock } from './recording-clock.ts'
import { startRecording } from './recording.ts'
import { Replacer } from './replacer.ts'

/** What a recording needs beside the options of the person. */
export interface RecordPlan extends RecordOptions {
  /** Where tapes of the carrier lie. */
  readonly tapes: string
  /** What the members of the carrier's answers hold; need not exist. */
  readonly fields: string
  /** RFC 3339; the tape's clock starts here. */
  readonly startInstant: string
  /** What amounts are multiplied by. */
  readonly factor: number
}

const toJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

function writeExchange(folder: string, exchange: CleanExchange, index: number): unknown {
  const { endpoint, request, response } = exchange
  if ('failure' in response || response.body === undefined) return exchange
  const { body, ...rest } = response
  const name = `${String(index + 1).padStart(2, '0')}-${endpoint.replaceAll(/[^a-z\d]+/gi, '-')}.${body.ending}`
  writeFileSync(join(folder, name), body.content)
  return { endpoint, request, response: { ...rest, body: name } }
}

/** Nothing of what was replaced may be left anywhere in the tape; says where it is, never what it is. */
function checkClean(parts: Readonly<Record<string, unknown>>, replacer: Replacer): void {
  const places = Object.entries(parts).filter(([, value]) => {
    const text = JSON.stringify(value)
    return replacer.left(text).length + findPrivate(text).length > 0
  })
  if (places.length === 0) return
  throw new Error(
    `The tape would hold something private in ${places.map(([place]) => place).join(', ')}. Nothing was written. ` +
      'Name the members that hold it in test/private-fields.json of the carrier.',
  )
}

/** Records a scenario and writes its tape: cleaned, played once, and with what the client made of it as expected. */
export async function recordTape(plan: RecordPlan): Promise<string> {
  const folder = join(plan.tapes, plan.scenario)
  if (existsSync(folder)) throw new Error(`There is a tape ${plan.scenario} already; take it away first.`)
  const create = await loadFactory(plan.carrier)
  const clock = recordingClock(plan.startInstant, !plan.isSandbox)
  const place = openPlace(plan, () => clock.now())
  const recording = startRecording(place.fetch, clock)
  const client = create({ line: plan.line, clock, ...recording.options })
  const call = callOf(plan, client)
  const calls = await makeCalls(client, place, call)

  const replacer = new Replacer(readFieldJudge(plan.fields), plan.factor)
  const hosts = recording.exchanges.map(({ url }) => new URL(url).hostname)
  const clean = () => ({
    line: replacer.text(client.line ?? plan.line),
    calls: calls.map(each => cleanCall(each, replacer, hosts)),
    exchanges: recording.exchanges.map(each => cleanExchange(each, replacer)),
  })
  // The second time everything is known, also what came up only later.
  clean()
  const { line, calls: cleanCalls, exchanges } = clean()
  const named = exchanges.map((each, index) => [`exchange ${index + 1} (${each.endpoint})`, each] as const)
  checkClean({ line, calls: cleanCalls, ...Object.fromEntries(named) }, replacer)

  mkdirSync(folder, { recursive: true })
  try {
    const tape = {
      scenario: `${call?.operation ?? 'Signing in'}, recorded ${plan.isSandbox ? 'over the sandbox' : 'on a line'}`,
      source: plan.isSandbox ? 'synthetic' : 'live',
      date: plan.startInstant.slice(0, 10),
      clock: plan.startInstant,
      line,
      calls: cleanCalls,
      exchanges: exchanges.map((exchange, index) => writeExchange(folder, exchange, index)),
    }
    writeFileSync(join(folder, 'tape.json'), toJson(tape))
    // Played without a difference: what was replaced still fits together.
    await writeExpected(plan.tapes, plan.carrier, plan.scenario)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return folder
}

/** Plays a tape and writes what the client makes of it as expected. Gives the folder. */
export async function writeExpected(tapes: string, carrier: string, scenario: string): Promise<string> {
  const folder = join(tapes, scenario)
  const file = join(folder, 'expected.json')
  const create = await loadFactory(carrier)
  const isNew = !existsSync(file)
  if (isNew) writeFileSync(file, toJson({ result: null }))
  try {
    writeFileSync(file, toJson(await playTape(readTape(folder), create)))
  } catch (error) {
    if (isNew) rmSync(file)
    throw error
  }
  return folder
}

/** What went wrong, without the values that errors never show anyway. */
export const showFailure = (error: unknown): string =>
  EsimUsageError.is(error)
    ? `${error.code}: ${error.message}`
    : error instanceof Error
      ? error.message
      : String(error)
