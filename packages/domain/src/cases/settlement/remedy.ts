import type { BlockCode } from '../../facts/block-code.ts'
import type { Supplier } from '../../facts/remedy.ts'

/** Who ends a block. */
export interface Remedy {
  readonly supplier: Supplier
}

const SUPPLIERS = {
  SIGNED_BEFORE_ANNOUNCEMENT: 'computer',
  HANDOVER_BEFORE_SIGNING: 'computer',
  UNKNOWN_ZONE: 'rulebook-office',
  UNKNOWN_STRUCTURE: 'surveyor',
  UNKNOWN_DECORATION: 'surveyor',
  UNKNOWN_ATTACHMENT: 'surveyor',
  UNKNOWN_HARDSHIP: 'computer',
  NEWNESS_UNKNOWN: 'appraiser',
  BUILT_AFTER_ANNOUNCEMENT: 'surveyor',
  BUILT_AFTER_FREEZE: 'surveyor',
  AREA_EXCESS_NEEDS_RECOGNITION: 'recognition-meeting',
  AREA_SHORT_NEEDS_REMEASURE: 'surveyor',
  TEMPORARY_TERM_INVALID: 'surveyor',
  APPRAISAL_NOT_WHOLE_YUAN: 'appraiser',
  APPRAISAL_WITHOUT_HOUSE: 'appraiser',
  BUSINESS_AREA_EXCEEDS_RESIDENTIAL: 'surveyor',
  UNITS_REQUIRED: 'household',
  MONEY_AND_HOUSING_MIXED: 'household',
  NON_RESIDENTIAL_EXCHANGE: 'not-supported',
  UNITS_IN_TWO_LOCATIONS: 'household',
  SHARES_NOT_ONE: 'computer',
  CO_OWNERS_COLLECT_JOINTLY: 'not-supported',
  TENANT_AND_CO_OWNERS: 'computer',
  TENANT_SHARE_NEGATIVE: 'not-supported',
  CHARGE_ON_PUBLIC_TENANCY: 'not-supported',
  CHARGE_NEEDS_CO_OWNER: 'computer',
  CHARGE_ON_DISPUTED_SHARE: 'not-supported',
  CHARGE_WITHOUT_NET: 'not-supported',
  DELIVERY_BEFORE_HANDOVER: 'computer',
  VOUCHER_NEEDS_PAYMENT: 'not-supported',
  VOUCHER_USED_BEFORE_ISSUE: 'computer',
  VOUCHER_EXPIRED: 'not-supported',
  VOUCHER_OVERDRAWN: 'computer',
} as const satisfies Record<BlockCode, Supplier>

/** Who can supply the fact that a block waits for, or says that the measures do not support the case. */
export function remedyOf(code: BlockCode): Remedy {
  return { supplier: SUPPLIERS[code] }
}
