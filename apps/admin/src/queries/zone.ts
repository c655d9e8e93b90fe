import type { WallView, ZoneProgress } from '@yichi/api/view/zone'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export const zoneKeys = {
  all: ['zone'] as const,
  list: () => [...zoneKeys.all, 'list'] as const,
  wall: (zoneCode: string) => [...zoneKeys.all, 'wall', zoneCode] as const,
}

export function useZones() {
  return useQuery({
    queryKey: zoneKeys.list(),
    queryFn: (): Promise<readonly ZoneProgress[]> => trpc.zone.list.query(),
  })
}

export function useWall(zoneCode: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => zoneKeys.wall(toValue(zoneCode))),
    queryFn: (): Promise<WallView> => trpc.zone.wall.query({ zoneCode: toValue(zoneCode) }),
  })
}
