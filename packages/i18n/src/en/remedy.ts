import type { remedy as source } from '../zh-CN/remedy.ts'

/** What a sheet waits for, in English. */
export const remedy: Readonly<Record<keyof typeof source, string>> = {
  'remedy.APPRAISAL_NOT_WHOLE_YUAN': 'An appraised value in whole yuan',
  'remedy.APPRAISAL_WITHOUT_HOUSE':
    'A recognised building of the appraised use, or the right use in the appraisal',
  'remedy.AREA_EXCESS_NEEDS_RECOGNITION':
    'A decision on the area beyond the certificate, as a segment of its own',
  'remedy.AREA_SHORT_NEEDS_REMEASURE': 'The area, measured again',
  'remedy.BUILT_AFTER_ANNOUNCEMENT': 'The building year, checked',
  'remedy.BUILT_AFTER_FREEZE': 'The building year and the status, checked',
  'remedy.BUSINESS_AREA_EXCEEDS_RESIDENTIAL': 'The trading area, checked',
  'remedy.CHARGE_NEEDS_CO_OWNER': 'The co-owner whose share the mortgage or seizure is on',
  'remedy.CHARGE_ON_DISPUTED_SHARE':
    'The measures pay no creditor from a disputed share; the dispute is settled first',
  'remedy.CHARGE_ON_PUBLIC_TENANCY':
    'The measures know no mortgage or seizure of a public tenancy; review the case with the owner unit',
  'remedy.CHARGE_WITHOUT_NET':
    'Nothing is payable from which a mortgagee or a court could be paid; agree otherwise',
  'remedy.CO_OWNERS_COLLECT_JOINTLY': 'One owner named by all in writing to pay the difference',
  'remedy.DELIVERY_BEFORE_HANDOVER': 'The days of handover and of delivery, checked',
  'remedy.HANDOVER_BEFORE_SIGNING': 'The days of signing and of handover, checked',
  'remedy.MONEY_AND_HOUSING_MIXED': 'The owner’s choice: money or a home',
  'remedy.NEWNESS_UNKNOWN': 'The observed newness, or the building year',
  'remedy.NON_RESIDENTIAL_EXCHANGE':
    'The measures exchange no other than housing; the owner can choose money',
  'remedy.SHARES_NOT_ONE': 'The owners’ shares as the certificate states them',
  'remedy.SIGNED_BEFORE_ANNOUNCEMENT': 'A signing date on or after the announcement',
  'remedy.TEMPORARY_TERM_INVALID': 'The approved and the remaining months from the permit',
  'remedy.TENANT_AND_CO_OWNERS': 'The kind of title: public tenancy or co-ownership',
  'remedy.TENANT_SHARE_NEGATIVE':
    'The measures let no tenant pay; review the case with the owner unit',
  'remedy.UNITS_IN_TWO_LOCATIONS': 'The owner’s choice of one place',
  'remedy.UNITS_REQUIRED': 'The home that the owner chooses',
  'remedy.UNKNOWN_ATTACHMENT': 'A listed code of the attachment, or an appraised value',
  'remedy.UNKNOWN_DECORATION': 'A listed decoration grade',
  'remedy.UNKNOWN_HARDSHIP': 'The hardship category from the official lists',
  'remedy.UNKNOWN_STRUCTURE': 'A listed structure code',
  'remedy.UNKNOWN_ZONE': 'A listed location class of the zone',
  'remedy.VOUCHER_EXPIRED': 'The voucher has expired; its rest is paid in cash',
  'remedy.VOUCHER_NEEDS_PAYMENT': 'There is nothing to pay, so there is no voucher',
  'remedy.VOUCHER_OVERDRAWN': 'The amount of each use, checked',
  'remedy.VOUCHER_USED_BEFORE_ISSUE': 'The days of issue and of use, checked',
  'remedy.unknown': 'Something this version has no words for ({code})',
  'supplier.appraiser': 'Appraiser',
  'supplier.computer': 'Computing team',
  'supplier.household': 'Household',
  'supplier.not-supported': 'Not supported by the measures',
  'supplier.recognition-meeting': 'Recognition meeting',
  'supplier.rulebook-office': 'Renovation office (measures)',
  'supplier.surveyor': 'Survey team',
}
