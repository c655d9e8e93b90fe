import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Files with a hash in their name never change. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Everything else is asked for again. */
const REVALIDATE = 'no-cache'

/**
 * Serves a built web app: hashed files for ever, the page itself always fresh, and the page again
 * for every address that the app's own router knows. Without a build only procedures answer.
 */
export async function serveApp(app: FastifyInstance, dist: string | null): Promise<void> {
  const hasApp = dist !== null && existsSync(join(dist, 'index.html'))
  if (hasApp) {
    await app.register(compress, { threshold: 1024 })
    await app.register(fastifyStatic, {
      root: dist,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.slice(dist.length).replaceAll('\\', '/').startsWith('/assets/')
        reply.header('cache-control', isHashed ? FOREVER : REVALIDATE)
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (hasApp && isPage(request)) return reply.sendFile('index.html')
    return notFound(request, reply)
  })
}

// What ends in a number is a version (`REP-COUNTY@1.1.0`), not a file.
const FILE = /\.[a-z]\w*$/i

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? ''
  const isNavigation = headers.accept?.includes('text/html') === true && !FILE.test(path)
  return method === 'GET' && isNavigation && !path.startsWith('/trpc')
}

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ code: 'not-found', requestId: request.id })
}
