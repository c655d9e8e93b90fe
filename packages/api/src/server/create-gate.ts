import type { FastifyReply } from 'fastify'
import type { Gate } from '../router/context.ts'
import { RefusalError } from '../service/refusal-error.ts'
import type { HeavyLine } from './heavy-line.ts'
import type { Metrics } from './metrics.ts'
import type { Throttle } from './throttle.ts'

const BUSY_SECONDS = 60

export interface GateKeeping {
  readonly throttle: Throttle
  readonly heavy: HeavyLine
  readonly metrics: Metrics
}

/** The gate for one caller: whoever is refused is told when to come again. */
export function createGate(keeping: GateKeeping, caller: string, reply: FastifyReply): Gate {
  const refuse = (code: 'too-busy' | 'too-many-requests', seconds: number): RefusalError => {
    keeping.metrics.countRefused(code)
    void reply.header('retry-after', String(seconds))
    return new RefusalError(code, { seconds })
  }
  return {
    async admit() {
      const seconds = await keeping.throttle(caller)
      if (seconds !== null) throw refuse('too-many-requests', seconds)
    },
    async inTurn(job) {
      const ran = await keeping.heavy.run(caller, job)
      if (ran === null) throw refuse('too-busy', BUSY_SECONDS)
      return ran.done
    },
  }
}
