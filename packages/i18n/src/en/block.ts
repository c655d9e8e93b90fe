import type { block as source } from '../zh-CN/block.ts'

/** Why a sheet cannot be computed yet, and the places in a file that a reason names, in English. */
export const block: Readonly<Record<keyof typeof source, string>> = {
  'block.APPRAISAL_NOT_WHOLE_YUAN':
    'The appraised value is not whole yuan. Ask the appraiser for a report to the yuan.',
  'block.APPRAISAL_WITHOUT_HOUSE':
    'There is an appraised value but no recognised building of that use. Ask the survey team to record the building, or the appraiser to correct the use.',
  'block.AREA_EXCESS_NEEDS_RECOGNITION':
    'The measured area exceeds the certificate by more than the tolerance. The recognition meeting must decide on the excess; the survey team then records it as its own segment.',
  'block.AREA_SHORT_NEEDS_REMEASURE':
    'The measured area is below the certificate by more than the tolerance. Ask the survey team to measure again.',
  'block.BUILT_AFTER_ANNOUNCEMENT':
    'The building year is after the announcement. Ask the survey team to check the year.',
  'block.BUILT_AFTER_FREEZE':
    'The building year is after the freeze, yet the segment is not recorded as built after it. Ask the survey team to check year and status.',
  'block.BUSINESS_AREA_EXCEEDS_RESIDENTIAL':
    'The trading area is larger than the recognised housing area. Ask the survey team to check it.',
  'block.CHARGE_NEEDS_CO_OWNER':
    'There are several owners, and this mortgage or seizure does not say whose share it is on. Ask the title officer to add the co-owner from the register.',
  'block.CHARGE_ON_DISPUTED_SHARE':
    'This mortgage or seizure is on a disputed share, which cannot be paid out before the dispute is settled. Ask the title officer to clear the share first; it stays in escrow.',
  'block.CHARGE_ON_PUBLIC_TENANCY':
    'A mortgage or seizure is recorded on a public tenancy; the measures do not provide for it. Ask the title officer to check with the owner unit.',
  'block.CHARGE_WITHOUT_NET':
    'Nothing is paid to this household, so there is no money for the mortgage or seizure. Ask the owner to agree with the creditor or the court first.',
  'block.CO_OWNERS_COLLECT_JOINTLY':
    'This household has to pay and has several owners; the measures do not split such a payment. Ask the owners to name one of them in writing.',
  'block.DELIVERY_BEFORE_HANDOVER':
    'The new home was delivered before the old one was handed over. Ask the resettlement team to check both dates.',
  'block.HANDOVER_BEFORE_SIGNING':
    'The handover date is before the signing date. Ask the work group to check both dates.',
  'block.MONEY_AND_HOUSING_MIXED':
    'The household chose money and also a home. Ask the owner to decide on one.',
  'block.NEWNESS_UNKNOWN':
    'The building year is unknown and there is no observed newness. Ask the survey team for the year, or the appraiser for the newness.',
  'block.NON_RESIDENTIAL_EXCHANGE':
    'Non-residential buildings cannot be exchanged for a home. Ask the owner to choose money, or to exchange the housing only.',
  'block.SHARES_NOT_ONE':
    'The owners’ shares do not add up to 1. Ask the title officer to correct them from the certificate.',
  'block.SIGNED_BEFORE_ANNOUNCEMENT':
    'The signing date is before the announcement. Check the date; nothing can be signed before the announcement.',
  'block.TEMPORARY_TERM_INVALID':
    'The approved or remaining months of the temporary building are wrong. Ask the survey team to correct them from the permit.',
  'block.TENANT_AND_CO_OWNERS':
    'A public tenancy and co-ownership cannot stand together. Ask the title officer which one it is.',
  'block.TENANT_SHARE_NEGATIVE':
    'After the owner unit’s share the tenant’s part would be negative. The computing officer and the owner unit must review the case.',
  'block.UNITS_IN_TWO_LOCATIONS':
    'The chosen homes are in two places. Ask the owner to choose one place.',
  'block.UNITS_REQUIRED': 'No home was chosen for the exchange. Choose one with the owner.',
  'block.UNKNOWN_ATTACHMENT':
    'The attachment is not in the measures. Ask the survey team for a listed code, or the appraiser for a value.',
  'block.UNKNOWN_DECORATION':
    'The decoration grade is not in the measures. Ask the survey team for a listed grade.',
  'block.UNKNOWN_HARDSHIP':
    'The hardship category is not in the measures. Ask the survey team to correct it from the official lists.',
  'block.UNKNOWN_STRUCTURE':
    'The structure is not in the measures. Ask the survey team for a listed code.',
  'block.UNKNOWN_ZONE':
    'The zone’s location class is not in the measures. Ask the office to check the zone.',
  'block.VOUCHER_EXPIRED':
    'The voucher had expired on that day. The rest can be paid in cash at the renovation office.',
  'block.VOUCHER_NEEDS_PAYMENT':
    'Nothing is payable to the household, so no voucher can be issued. Choose another way.',
  'block.VOUCHER_OVERDRAWN': 'More was used than the voucher holds. Check the amount of each use.',
  'block.VOUCHER_USED_BEFORE_ISSUE': 'The voucher was used before it was issued. Check both dates.',
  'place.appraisal': 'appraised value',
  'place.area': 'area',
  'place.attachments': 'attachment {n}',
  'place.buildYear': 'building year',
  'place.charges': 'charge {n}',
  'place.coOwners': 'co-owner {n}',
  'place.decoration': 'decoration',
  'place.handoverDate': 'handover date',
  'place.hardship': 'hardship',
  'place.measured': 'measured area',
  'place.resToBiz': 'home used for trade',
  'place.segments': 'segment {n}',
  'place.signDate': 'signing date',
  'place.structure': 'structure',
  'place.units': 'home {n}',
  'place.uses': 'voucher use {n}',
  'place.zone': 'zone',
}
