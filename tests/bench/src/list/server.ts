// One of the two servers that the list bench compares, in a process of its own.
import Database from 'better-sqlite3'
import Fastify from 'fastify'
import { readServerConfig } from '@yichi/api/server/config'
import { createDeps } from '@yichi/api/server/create-deps'
import { startServer } from '@yichi/api/server/start'
import { silentLogger } from '@yichi/api/observe/logger'

/** The rows of one page and their number in all, with the SQL written by hand. */
const LIST = `
  select h.code, h.owner_name as ownerName, z.code as zoneCode, z.name as zoneName, b.name as buildingName, h.door, h.stars,
    a.mode, a.net_fen as netFen, h.next_action as nextAction, h.next_due as nextDue,
    coalesce((select sum(i.amount_fen) from instalment i
      where i.agreement_id = a.id and i.status = 'paid' and i.direction = 'PAY'), 0) as paidFen
  from household h
  join zone z on z.id = h.zone_id
  join building b on b.id = h.building_id
  left join agreement a on a.household_id = h.id and a.status = 'effective'
  where z.code = ? order by h.code limit ?`
const COUNT =
  'select count(*) as total from household h join zone z on z.id = h.zone_id where z.code = ?'

async function bare(path: string): Promise<string> {
  const db = new Database(path, { readonly: true })
  const [list, count] = [db.prepare(LIST), db.prepare(COUNT)]
  const app = Fastify()
  app.get<{ Querystring: { zoneCode: string; limit: string } }>('/list', ({ query }) => {
    const items = list.all(query.zoneCode, Number(query.limit))
    const { total } = count.get(query.zoneCode) as { total: number }
    return { items, total }
  })
  return app.listen({ host: '127.0.0.1', port: 0 })
}

async function ours(dataDir: string): Promise<string> {
  const config = readServerConfig({ dataDir, staffPort: '0', kioskPort: '0' }, {})
  const { deps } = createDeps(config, { log: silentLogger })
  const { staffUrl } = await startServer(config, deps, {
    staffDist: null,
    kioskDist: null,
    calls: { most: 1_000_000_000, seconds: 10 },
  })
  return staffUrl
}

const [kind, where] = process.argv.slice(2)
if (where === undefined) throw new Error('bench: server <bare|ours> <database file|data folder>')
const url = kind === 'bare' ? await bare(where) : await ours(where)
process.stdout.write(`${url}\n`)
