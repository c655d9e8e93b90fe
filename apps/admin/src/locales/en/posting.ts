import type { posting as source } from '../zh-CN/posting.ts'

/** The five boards. */
export const posting: Readonly<Record<keyof typeof source, string>> = {
  'posting.binds':
    'What is posted never changes; a correction is a new posting. Names are masked, and hardship aid is left out.',
  'posting.board': 'Board',
  'posting.closesOn': 'Objections until',
  'posting.content.1': 'Contents: confirmed surveys that have not been on this board.',
  'posting.content.2': 'Contents: agreements in force that have not been on this board.',
  'posting.content.3': 'Contents: instalments that have not been on this board.',
  'posting.content.4': 'Contents: rewards that have not been on this board.',
  'posting.county': 'County',
  'posting.empty':
    'No postings yet. The publisher chooses a board and a zone; board 5 is posted every Monday.',
  'posting.note': 'The same data on paper, on screen and online',
  'posting.number': 'Posting number',
  'posting.place': 'Where the paper hangs',
  'posting.placeHint': 'For example: notice board of the zone',
  'posting.postedOn': 'Posted on',
  'posting.preview': '“{board}” of {zone} will be posted at “{place}”.',
  'posting.publish': 'Publish a posting',
  'posting.published': 'Posting {number} published, {n} rows.',
  'posting.rowCount': 'Rows',
  'posting.rowNo': 'Row',
  'posting.rows': '{n} rows',
  'posting.usualPlace': 'Notice board of the zone',
}
