import type { common as source } from '../zh-CN/common.ts'

/** Words that every page uses. */
export const common: Readonly<Record<keyof typeof source, string>> = {
  'common.asTable': 'As a table',
  'common.badInput':
    'Not done: some input could not be read ({paths}). Please check it and submit again.',
  'common.brand': 'Yichi 一尺',
  'common.bug':
    'Not done: the program made a mistake and has recorded it (number {requestId}). What you typed is kept. Please try again; if it fails again, give the number to the administrator.',
  'common.cancel': 'Cancel',
  'common.choose': 'Please choose',
  'common.close': 'Close',
  'common.comma': ",{' '}",
  'common.dataAsOf': 'Data as of {at}',
  'common.day': 'Date',
  'common.digest': 'Digest',
  'common.floorNo': 'floor {n}',
  'common.late': 'overdue',
  'common.loading': 'Loading',
  'common.moneyUnit': 'Unit of money',
  'common.more': 'Show more',
  'common.next': 'Next',
  'common.pageOf': 'Page {page} of {pages}',
  'common.pages': 'Pages',
  'common.previous': 'Previous',
  'common.print': 'Print',
  'common.problems': '{n} to put right first:',
  'common.retry': 'Try again',
  'common.shownOf': '{shown} of {total} shown',
  'common.sum': 'Total',
  'common.unitFloor': 'staircase {unit}, floor {floor}',
  'common.unreachable':
    'The server cannot be reached. What you typed is kept; please check the network and try again.',
  'common.wan': '10,000 yuan',
  'common.yes': 'yes',
  'common.yuan': 'yuan',
  'common.zoneNo': 'zone {code}',
}
