import type { AdapterContext } from '@esim-usage/core/adapter'
import { cabinetRequest, cabinetUrls } from './endpoints.ts'
import { profile, type ProfileBody, userInfo, type UserInfo } from './wire.ts'

/**
 * Who the session speaks for, and whether it is ready. Not followed: with a living sign-on the way of a session that is
 * over ends on the home page of the cabinet, which looks like maintenance; its first step tells that it is over.
 */
export const readUserInfo = async (context: AdapterContext): Promise<UserInfo> =>
  context.http.json(
    { ...cabinetRequest(context, 'lk.user-info', cabinetUrls['lk.user-info']), follow: false },
    userInfo,
  )

/** The account, its number and the linked numbers. */
export async function readProfile(context: AdapterContext): Promise<ProfileBody> {
  const body = await context.http.json(
    cabinetRequest(context, 'lk.profile', cabinetUrls['lk.profile']),
    profile,
  )
  return 'data' in body ? body.data : body
}
