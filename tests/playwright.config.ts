import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findHeadless } from '#tests/e2e/support/find-chromium.ts'
import { compileCache } from '#tests/helpers/compile-cache.ts'
import { keepTempInMemory } from '#tests/helpers/folder-ingatan.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

// The program is started some hundred times: its sources are compiled once.
process.env.NODE_COMPILE_CACHE ??= compileCache
process.env.BUKU_PUSTU_LAPTOP ??= ''
keepTempInMemory()

/** Journeys of which one test takes more than ten seconds, by what it does or by what it waits for. */
const panjang = /\b(lembar-putus|sehari|peramban-diam|profil-peramban|lebar|pekerjaan-utama)\.spec\.ts$/

export default defineConfig({
  testDir: fromRoot('tests/e2e'),
  globalSetup: fromRoot('tests/e2e/support/build-once.setup.ts'),
  // Only this folder is emptied at the start: the results of the other runner lie beside it.
  outputDir: fromRoot('test-results/e2e'),
  reporter: [['list'], ['json', { outputFile: fromRoot('test-results/playwright.json') }]],
  // One more than there are cores: a journey often waits, for what it typed to be drawn or for the clock.
  workers: availableParallelism() + 1,
  fullyParallel: true,
  // The longest first: none of them is what the end waits for.
  projects: [
    { name: 'panjang', testMatch: panjang },
    { name: 'lain', testIgnore: panjang },
  ],
  // On a shared machine a page may be late once; a fault is there twice.
  retries: process.env.CI ? 1 : 0,
  // A journey takes seconds on a quiet machine; on a busy one axe alone has taken a minute over a page of a report.
  timeout: 400_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    viewport: { width: 1366, height: 696 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // What is not there to be clicked is said within the time of an expectation, not when the journey ends.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // Recording every journey costs a quarter of its time; `--trace on` records one that is being mended.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findHeadless(),
      // Nothing in a test may wait for a network that is not there.
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
})
