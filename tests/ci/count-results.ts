import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const VitestResult = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const PlaywrightResult = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
})

export type Count = { readonly passed: number; readonly failed: number }

/**
 * Adds up what the two test runners reported. A run that failed without a failed test (formatting, types, the build)
 * counts as one failure, so that the line never contradicts the exit code.
 */
export function countResults(vitest: unknown, playwright: unknown, exitCode: number): Count {
  const unit = vitest === undefined ? { numPassedTests: 0, numFailedTests: 0 } : VitestResult.parse(vitest)
  const stats =
    playwright === undefined ? { expected: 0, flaky: 0, unexpected: 0 } : PlaywrightResult.parse(playwright).stats
  const failed = unit.numFailedTests + stats.unexpected
  return {
    passed: unit.numPassedTests + stats.expected + stats.flaky,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
  }
}

function readResult(name: string): unknown {
  const file = fileURLToPath(new URL(`../../test-results/${name}`, import.meta.url))
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

if (import.meta.main) {
  const exitCode = Number(process.argv[2] ?? 0)
  const { passed, failed } = countResults(readResult('vitest.json'), readResult('playwright.json'), exitCode)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
}
