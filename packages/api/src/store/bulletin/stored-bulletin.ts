import type { Bulletin } from '@yichi/domain/cases/bulletin/bulletin'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { weekBounds } from '@yichi/domain/rules/ranking/week'
import type { BulletinTable } from '../../db/schema/bulletin.ts'

/** Names a group is printed with, frozen beside its rank. */
export interface GroupNames {
  readonly group: string
  readonly groupName: string
  readonly zoneName: string
  readonly leaderName: string
}

/** A bulletin with the names it was printed with. */
export interface StoredBulletin {
  readonly bulletin: Bulletin
  readonly names: readonly GroupNames[]
  readonly issuedAt: string
}

/** What is stored beside the ranking: all that the ranking follows from. */
type Inputs = Pick<Bulletin, 'issuedOn' | 'standings' | 'previousSha256' | 'notes'> &
  Pick<StoredBulletin, 'names'>

type Ranking = Pick<Bulletin, 'ranking' | 'movement'>

/** A bulletin as a row; its inputs and its ranking are canonical JSON. */
export function freeze(id: string, { bulletin, names, issuedAt }: StoredBulletin): BulletinTable {
  const { issuedOn, standings, previousSha256, notes, ranking, movement } = bulletin
  const inputs: Inputs = { issuedOn, standings, previousSha256, notes, names }
  const ranked: Ranking = { ranking, movement }
  return {
    id,
    period: bulletin.period,
    issue_no: bulletin.number,
    inputs: canonicalJson(inputs),
    formula_version: bulletin.formula,
    ranking: canonicalJson(ranked),
    sha256: bulletin.sha256,
    issued_at: issuedAt,
  }
}

/** The bulletin of a row, ready to be replayed: its digest is over the same content as when it was issued. */
export function thaw(row: BulletinTable): StoredBulletin {
  const { names, ...inputs } = JSON.parse(row.inputs) as Inputs
  const ranked = JSON.parse(row.ranking) as Ranking
  const bulletin = {
    number: row.issue_no,
    period: row.period,
    ...weekBounds(row.period),
    formula: row.formula_version,
    ...inputs,
    ...ranked,
    sha256: row.sha256,
  }
  return { bulletin, names, issuedAt: row.issued_at }
}
