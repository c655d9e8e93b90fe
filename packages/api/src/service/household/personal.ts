import { maskId, maskPhone } from '@yichi/domain/rules/board/mask'
import type { RevealableField } from '@yichi/domain/rules/identity/field-sight'
import type { HouseholdRecord } from '../../store/household/reader.ts'
import type { HouseholdView } from '../../view/household.ts'
import type { Deps } from '../deps.ts'
import { sealContext } from '../personal-field.ts'
import type { Sights } from '../sights.ts'

/** The owner's number in the clear; null when none is recorded. */
export function openedNumber(
  { cipher }: Pick<Deps, 'cipher'>,
  { id, phoneCipher, ownerIdCipher, bankCipher }: HouseholdRecord,
  field: RevealableField,
): string | null {
  const open = (sealed: Buffer | null, context: string): string | null =>
    sealed === null ? null : cipher.open(sealed, context)
  switch (field) {
    case 'phone':
      return open(phoneCipher, sealContext('household.phone', id))
    case 'id-number':
      return open(ownerIdCipher, sealContext('household.owner-id', id))
    case 'bank-account':
      return open(bankCipher, sealContext('household.bank', id))
    default:
      return field satisfies never
  }
}

/** The owner's numbers as the file shows them: opened only to be masked, and the open text goes no further. */
export function maskedNumbers(
  deps: Pick<Deps, 'cipher'>,
  household: HouseholdRecord,
  sights: Sights,
): Pick<HouseholdView, 'phoneMasked' | 'idMasked' | 'bankLast4' | 'sights'> {
  const masked = (field: RevealableField, mask: (text: string) => string): string | null => {
    if (sights[field] === 'hidden') return null
    const text = openedNumber(deps, household, field)
    return text === null ? null : mask(text)
  }
  const { phone, 'id-number': idNumber, 'bank-account': bankAccount } = sights
  return {
    phoneMasked: masked('phone', maskPhone),
    idMasked: masked('id-number', maskId),
    bankLast4: bankAccount === 'hidden' ? null : household.bankLast4,
    sights: { phone, idNumber, bankAccount },
  }
}
