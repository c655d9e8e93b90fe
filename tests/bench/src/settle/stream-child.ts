import { settle } from './county-book.ts'
import { syntheticHouseholds } from './households.ts'

/*
 * A process of its own that lets a stream of households through, settled or only drawn, and says by how much it
 * grew: `node stream-child.ts settle|draw COUNT`. Started fresh, so that nothing else's memory is counted.
 */

const [work, count] = process.argv.slice(2)
const before = process.memoryUsage.rss() / 1024 / 1024
let total = 0
for (const { facts } of syntheticHouseholds(Number(count)))
  total += work === 'settle' ? settle(facts).netFen : facts.segments.length
const grownMb = process.resourceUsage().maxRSS / 1024 - before
console.log(JSON.stringify({ grownMb, total }))
