import type { Migration } from 'kysely/migration'
import * as init from './20261123T000000000Z-init.ts'
import * as household from './20261123T000000001Z-household.ts'
import * as money from './20261123T000000002Z-money.ts'
import * as publication from './20261123T000000003Z-publication.ts'
import * as rulebook from './20261127T000000000Z-rulebook.ts'
import * as rulerAudit from './20261127T000000100Z-ruler-audit.ts'
import * as doors from './20261128T000000000Z-doors.ts'
import * as resident from './20261128T000000100Z-resident.ts'
import * as ownDoor from './20261128T000000110Z-own-door.ts'
import * as organisation from './20261128T000000200Z-organisation.ts'
import * as auditChain from './20261128T000000300Z-audit-chain.ts'
import * as lookups from './20261129T000000000Z-lookups.ts'

/** Every migration by the name of its file. A migration that was released is never edited: a change is a new one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '20261123T000000000Z-init': init,
  '20261123T000000001Z-household': household,
  '20261123T000000002Z-money': money,
  '20261123T000000003Z-publication': publication,
  '20261127T000000000Z-rulebook': rulebook,
  '20261127T000000100Z-ruler-audit': rulerAudit,
  '20261128T000000000Z-doors': doors,
  '20261128T000000100Z-resident': resident,
  '20261128T000000110Z-own-door': ownDoor,
  '20261128T000000200Z-organisation': organisation,
  '20261128T000000300Z-audit-chain': auditChain,
  '20261129T000000000Z-lookups': lookups,
}
