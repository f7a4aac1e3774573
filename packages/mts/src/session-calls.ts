import type { AdapterContext } from '@esim-usage/core/adapter'
import { cabinetRequest, cabinetUrls } from './endpoints.ts'
import { profile, type ProfileBody, userInfo, type UserInfo } from './wire.ts'

/** Who the session speaks for, and whether it is ready. */
export const readUserInfo = async (context: AdapterContext): Promise<UserInfo> =>
  context.http.json(cabinetRequest(context, 'lk.user-info', cabinetUrls['lk.user-info']), userInfo)

/** The account, its number and the linked numbers. */
export async function readProfile(context: AdapterContext): Promise<ProfileBody> {
  const body = await context.http.json(
    cabinetRequest(context, 'lk.profile', cabinetUrls['lk.profile']),
    profile,
  )
  return 'data' in body ? body.data : body
}
