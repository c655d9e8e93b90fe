import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The number that a spec's name begins with. */
function place({ moduleId }: TestSpecification): number {
  return Number(/(\d+)-[^/]*$/.exec(moduleId)?.[1])
}

/** Runs the specs in the order of their numbers: `1-` reads the county as it was seeded, later ones change it. */
export class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => place(a) - place(b)))
  }
}
