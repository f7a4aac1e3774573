import type { AskingAuthPort, AuthPort, CarrierAdapter } from '@esim-usage/core/adapter'
import {
  type AskingAdapter,
  askingAuth,
  askingBase,
  askingFlow,
  expects,
  flow,
  type PlainAdapter,
  plainAuth,
  plainBase,
  type PlainClient,
  ports,
  type SignIn,
  type State,
} from './sample.ts'

const { usage, balance, allowances } = ports
const { begin, pending, answer } = askingAuth

expects<PlainAdapter>({ ...plainBase, auth: plainAuth, usage, balance })
// @ts-expect-error the client declares a balance, so its port must be there
expects<PlainAdapter>({ ...plainBase, auth: plainAuth, usage })
// @ts-expect-error a declared port may not be undefined
expects<PlainAdapter>({ ...plainBase, auth: plainAuth, usage, balance: undefined })
// @ts-expect-error a port that the client does not declare could never be called
expects<PlainAdapter>({ ...plainBase, auth: plainAuth, usage, balance, allowances })
const withExtraPort = { ...plainBase, auth: plainAuth, usage, balance, allowances }
// @ts-expect-error nor may an extra port hide in a value made elsewhere
expects<PlainAdapter>(withExtraPort)
// @ts-expect-error an adapter names the contract it was written for
expects<PlainAdapter>({ ...plainBase, contract: 2, auth: plainAuth, usage, balance })
// @ts-expect-error there is no adapter without origins
expects<PlainAdapter>({ ...plainBase, origins: undefined, auth: plainAuth, usage, balance })
expects<CarrierAdapter<PlainClient, State>['usage']>(usage)
// @ts-expect-error pages are numbered here, their position is no text
expects<CarrierAdapter<PlainClient, State, never, string>['usage']>(usage)

expects<PlainAdapter['auth']>({ begin: { password: flow } })
// @ts-expect-error a method of the client's type needs a flow
expects<PlainAdapter['auth']>({ begin: {} })
// @ts-expect-error a flow for a method the client's type does not name
expects<PlainAdapter['auth']>({ begin: { password: flow, code: flow } })
const extraFlow = { password: flow, code: flow }
// @ts-expect-error nor may an extra flow hide in a value made elsewhere
expects<PlainAdapter['auth']>({ begin: extraFlow })
// @ts-expect-error a flow that asks a person needs a client type with a pending state
expects<PlainAdapter['auth']>({ begin: { password: askingFlow } })

expects<AskingAdapter>({ ...askingBase, auth: askingAuth, balance })
expects<AskingAdapter['auth']>({ begin, pending, answer })
// @ts-expect-error a sign-in that asks must say how its pending state is checked
expects<AskingAdapter['auth']>({ begin, answer })
// @ts-expect-error a sign-in that asks must take the answer
expects<AskingAdapter['auth']>({ begin, pending })
// @ts-expect-error a sign-in without questions has no answer
expects<PlainAdapter['auth']>({ begin: { password: flow }, pending, answer })
// @ts-expect-error the pending state of another flow
expects<AskingAuthPort<State, SignIn, { readonly other: number }>>(askingAuth)
// @ts-expect-error an auth port of other requests
expects<AuthPort<State, SignIn>>(plainAuth)
