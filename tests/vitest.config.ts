import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compileCache } from './helpers/compile-cache.ts'
import { keepTempInMemory } from './helpers/folder-ingatan.ts'
import { sandiUji } from './helpers/sandi-uji.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

keepTempInMemory()

export default defineConfig({
  root,
  test: {
    include: ['tests/{unit,integration,architecture,golden}/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { BUKU_PUSTU_SANDI: sandiUji, NODE_COMPILE_CACHE: compileCache },
    // Every core: by default one is left idle, which on two is half.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
