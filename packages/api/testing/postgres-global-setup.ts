import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'
import type { PostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server `eachDialect` makes its databases on. */
    postgresUrl: string
  }
}

let server: PostgresServer | undefined

/** For `globalSetup`: one PostgreSQL for all test files of the run. */
export async function setup(project: TestProject): Promise<void> {
  server = await startPostgres()
  project.provide('postgresUrl', server.url)
}

/** Runs also when tests failed. */
export async function teardown(): Promise<void> {
  await server?.stop()
}
