import { benchAct } from './act/bench.ts'
import { benchDoors } from './doors/bench.ts'
import { benchList } from './list/bench.ts'
import { benchSettle } from './settle/bench.ts'
import { benchSimulate } from './simulate/bench.ts'

const GROUPS: Readonly<Record<string, () => Promise<void>>> = {
  act: benchAct,
  doors: benchDoors,
  list: benchList,
  settle: benchSettle,
  simulate: benchSimulate,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in GROUPS))
if (unknown.length > 0) {
  console.error(
    `bench: no group "${unknown.join(' ')}"; there are: ${Object.keys(GROUPS).join(', ')}`,
  )
  process.exit(2)
}
for (const [name, bench] of Object.entries(GROUPS))
  if (asked.length === 0 || asked.includes(name)) await bench()
