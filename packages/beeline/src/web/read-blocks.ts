import type { AdapterContext } from '@esim-usage/core/adapter'
import { askWeb } from './ask.ts'
import { settings, type UserInfo, userInfo } from './wire.ts'

const blocks = 'BalanceNotification,Status,ProfileSummary,Balance,Accumulators,Services,AdditionalBalances'

/** Everything at one address; any block of it may be empty, and then another address has it. */
export const readUserInfo = async (context: AdapterContext, host: string): Promise<UserInfo> =>
  askWeb(context, host, 'web.userinfo', userInfo, { noTimeout: false, blocks })

/** Whether the line the session shows is prepaid. */
export async function readWebPayModel(
  context: AdapterContext,
  host: string,
): Promise<'prepaid' | 'postpaid'> {
  const { userType } = await askWeb(context, host, 'web.settings', settings)
  if (userType === 'Prepaid') return 'prepaid'
  return userType === 'Postpaid' ? 'postpaid' : context.fail('schema-mismatch')
}
