import { FUND_CHAIN } from '@yichi/domain/rules/approval/chains'
import { may } from '@yichi/domain/rules/identity/may'
import type { TaskReader } from '../../store/programme/task-reader.ts'
import type { DashboardView } from '../../view/dashboard.ts'
import type { Actor } from '../actor.ts'
import { visibleZoneIds } from '../visible-zones.ts'

/** How much of what waits in the fund chain waits for this person, and how much of it is late on `today`. */
export async function countTasks(
  reader: TaskReader,
  actor: Actor,
  today: string,
): Promise<DashboardView['tasks']> {
  const waiting = await reader.waiting(today, visibleZoneIds(actor))
  const own = waiting.filter(({ step, zoneId }) => {
    const rule = FUND_CHAIN.find((one) => one.step === step)
    const held = actor.roles.filter(({ role }) => role === rule?.role)
    return may(held, 'approval.act', zoneId)
  })
  return {
    mine: own.reduce((total, { open }) => total + open, 0),
    overdue: own.reduce((total, { overdue }) => total + overdue, 0),
  }
}
