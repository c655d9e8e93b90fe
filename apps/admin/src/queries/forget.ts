import type { QueryClient } from '@tanstack/vue-query'

/** After an act on a household: its file, every list, the wall, the figures and the tasks are read anew. */
export async function forgetHousehold(client: QueryClient, code: string): Promise<void> {
  void client.invalidateQueries({ queryKey: ['household', 'list'] })
  void client.invalidateQueries({ queryKey: ['zone'] })
  void client.invalidateQueries({ queryKey: ['programme'] })
  void client.invalidateQueries({ queryKey: ['approval'] })
  await client.invalidateQueries({ queryKey: ['household', 'one', code] })
}
