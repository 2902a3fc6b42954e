import { expect, test } from 'vitest'
import { countResults } from '#tests/ci/count-results.ts'

const vitest = (numPassedTests: number, numFailedTests: number) => ({ numPassedTests, numFailedTests })
const playwright = (expected: number, unexpected: number, flaky = 0) => ({ stats: { expected, unexpected, flaky } })

test.each([
  ['both runners passed', vitest(10, 0), playwright(4, 0), 0, { passed: 14, failed: 0 }],
  ['a browser test failed', vitest(10, 0), playwright(3, 1), 1, { passed: 13, failed: 1 }],
  ['unit tests failed, so the browser never ran', vitest(8, 2), undefined, 1, { passed: 8, failed: 2 }],
  ['types failed before any test', undefined, undefined, 1, { passed: 0, failed: 1 }],
  ['the build failed after the unit tests', vitest(10, 0), undefined, 1, { passed: 10, failed: 1 }],
  ['a test passed at the second try', vitest(1, 0), playwright(1, 0, 1), 0, { passed: 3, failed: 0 }],
])('%s', (_case, unit, browser, exitCode, expected) => {
  expect(countResults(unit, browser, exitCode)).toEqual(expected)
})

test('a result that is not what the runners write is refused', () => {
  expect(() => countResults({}, undefined, 0)).toThrow()
})
