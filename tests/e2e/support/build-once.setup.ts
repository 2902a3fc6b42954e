import { buildPrograms } from '#tests/helpers/build-program.ts'

/** The programs the journeys start again and again; beside them everything is run from its sources. */
const programs = ['tests/e2e/support/serve-on-day.ts', 'tests/e2e/support/fill-meja.ts', 'main/hosts/cli/index.ts']

/** Runs once before all journeys; the workers read where the programs lie. */
export default async function buildOnce(): Promise<void> {
  process.env.PUSTU_PROGRAM_UJI = await buildPrograms('e2e', ...programs)
}
