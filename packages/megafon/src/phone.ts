/** Ten digits, as the cabinet wants them for a login. */
export const toLogin = (line: string | undefined): string => (line ?? '').slice('+7'.length)
