import type { SignedIn } from '../../service/identity/open-session.ts'
import type { MeView } from '../../view/identity.ts'
import type { Context } from '../context.ts'

/** Gives the browser of a person who came in its cookies. */
export function letIn(
  { cookie, device }: Pick<Context, 'cookie' | 'device'>,
  { me, token, deviceToken }: SignedIn,
): MeView {
  cookie.set(token)
  if (deviceToken !== null) device.set(deviceToken)
  return me
}
