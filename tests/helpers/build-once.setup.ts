import { buildPrograms } from './build-program.ts'

/** Runs once before all tests: what they start as processes and threads of their own. */
export default async function buildOnce(): Promise<void> {
  await buildPrograms('vitest', 'main/hosts/cli/index.ts', 'tests/helpers/anak-putus.ts')
}
