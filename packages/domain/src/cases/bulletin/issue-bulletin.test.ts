import { expect, test } from 'vitest'
import { digestOf } from '../../kernel/digest.ts'
import { isoDate } from '../../kernel/iso-date.ts'
import type { Bulletin, BulletinDraft, BulletinStanding } from './bulletin.ts'
import { issueBulletin } from './issue-bulletin.ts'
import { replayBulletin } from './replay-bulletin.ts'

const standing = (group: string, H: number): BulletinStanding => ({
  group,
  zoneCode: '03',
  frozenN: 106,
  N: 100,
  M: 90,
  S: 60,
  H,
  dM: 6,
  dS: 6,
  dH: 4,
})
const WEEK_20: BulletinDraft = {
  number: 7,
  period: '2017-W20',
  issuedOn: isoDate('2017-05-22'),
  standings: [
    standing('一组', 40),
    standing('二组', 30),
    { ...standing('三组', 0), N: 0, M: 0, S: 0, dM: 0, dS: 0, dH: 0 },
  ],
  previous: null,
}

function issued(draft: BulletinDraft): Bulletin {
  const bulletin = issueBulletin(draft)
  if (!bulletin.ok) throw new Error(bulletin.refusal)
  return bulletin.value
}

test('week 20 is issued on Monday 22 May, frozen with formula and digest', () => {
  const bulletin = issued(WEEK_20)
  expect(bulletin).toMatchObject({ from: '2017-05-15', to: '2017-05-21', formula: 'REP-RANK 1.0' })
  expect(bulletin.ranking.map((row) => row.rank)).toEqual([1, 2, null])
  expect(Object.isFrozen(bulletin.standings[0])).toBe(true)
  expect(replayBulletin(structuredClone(bulletin))).toBe('same')
})

test('not before Sunday is over, and not against a later bulletin', () => {
  expect(issueBulletin({ ...WEEK_20, issuedOn: isoDate('2017-05-21') })).toEqual({
    ok: false,
    refusal: 'week-not-over',
  })
  const previous = issued(WEEK_20)
  expect(issueBulletin({ ...WEEK_20, number: 8, previous })).toEqual({
    ok: false,
    refusal: 'not-after-previous',
  })
})

test('two groups change places: one gains what the other loses', () => {
  const previous = issued(WEEK_20)
  const next = issued({
    number: 8,
    period: '2017-W21',
    issuedOn: isoDate('2017-05-29'),
    standings: [standing('一组', 40), standing('二组', 50)],
    previous,
  })
  expect(next.movement).toEqual([
    { group: '二组', rank: 1, previousRank: 2, gained: 1 },
    { group: '一组', rank: 2, previousRank: 1, gained: -1 },
  ])
  expect(next.previousSha256).toBe(previous.sha256)
})

test('a touched input, and a ranking that does not follow from its inputs, are seen', () => {
  const bulletin = issued(WEEK_20)
  expect(replayBulletin({ ...bulletin, standings: [standing('一组', 41)] })).toBe('content-changed')
  const { sha256, ...content } = bulletin
  expect(digestOf(content)).toBe(sha256)
  const turned = { ...content, ranking: [...content.ranking].reverse() }
  expect(replayBulletin({ ...turned, sha256: digestOf(turned) })).toBe('ranking-differs')
  expect(replayBulletin({ ...bulletin, formula: 'REP-RANK 0.9' })).toBe('other-formula')
})
