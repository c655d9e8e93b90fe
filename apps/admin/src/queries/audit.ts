import type { AnchorView, AuditPage, TimelineView, VerifyView } from '@yichi/api/view/audit'
import type { FileView } from '@yichi/api/view/rulebook'
import type { Locale } from '@yichi/i18n/locale'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export type AuditFilter = Omit<
  NonNullable<Parameters<typeof trpc.audit.search.query>[0]>,
  'cursor' | 'limit'
>

const PAGE_SIZE = 100

export const auditKeys = {
  all: ['audit'] as const,
  search: (by: AuditReader, filter: AuditFilter) =>
    [...auditKeys.all, 'search', by, filter] as const,
  anchors: () => [...auditKeys.all, 'anchors'] as const,
  record: (record: TrailRecord) => ['record', 'timeline', record] as const,
  timeline: (householdCode: string) => ['household', 'timeline', householdCode] as const,
}

/** Who looks: the audit administrator, or those who supervise the work. */
export type AuditReader = 'search' | 'supervise'

export function useAuditSearch(
  by: MaybeRefOrGetter<AuditReader>,
  filter: MaybeRefOrGetter<AuditFilter>,
) {
  return useInfiniteQuery({
    queryKey: computed(() => auditKeys.search(toValue(by), toValue(filter))),
    queryFn: ({ pageParam }): Promise<AuditPage> =>
      trpc.audit[toValue(by)].query({
        ...toValue(filter),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
        limit: PAGE_SIZE,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export interface ExportInput extends AuditFilter {
  readonly reason: string
  readonly lang: Locale
}

export function useExportAudit() {
  return useMutation({
    mutationFn: (input: ExportInput): Promise<FileView> => trpc.audit.export.mutate(input),
  })
}

export function useVerifyAudit() {
  return useMutation({ mutationFn: (): Promise<VerifyView> => trpc.audit.verify.mutate() })
}

export function useAnchors(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: auditKeys.anchors(),
    queryFn: (): Promise<readonly AnchorView[]> => trpc.audit.anchors.query(),
    enabled: computed(() => toValue(enabled)),
  })
}

/** Who did what to a household and who looked at it, a page at a time, the latest first. */
export function useTimeline(householdCode: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: computed(() => auditKeys.timeline(toValue(householdCode))),
    queryFn: ({ pageParam }): Promise<TimelineView> =>
      trpc.audit.ofHousehold.query({
        householdCode: toValue(householdCode),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  })
}

type WorkRecord = Parameters<typeof trpc.audit.ofRecord.query>[0]['record']
interface OfficeRecord {
  readonly kind: 'account' | 'organisation-unit'
  readonly id: string
}

/** A record with a trail of its own, as its page is addressed. */
export type TrailRecord = WorkRecord | OfficeRecord

function askTrail(record: TrailRecord, pageParam: string): Promise<TimelineView> {
  const after = pageParam === '' ? {} : { cursor: pageParam }
  switch (record.kind) {
    case 'account':
      return trpc.audit.ofAccount.query({ id: record.id, ...after })
    case 'organisation-unit':
      return trpc.audit.ofUnit.query({ id: record.id, ...after })
    default:
      return trpc.audit.ofRecord.query({ record, ...after })
  }
}

/** Who did what with a record, a page at a time, the latest first; nothing is asked while it is null. */
export function useRecordTrail(record: MaybeRefOrGetter<TrailRecord | null>) {
  return useInfiniteQuery({
    queryKey: computed(() => {
      const one = toValue(record)
      return one === null ? auditKeys.all : auditKeys.record(one)
    }),
    queryFn: ({ pageParam }): Promise<TimelineView> => {
      const one = toValue(record)
      if (one === null) throw new Error('no record to ask for')
      return askTrail(one, pageParam)
    },
    enabled: computed(() => toValue(record) !== null),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    // It is asked anew each time it is opened: what was done a moment ago belongs to it.
    staleTime: 0,
  })
}
