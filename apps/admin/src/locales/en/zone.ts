import type { zone as source } from '../zh-CN/zone.ts'

/** Zones and their progress. */
export const zone: Readonly<Record<keyof typeof source, string>> = {
  'zone.announcedOn': 'Announced on',
  'zone.empty': 'No zones yet. The office sets up a zone with its announcement.',
  'zone.handedOver': 'Handed over',
  'zone.households': 'Households',
  'zone.leader': 'Leader, deputy',
  'zone.listNote': 'Open a zone for its three-star wall',
  'zone.location': 'Location',
  'zone.locationClass': 'class {class}',
  'zone.measured': 'Measured',
  'zone.monetary': 'Monetary',
  'zone.openList': 'Household list',
  'zone.paidFen': 'Paid',
  'zone.signed': 'Signed',
  'zone.signedFen': 'Signed amount',
  'zone.sum': '{n} zones in all',
  'zone.workGroup': 'Work group',
  'zone.zone': 'Zone',
}
