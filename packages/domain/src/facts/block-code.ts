/** Why a sheet cannot be computed yet. A block is an answer, not an error: it names what is missing or not supported. */
export const BLOCK_CODES = [
  'SIGNED_BEFORE_ANNOUNCEMENT',
  'HANDOVER_BEFORE_SIGNING',
  'UNKNOWN_ZONE',
  'UNKNOWN_STRUCTURE',
  'UNKNOWN_DECORATION',
  'UNKNOWN_ATTACHMENT',
  'UNKNOWN_HARDSHIP',
  'NEWNESS_UNKNOWN',
  'BUILT_AFTER_ANNOUNCEMENT',
  'BUILT_AFTER_FREEZE',
  'AREA_EXCESS_NEEDS_RECOGNITION',
  'AREA_SHORT_NEEDS_REMEASURE',
  'TEMPORARY_TERM_INVALID',
  'APPRAISAL_NOT_WHOLE_YUAN',
  'APPRAISAL_WITHOUT_HOUSE',
  'BUSINESS_AREA_EXCEEDS_RESIDENTIAL',
  'UNITS_REQUIRED',
  'MONEY_AND_HOUSING_MIXED',
  'NON_RESIDENTIAL_EXCHANGE',
  'UNITS_IN_TWO_LOCATIONS',
  'SHARES_NOT_ONE',
  'CO_OWNERS_COLLECT_JOINTLY',
  'TENANT_AND_CO_OWNERS',
  'TENANT_SHARE_NEGATIVE',
  'DELIVERY_BEFORE_HANDOVER',
  'VOUCHER_NEEDS_PAYMENT',
  'VOUCHER_USED_BEFORE_ISSUE',
  'VOUCHER_EXPIRED',
  'VOUCHER_OVERDRAWN',
] as const

export type BlockCode = (typeof BLOCK_CODES)[number]

/** A refusal to compute, with the place in the facts it is about: `segments[1].buildYear`. */
export interface Blocked {
  readonly code: BlockCode
  readonly at?: string
}
