import type { Visit } from '../../service/visit.ts'
import type { Context } from '../context.ts'

type Arriving = Pick<Context, 'requestId' | 'network' | 'userAgent' | 'cookie' | 'device'>

/** What a request brings to the door. */
export function visitOf(context: Arriving): Visit {
  const { requestId, network, userAgent, cookie, device } = context
  return {
    requestId,
    network,
    userAgent,
    deviceToken: device.token,
    sessionToken: cookie.token,
  }
}
