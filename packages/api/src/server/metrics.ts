import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'

const NANOSECONDS = 1e9
/** Upper ends of the classes of time, seconds. */
const CLASSES = [0.005, 0.025, 0.1, 0.5, 2.5, 10] as const

const DIRECTIVES_MAX = 40

/** Counts of what this process did, for whoever watches the machine: no person, no household, no address. */
export interface Metrics {
  /** Counts the answers of a listener. */
  watch(app: FastifyInstance, listener: string): void
  /** One more of something that was refused for being too much. */
  countRefused(limit: string): void
  /** One more report of a browser against the content security policy. */
  countViolation(directive: string): void
  /** The text that Prometheus reads. */
  text(): string
}

export function createMetrics(): Metrics {
  const delay = monitorEventLoopDelay()
  delay.enable()
  const requests = new Map<string, number>()
  const refused = new Map<string, number>()
  const violations = new Map<string, number>()
  const seconds = CLASSES.map(() => 0)
  let [sum, count] = [0, 0]
  return {
    watch(app, listener) {
      app.addHook('onResponse', async (_request, reply) => {
        const took = reply.elapsedTime / 1000
        increase(requests, `listener="${listener}",status="${reply.statusCode}"`)
        CLASSES.forEach((end, i) => {
          if (took <= end) seconds[i] = (seconds[i] ?? 0) + 1
        })
        sum += took
        count += 1
      })
    },
    countRefused: (limit) => increase(refused, `limit="${limit}"`),
    countViolation: (directive) => {
      // Anybody can send a report: so many names are counted, and no more.
      const label = `directive="${directive}"`
      if (violations.has(label) || violations.size < DIRECTIVES_MAX) increase(violations, label)
    },
    text: () => {
      const lines = [
        ...counter('yichi_http_requests_total', requests),
        ...counter('yichi_refused_too_much_total', refused),
        ...counter('yichi_policy_violations_total', violations),
        '# TYPE yichi_http_request_seconds histogram',
        ...CLASSES.map((end, i) => `yichi_http_request_seconds_bucket{le="${end}"} ${seconds[i]}`),
        `yichi_http_request_seconds_bucket{le="+Inf"} ${count}`,
        `yichi_http_request_seconds_sum ${sum}`,
        `yichi_http_request_seconds_count ${count}`,
        ...gauge('yichi_event_loop_delay_seconds_p99', delay.percentile(99) / NANOSECONDS),
        ...gauge('yichi_resident_memory_bytes', process.memoryUsage.rss()),
        ...gauge('yichi_uptime_seconds', process.uptime()),
      ]
      return `${lines.join('\n')}\n`
    },
  }
}

function increase(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1)
}

function counter(name: string, counts: ReadonlyMap<string, number>): readonly string[] {
  return [`# TYPE ${name} counter`, ...[...counts].map(([of, value]) => `${name}{${of}} ${value}`)]
}

function gauge(name: string, value: number): readonly string[] {
  return [`# TYPE ${name} gauge`, `${name} ${value}`]
}
