import { buildPrograms } from '#tests/helpers/build-program.ts'

/** Runs once before all journeys: the programs they start again and again. All else is run from its sources. */
export default async function buildOnce(): Promise<void> {
  process.env.PUSTU_PROGRAM_UJI = await buildPrograms(
    'e2e',
    'tests/e2e/support/serve-on-day.ts',
    'tests/e2e/support/fill-meja.ts',
    'tests/e2e/support/fill-disisihkan.ts',
    'main/hosts/cli/index.ts',
    'main/hosts/loopback/serve.ts',
  )
}
