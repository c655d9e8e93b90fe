import { mayAnywhere } from '@yichi/domain/rules/identity/may'
import { maskName, maskPhone } from '@yichi/domain/rules/board/mask'
import { ResidentReader, type ResidentListRecord } from '../../store/resident/reader.ts'
import type { ResidentView } from '../../view/resident.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { sealContext } from '../personal-field.ts'
import { visibleZoneIds } from '../visible-zones.ts'

export interface ListResidentsInput {
  readonly zoneCode?: string | undefined
  readonly householdCode?: string | undefined
}

/** Residents' accounts of the zones in which the person opens them, names and phones masked. */
export async function listResidents(
  deps: Pick<Deps, 'db' | 'cipher'>,
  actor: Actor,
  input: ListResidentsInput,
): Promise<ResidentView[]> {
  // Another role may show more zones than the one that opens accounts.
  const roles = actor.roles.filter((held) => mayAnywhere([held], 'resident.list'))
  const filter = { zoneIds: visibleZoneIds({ ...actor, roles }), ...input }
  const residents = await new ResidentReader(deps.db).list(filter)
  return residents.map((resident) => viewOf(deps, resident))
}

function viewOf({ cipher }: Pick<Deps, 'cipher'>, resident: ResidentListRecord): ResidentView {
  const { accountId, phoneCipher, ownerName, status, ...rest } = resident
  return {
    accountId,
    householdCode: rest.householdCode,
    ownerNameMasked: maskName(ownerName),
    phoneMasked:
      phoneCipher === null
        ? null
        : maskPhone(cipher.open(phoneCipher, sealContext('account.phone', accountId))),
    status: status === 'active' ? 'active' : 'disabled',
    codeExpiresAt: rest.codeExpiresAt,
    admittedAt: rest.admittedAt,
    admittedBy: rest.admittedBy,
    lastSignInAt: rest.lastSignInAt,
    closedAt: rest.closedAt,
  }
}
