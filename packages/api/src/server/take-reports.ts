import { REPORTS_LIMIT } from '@yichi/domain/rules/identity/edge-limits'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../service/deps.ts'
import type { Metrics } from './metrics.ts'
import { REPORTS_PATH } from './security-headers.ts'
import { createThrottle } from './throttle.ts'

const TYPES = ['application/csp-report', 'application/reports+json']
const DIRECTIVE = /^[a-z-]{1,40}$/
/** What a report says instead of an address. */
const WORD = /^[a-z-]{1,30}$/

/**
 * Takes what browsers report against the content security policy: counted, and told in the log by directive and
 * origin alone. Anybody can send one, so nothing else of it is believed or kept.
 */
export async function takeReports(
  app: FastifyInstance,
  { log }: Pick<Deps, 'log'>,
  metrics: Metrics,
): Promise<void> {
  const throttle = createThrottle(REPORTS_LIMIT)
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      TYPES,
      { parseAs: 'string', bodyLimit: REPORTS_LIMIT.bodyBytes },
      scope.getDefaultJsonParser('error', 'error'),
    )
    scope.post(REPORTS_PATH, async (request, reply) => {
      if ((await throttle(request.ip)) !== null) return reply.code(429).send()
      for (const violation of violationsOf(request.body)) {
        metrics.countViolation(violation.directive)
        log.warn('policy-violated', { requestId: request.id, ...violation })
      }
      return reply.code(204).send()
    })
    done()
  })
}

interface Violation {
  readonly directive: string
  readonly blocked: string
}

/** The reports of both forms: an object under `csp-report`, or a list of reports with a `body` each. */
function violationsOf(body: unknown): readonly Violation[] {
  const reports = Array.isArray(body) ? body.slice(0, REPORTS_LIMIT.most) : [body]
  return reports.flatMap((report) => {
    const told = field(report, 'csp-report') ?? field(report, 'body')
    const directive = field(told, 'effective-directive') ?? field(told, 'effectiveDirective')
    if (typeof directive !== 'string' || !DIRECTIVE.test(directive)) return []
    return [
      { directive, blocked: blockedBy(field(told, 'blocked-uri') ?? field(told, 'blockedURL')) },
    ]
  })
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

/** A word such as `inline`, or the origin of an address: a path may hold anything. */
function blockedBy(address: unknown): string {
  if (typeof address !== 'string') return 'unknown'
  if (WORD.test(address)) return address
  return URL.canParse(address) ? new URL(address).origin : 'unknown'
}
