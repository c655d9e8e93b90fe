/**
 * Prints what this release is made of: every package of the lockfile with its version and digest, as CycloneDX 1.6.
 * Reads the lockfile only.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '..')
const ENTRY =
  /^ {2}'?((?:@[^@/]+\/)?[^@'\n]+)@([^:'(\n]+)'?:\n {4}resolution: \{integrity: sha512-([^},]+)/gm

/** @param {string} lockfile @returns {readonly object[]} */
export function components(lockfile) {
  const packages = lockfile.slice(lockfile.indexOf('\npackages:'), lockfile.indexOf('\nsnapshots:'))
  return [...packages.matchAll(ENTRY)].map(([, name = '', version = '', digest = '']) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
  }))
}

/** @param {string} lockfile @returns {object} */
export function billOfMaterials(lockfile) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'yichi' } },
    components: components(lockfile),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lockfile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')
  process.stdout.write(`${JSON.stringify(billOfMaterials(lockfile), null, 2)}\n`)
}
