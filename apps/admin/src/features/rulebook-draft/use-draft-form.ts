import type { Fault } from '@yichi/domain/kernel/fault'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { SECTIONS } from '@yichi/domain/rulebook/sections'
import {
  computed,
  reactive,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue'
import type { JsonRecord } from './document.ts'
import { newForm, type FormModel } from './form-model.ts'
import { readForm, type DraftProblem, type ReadForm } from './read-form.ts'
import { tidyTyped } from './typed-value.ts'

/** A draft as the server has it. */
export interface DraftText {
  readonly revision: number
  /** JSON. */
  readonly body: string
  readonly baseBody: string
  readonly note: string
  readonly effectiveFrom: string
}

/** What has to be put right: typed text that is no value, or a fault of the document as a whole. */
export type FormFault =
  | { readonly kind: 'typed'; readonly problem: DraftProblem }
  | { readonly kind: 'document'; readonly fault: Fault }

export interface UseDraftFormReturn {
  readonly model: Ref<FormModel>
  readonly head: { note: string; effectiveFrom: string }
  /** The text the draft began with. */
  readonly base: ShallowRef<JsonRecord>
  /** The saving that what is typed builds on. */
  readonly revision: Ref<number>
  readonly isDirty: ComputedRef<boolean>
  /** Somebody else has saved another text since this one was opened. */
  readonly isStale: Ref<boolean>
  readonly read: ComputedRef<ReadForm>
  /** As found when it was last asked to be saved. */
  readonly faults: ShallowRef<readonly FormFault[]>
  /** Looks for faults; answers whether there are none. */
  readonly check: () => boolean
  /** Faults the server found. */
  readonly refuse: (faults: readonly Fault[]) => void
  /** What is typed is what is kept. */
  readonly saved: (revision: number) => void
  /** Throws away what was typed and opens the server's text. */
  readonly reload: () => void
}

function isSameText(a: DraftText, b: DraftText | undefined): boolean {
  return a.body === b?.body && a.note === b.note && a.effectiveFrom === b.effectiveFrom
}

function parse(text: string): JsonRecord {
  return JSON.parse(text) as JsonRecord
}

function faultsOf({ problems, document }: ReadForm): readonly FormFault[] {
  if (problems.length > 0) return problems.map((problem) => ({ kind: 'typed', problem }))
  const parsed = parseRulebook(document)
  return parsed.ok ? [] : parsed.refusal.map((fault) => ({ kind: 'document', fault }))
}

/** The form of a draft: what was typed, whether it is saved, what it began with, what is wrong. */
export function useDraftForm(server: () => DraftText | undefined): UseDraftFormReturn {
  const model = ref<FormModel>([])
  const head = reactive({ note: '', effectiveFrom: '' })
  const base = shallowRef<JsonRecord>({})
  const opened = shallowRef<JsonRecord>({})
  const revision = ref(0)
  const isStale = ref(false)
  const faults = shallowRef<readonly FormFault[]>([])
  let seen: DraftText | undefined

  const typed = computed(() => {
    const rows = model.value.map(({ section, rows: typedRows }) =>
      typedRows.map(({ key, texts }) => [
        key.trim(),
        ...section.fields.map((field) => tidyTyped(field, texts[field.key] ?? '')),
      ]),
    )
    return JSON.stringify([head, rows])
  })
  const kept = ref(typed.value)
  const isDirty = computed(() => typed.value !== kept.value)

  function saved(next: number): void {
    revision.value = next
    kept.value = typed.value
    faults.value = []
  }

  function reload(): void {
    const text = server()
    if (text === undefined) return
    base.value = parse(text.baseBody)
    opened.value = parse(text.body)
    model.value = newForm(opened.value, SECTIONS)
    Object.assign(head, { note: text.note, effectiveFrom: text.effectiveFrom })
    seen = text
    isStale.value = false
    saved(text.revision)
  }

  function arrive(next: DraftText | undefined): void {
    if (next === undefined || next.revision < revision.value) return
    if (next.revision === revision.value) seen = next
    else if (!isDirty.value) reload()
    else if (isSameText(next, seen)) {
      // Cases were saved: the text that is typed over is still the one that was opened.
      seen = next
      revision.value = next.revision
    } else isStale.value = true
  }

  watch(server, arrive, { immediate: true })

  const read = computed(() => {
    const form = readForm(model.value, opened.value)
    return { ...form, document: { ...form.document, effectiveFrom: head.effectiveFrom } }
  })

  return {
    model,
    head,
    base,
    revision,
    isDirty,
    isStale,
    read,
    faults,
    check: () => {
      faults.value = faultsOf(read.value)
      return faults.value.length === 0
    },
    refuse: (found) => (faults.value = found.map((fault) => ({ kind: 'document', fault }))),
    saved,
    reload,
  }
}
