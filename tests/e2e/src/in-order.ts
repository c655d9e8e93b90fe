import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Runs the specs in the order of their names: `1-` reads the county as it was seeded, later ones change it. */
export class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve([...files].sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1)))
  }
}
