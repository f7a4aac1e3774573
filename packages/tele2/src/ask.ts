import type { ReadContext, Schema } from '@esim-usage/core/adapter'
import { dataRequest } from './endpoints.ts'
import type { Tele2State } from './session.ts'
import { profile, type ProfileBody, rests, type RestsBody } from './wire.ts'

type Context = ReadContext<Tele2State>

/** Reads one address of the client's line. */
export const ask = async <T>(
  context: Context,
  endpoint: string,
  path: string,
  schema: Schema<T>,
  version?: '1' | '2',
): Promise<T> =>
  context.http.json(dataRequest(context.line, context.session.state, endpoint, path, version), schema)

/** Who and where the line is. */
export const askProfile = async (context: Context): Promise<ProfileBody> =>
  (await ask(context, 'subscribers.profile', 'profile', profile)).data

/** Packages, and what the tariff costs after discounts. */
export const askRests = async (context: Context): Promise<RestsBody> =>
  (await ask(context, 'subscribers.rests', 'rests', rests)).data ?? context.fail('unavailable')
