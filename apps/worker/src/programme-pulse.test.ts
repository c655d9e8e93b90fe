import type { Db } from '@yichi/api/db/database'
import { migrateToLatest } from '@yichi/api/db/migrate'
import { openDatabase } from '@yichi/api/db/open-database'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deservesBulletin } from './programme-pulse.ts'

let db: Db

beforeEach(async () => {
  db = openDatabase(':memory:')
  await migrateToLatest(db)
})

afterEach(async () => {
  await db.destroy()
})

const AT = '2017-03-20T01:00:00.000Z'

async function openZone(announcedOn: string): Promise<void> {
  await db
    .insertInto('programme')
    .values({ year: 2017, label: '2017 年度计划', planned_fen: 0 })
    .execute()
  const version = { id: 'REP-COUNTY@1.0.0', rulebook_id: 'REP-COUNTY', version: '1.0.0' }
  await db
    .insertInto('rulebook_version')
    .values({
      ...version,
      sha256: '0'.repeat(64),
      body: '{}',
      effective_from: announcedOn,
      activated_at: AT,
    })
    .execute()
  await db
    .insertInto('zone')
    .values({
      id: 'zone-1',
      code: '01',
      name: '城关片区',
      programme_year: 2017,
      location: 'I',
      rulebook_version_id: version.id,
      announced_on: announcedOn,
      baseline_households: 1,
      created_at: AT,
    })
    .execute()
  await db
    .insertInto('building')
    .values({
      id: 'b-1',
      zone_id: 'zone-1',
      code: '1',
      name: '1 号院',
      kind: 'courtyard',
      position: 1,
    })
    .execute()
}

async function addHousehold(stars: 0 | 1 | 2 | 3): Promise<void> {
  await db
    .insertInto('household')
    .values({
      id: `h-${stars}`,
      code: `01-000${stars}`,
      zone_id: 'zone-1',
      building_id: 'b-1',
      unit: 1,
      floor: 1,
      door: '1',
      owner_name: '王某',
      owner_id_cipher: null,
      owner_id_index: null,
      phone_cipher: null,
      bank_cipher: null,
      bank_last4: null,
      stars,
      next_action: 'survey',
      next_due: null,
      in_scope: 1,
      created_at: AT,
    })
    .execute()
}

async function addProgress(day: string): Promise<void> {
  await db
    .insertInto('progress_counter')
    .values({
      zone_id: 'zone-1',
      day,
      measured: 1,
      signed: 0,
      handed_over: 0,
      monetary: 0,
      signed_fen: 0,
      paid_fen: 0,
    })
    .execute()
}

test('a county without zones has no bulletin', async () => {
  expect(await deservesBulletin(db, '2017-W20')).toBe(false)
})

test('a county at work has one, also in a week without progress', async () => {
  await openZone('2017-03-20')
  await addHousehold(1)
  await addProgress('2017-04-28')
  expect(await deservesBulletin(db, '2017-W17')).toBe(true)
  expect(await deservesBulletin(db, '2017-W20')).toBe(true)
})

test('a week before the announcement has none', async () => {
  await openZone('2017-03-20')
  await addHousehold(0)
  expect(await deservesBulletin(db, '2017-W11')).toBe(false)
  expect(await deservesBulletin(db, '2017-W12')).toBe(true)
})

test('eight weeks after the last event the county counts as resting', async () => {
  await openZone('2017-03-20')
  await addHousehold(2)
  await addProgress('2017-04-30')
  expect(await deservesBulletin(db, '2017-W25')).toBe(true)
  expect(await deservesBulletin(db, '2017-W26')).toBe(false)
  expect(await deservesBulletin(db, '2026-W47')).toBe(false)
})

test('work taken up again years later is ranked again', async () => {
  await openZone('2017-03-20')
  await addHousehold(2)
  await addProgress('2017-04-30')
  await addProgress('2026-11-20')
  expect(await deservesBulletin(db, '2026-W46')).toBe(false)
  expect(await deservesBulletin(db, '2026-W47')).toBe(true)
})

test('a county whose households have all handed over has nothing left to rank', async () => {
  await openZone('2017-03-20')
  await addHousehold(3)
  await addProgress('2017-05-10')
  expect(await deservesBulletin(db, '2017-W20')).toBe(false)
})
