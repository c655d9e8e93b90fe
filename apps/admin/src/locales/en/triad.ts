import type { triad as source } from '../zh-CN/triad.ts'

/** Changes among the three administrators. */
export const triad: Readonly<Record<keyof typeof source, string>> = {
  'triad.empty': 'There is no change among the administrators.',
  'triad.kind.admit-administrator': 'Admit an administrator',
  'triad.kind.remove-administrator': 'Remove an administrator',
  'triad.kindHead': 'Change',
  'triad.note':
    'Two of the three administrators must agree, never the one it is about; the last of a kind stays.',
  'triad.person': 'Person',
  'triad.problem.kind': 'Please choose the change.',
  'triad.problem.person': 'Please choose the person.',
  'triad.problem.role': 'Please choose which administrator.',
  'triad.propose': 'Propose a change',
  'triad.proposed': 'Proposed; another administrator has to agree.',
  'triad.role': 'Administrator',
}
