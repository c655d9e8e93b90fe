import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { DatabaseAddressError, openDatabase } from './open-database.ts'
import { isPrivateLink } from './private-link.ts'

const FULL = 'sslmode=verify-full'

test.each([
  'data/yichi.db',
  'sqlite:/var/lib/yichi.db',
  'postgres://u:p@127.0.0.1:5432/yichi',
  'postgres://localhost/yichi',
  'postgres://[::1]/yichi',
  'postgres:///yichi?host=/var/run/postgresql',
  `postgresql://db.county.example/yichi?${FULL}`,
  `postgres://10.0.0.7/yichi?${FULL}&sslrootcert=/etc/ca.pem`,
])('%s is taken', (address) => {
  expect(isPrivateLink(address)).toBe(true)
})

test.each([
  'postgres://db.county.example/yichi',
  'postgres://10.0.0.7/yichi?sslmode=require',
  'postgres://10.0.0.7/yichi?sslmode=no-verify',
  `postgres://10.0.0.7/yichi?${FULL}&sslmode=disable`,
  `postgres://10.0.0.7/yichi?${FULL}&ssl=0`,
  'postgres://localhost/yichi?host=10.0.0.7',
  'postgres://127.0.0.1.example/yichi',
  'postgres://localhost.example/yichi',
])('%s is refused before anything is sent', (address) => {
  expect(isPrivateLink(address)).toBe(false)
  expect(() => openDatabase(address)).toThrow(DatabaseAddressError)
})

test('a server that answers without TLS gets neither a password nor a query', async () => {
  const db = openDatabase(`${inject('postgresUrl')}?${FULL}`)
  await expect(sql`select 1`.execute(db)).rejects.toThrow('SSL')
  await db.destroy()
})
