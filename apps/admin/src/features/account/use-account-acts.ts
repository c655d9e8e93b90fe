import type { AccountView, OneTimeCode } from '@yichi/api/view/account'
import { computed, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '../../app/use-toast.ts'
import {
  useAdmitAccount,
  useCreateAccount,
  useDoorAct,
  useReasonedAct,
  useResetPassword,
  type NewAccount,
} from '../../queries/account.ts'
import type { AccountAct } from './account-acts.ts'
import { useTakeBack } from './use-take-back.ts'

/** A code that was just made, and for whom. */
interface ToldCode {
  readonly code: OneTimeCode
  readonly name: string
}

/** What is asked for, and about whom. */
export interface AskedAct {
  readonly act: AccountAct
  readonly account: AccountView
  /** Done without a further question: the person asked for it themself. */
  readonly isAtOnce?: true
}

export interface UseAccountActsOptions {
  readonly asked: Ref<AskedAct | null>
  readonly isCreating: Ref<boolean>
}

/** Does what is asked for and says what came of it; a failure leaves its dialog open with its words. */
export function useAccountActs({ asked, isCreating }: UseAccountActsOptions) {
  const { t } = useI18n()
  const toast = useToast()
  const takeBack = useTakeBack()
  const told = shallowRef<ToldCode | null>(null)
  const creating = useCreateAccount()
  const admitting = useAdmitAccount()
  const reasoned = useReasonedAct()
  const door = useDoorAct()
  const resetting = useResetPassword()
  const all = [creating, admitting, reasoned, door, resetting]
  const isBusy = computed(() => all.some(({ isPending }) => isPending.value))
  const error = computed(() => all.find((one) => one.error.value !== null)?.error.value ?? null)

  watch([asked, isCreating], () => {
    if (asked.value === null && !isCreating.value) return
    for (const one of all) one.reset()
    if (asked.value?.isAtOnce === true) void atTheDoor()
  })

  function leave(): void {
    asked.value = null
  }

  async function finish(act: AccountAct, done: Promise<unknown>, undo?: () => void): Promise<void> {
    const name = asked.value?.account.name ?? ''
    const isDone = await done.then(
      () => true,
      () => false,
    )
    if (!isDone) return
    leave()
    toast.done(t(`accounts.done.${act}`, { name }), undo)
  }

  async function create(account: NewAccount): Promise<void> {
    const code = await creating.mutateAsync(account).catch(() => null)
    if (code === null) return
    isCreating.value = false
    told.value = { code, name: account.name }
    toast.done(t('accounts.created', { name: account.name }))
  }

  function admit(unitId: string): Promise<void> {
    const accountId = asked.value?.account.id ?? ''
    return finish('admit', admitting.mutateAsync({ accountId, unitId }))
  }

  async function withReason(reason: string): Promise<void> {
    if (asked.value === null) return
    const { act, account } = asked.value
    if (act !== 'refuse' && act !== 'disable' && act !== 'enable') return
    const undo = act === 'refuse' ? undefined : () => void takeBack(act, account)
    await finish(act, reasoned.mutateAsync({ act, accountId: account.id, reason }), undo)
  }

  async function atTheDoor(): Promise<void> {
    if (asked.value === null) return
    const { act, account } = asked.value
    if (act === 'resetPassword') {
      const code = await resetting.mutateAsync(account.id).catch(() => null)
      if (code === null) return
      leave()
      told.value = { code, name: account.name }
    } else if (act === 'unlock' || act === 'resetSecondFactor' || act === 'endSessions') {
      await finish(act, door.mutateAsync({ act, accountId: account.id }))
    }
  }

  return { told, isBusy, error, leave, create, admit, withReason, atTheDoor }
}
