import { strict as assert } from 'node:assert'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { getReady } from '@yichi/api/testing/get-ready'
import autocannon from 'autocannon'
import { median, printRow } from '../report.ts'
import { benchCounty } from '../bench-county.ts'

const ZONE = '14'
const LIMIT = 50
const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 10

interface Served {
  readonly url: string
  readonly process: ChildProcess
}

function serve(kind: 'bare' | 'ours', where: string): Promise<Served> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), kind, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`bench: the ${kind} server ended with ${code}`)))
    child.stdout.once('data', (chunk: Buffer) =>
      resolve({ url: chunk.toString('utf8').trim(), process: child }),
    )
  })
}

interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

async function answerOf({ url, headers }: Target): Promise<unknown> {
  const response = await fetch(url, { headers })
  assert.equal(response.status, 200)
  return response.json()
}

const plain = (items: unknown): unknown =>
  JSON.parse(JSON.stringify(items, (_key, value: unknown) => sorted(value)))

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Requests per second of one round. Any answer but 200 fails the bench. */
async function load({ url, headers }: Target): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS })
  assert.equal(result.non2xx + result.errors, 0)
  return result.requests.average
}

/** The staff list through router, session and authorisation over HTTP, against bare Fastify and a prepared statement. */
export async function benchList(): Promise<void> {
  const county = await benchCounty()
  const servers = await Promise.all([serve('ours', county.dataDir), serve('bare', county.database)])
  const [ours, bare] = servers
  try {
    const input = encodeURIComponent(JSON.stringify({ zoneCode: ZONE, limit: LIMIT }))
    const targets = {
      ours: {
        url: `${ours.url}/trpc/household.list?input=${input}`,
        headers: { cookie: (await getReady(ours.url, county)).cookie },
      },
      bare: { url: `${bare.url}/list?zoneCode=${ZONE}&limit=${LIMIT}`, headers: {} },
    }
    const mine = (await answerOf(targets.ours)) as {
      result: { data: { items: unknown[]; total: number } }
    }
    const theirs = (await answerOf(targets.bare)) as { items: unknown[]; total: number }
    assert.equal(mine.result.data.total, theirs.total)
    assert.deepEqual(plain(mine.result.data.items), plain(theirs.items))
    const rates = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.ours.push(await load(targets.ours))
      rates.bare.push(await load(targets.bare))
    }
    const [value, baseline] = [median(rates.ours), median(rates.bare)]
    printRow({ row: 'list/fastify', value, unit: 'requests/s', baseline, ratio: value / baseline })
  } finally {
    for (const { process: child } of servers) child.kill('SIGTERM')
    county.remove()
  }
}
