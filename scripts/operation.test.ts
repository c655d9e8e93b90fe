import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { billOfMaterials } from './bill-of-materials.mjs'
import { DAYS, overdue } from './check-components.mjs'

const ROOT = join(import.meta.dirname, '..')
const page = readFileSync(join(ROOT, 'docs/operation.md'), 'utf8')

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
}

function section(title: string): string {
  return page.split('\n## ').find((part) => part.startsWith(`${title}\n`)) ?? ''
}

const PROGRAM = ['packages/api/src', 'apps/worker/src', 'apps/cli/src'].flatMap(sources).join('\n')

test('the page names every event of the log', () => {
  const events = [...PROGRAM.matchAll(/\blog\.(?:info|warn|error)\(\s*'([^']+)'/g)]
  expect(events.length).toBeGreaterThan(15)
  const missing = events.filter(([, event]) => !section('Logs').includes(`\`${event}\``))
  expect(missing.map(([, event]) => event)).toEqual([])
})

test('the page names every key, what it is for, by which algorithm, and when it is changed', () => {
  const files = [...PROGRAM.matchAll(/'([a-z]+\.key)'/g)].map(([, file]) => file)
  expect(new Set(files).size).toBe(2)
  for (const file of files) expect(section('Keys')).toContain(`| \`${file}\` |`)
  for (const word of ['AES-256-GCM', 'HMAC-SHA-256', 'Ed25519', 'argon2id', 'SM3', 'is changed']) {
    expect(section('Keys')).toContain(word)
  }
})

test('the program calls nobody but its database', () => {
  expect(section('Whom the program talks to')).toContain('the program calls no other service')
  expect(PROGRAM).not.toMatch(
    /\bfetch\(|\b(?:https?|http2)\.(?:request|get|connect)\(|node:(?:dgram|tls|http2|https)/,
  )
})

test('the page says what is bounded, and what happens beyond it', () => {
  for (const word of [
    'Connections to PostgreSQL',
    'SQLite',
    'Heavy work',
    'Password hashes',
    'A request',
  ]) {
    expect(section('What is bounded')).toContain(`| ${word}`)
  }
})

test('the page says within how many days a fault is mended, and the check goes by them', () => {
  expect(section('Updates')).toContain(
    `within ${DAYS.critical} days when it is critical, ${DAYS.high} when it is high, ${DAYS.moderate}`,
  )
  const advisory = (severity: keyof typeof DAYS, day: number) => ({
    module_name: severity,
    severity,
    created: `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`,
    url: 'https://advisories.example/1',
  })
  const advisories = {
    1: advisory('critical', 23),
    2: advisory('critical', 24),
    3: advisory('high', 1),
    4: advisory('moderate', 1),
  }
  const late = overdue({ advisories }, Date.parse('2026-03-31T00:00:00.000Z'))
  expect(late).toEqual([
    'critical: critical since 2026-03-23T00:00:00.000Z, https://advisories.example/1',
  ])
})

test('the bill of materials has every package of the lockfile with its digest', () => {
  const lockfile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')
  const { components } = billOfMaterials(lockfile)
  expect(components).toHaveLength(lockfile.match(/resolution: \{integrity: /g)?.length ?? 0)
  const names = components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['fastify', '@node-rs/argon2', 'vue']))
  for (const { purl, hashes } of components) {
    expect(purl).toMatch(/^pkg:npm\/\S+@\d/)
    expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/)
  }
})
