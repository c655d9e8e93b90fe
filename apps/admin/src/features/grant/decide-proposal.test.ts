import type { ProposalView } from '@yichi/api/view/authority'
import { expect, test } from 'vitest'
import ProposalCard from '../../parts/ProposalCard.vue'
import { mountPart } from '../../testing/mount-part.ts'
import DecideProposal from '../../parts/DecideProposal.vue'
import RightsAfter from './RightsAfter.vue'

test('neither yes nor no goes without its reason', async () => {
  const form = mountPart(DecideProposal, { busy: false, error: null })
  await form.find('[data-testid="proposal-approve"]').trigger('click')
  expect(form.emitted('decide')).toBeUndefined()
  expect(form.find('[data-testid="decide-reason"]').attributes('aria-invalid')).toBe('true')
  await form.find('[data-testid="decide-reason"]').setValue(' 编制已核 ')
  await form.find('[data-testid="proposal-refuse"]').trigger('click')
  expect(form.emitted('decide')).toEqual([['refuse', '编制已核']])
  form.unmount()
})

test('the rights are told in plain words, with the second factor they ask for', () => {
  const rights = mountPart(RightsAfter, { role: 'publisher', zoneCode: '14' })
  expect(rights.text()).toContain('发布公示')
  expect(rights.text()).toContain('动态口令')
  expect(rights.text()).toContain('14 片区')
  rights.unmount()
})

test('a proposal is a sentence, and says why its reader cannot decide it', () => {
  const proposal: ProposalView = {
    id: 'p1',
    kind: 'appoint',
    account: { id: 'a1', login: 'wangfang', name: '王芳' },
    unit: { id: 'u1', name: '第十四征迁工作组' },
    post: 'surveyor',
    role: 'surveyor',
    zoneCode: '14',
    fromOn: '2017-04-01',
    untilOn: null,
    reason: '新到岗',
    proposedBy: '系统员',
    proposedAt: '2017-03-28T01:32:00.000Z',
    status: 'open',
    decisions: [],
    missing: 1,
    obstacle: 'unheard-of',
  }
  const card = mountPart(ProposalCard, { proposal })
  expect(card.find('h3').text()).toBe('请任王芳（wangfang）为第十四征迁工作组勘丈员')
  expect(card.text()).toContain('2017-04-01 周六 起，长期')
  expect(card.find('[data-testid="obstacle"]').exists()).toBe(true)
  expect(card.find('[data-testid="missing"]').text()).toContain('1')
  card.unmount()
})
