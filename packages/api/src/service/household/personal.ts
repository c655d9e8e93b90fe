import { maskId, maskPhone } from '@yichi/domain/rules/board/mask'
import type { HouseholdRecord } from '../../store/household/reader.ts'
import type { Deps } from '../deps.ts'
import { sealContext } from '../personal-field.ts'

/** The owner's numbers as staff may see them: opened only to be masked, and the open text goes no further. */
export function maskedNumbers(
  { cipher }: Pick<Deps, 'cipher'>,
  household: HouseholdRecord,
): { readonly phoneMasked: string | null; readonly idMasked: string | null } {
  const { id, phoneCipher, ownerIdCipher } = household
  return {
    phoneMasked:
      phoneCipher === null
        ? null
        : maskPhone(cipher.open(phoneCipher, sealContext('household.phone', id))),
    idMasked:
      ownerIdCipher === null
        ? null
        : maskId(cipher.open(ownerIdCipher, sealContext('household.owner-id', id))),
  }
}
