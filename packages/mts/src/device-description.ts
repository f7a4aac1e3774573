import type { Input } from './callbacks.ts'

const name = 'esim-usage'

/**
 * What `device-match-hold` is told about the device: that it is this SDK, and one UUID for each session key, so that
 * the carrier can know the same installation again. No screen, fonts or user agent: there are none. IDToken2 carries a
 * collector function, which is neither run nor answered.
 *
 * That IDToken3 to 5 take "can passkeys", the platform and a label is seen in clients (evidence medium); which of
 * IDToken7, 9 and 10 takes the UUID, a label and a flag is assumed from their order (evidence low).
 */
export const deviceInputs = (deviceId: string): readonly Input[] => [
  ['HiddenValueCallback', 'IDToken1', JSON.stringify({ name, identifier: deviceId })],
  ['TextInputCallback', 'IDToken3', 'false'],
  ['TextInputCallback', 'IDToken4', name],
  ['TextInputCallback', 'IDToken5', name],
  ['TextInputCallback', 'IDToken7', deviceId],
  ['TextInputCallback', 'IDToken9', name],
  ['TextInputCallback', 'IDToken10', 'false'],
]
