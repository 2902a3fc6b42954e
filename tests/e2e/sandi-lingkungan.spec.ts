import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { runCli } from './support/server.ts'

const sandi = 'nasi jagung empat kali'

test('the passphrase in the environment goes to no browser and no other program that is started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-lingkungan-'))
  const [data, peramban, lingkungan] = ['buku', 'peramban', 'lingkungan'].map((name) => join(folder, name))
  const place = ['--nama', 'A', '--kabupaten', 'K', '--kecamatan', 'K', '--puskesmas', 'S', '--desa', 'D']
  await runCli('init', '--jenis', 'pustu', ...place, '--data', String(data))
  // A shell in the place of the browser writes down what it was given.
  writeFileSync(String(peramban), `#!/bin/sh\nenv > "${lingkungan}"\n`)
  chmodSync(String(peramban), 0o700)
  const env = { ...process.env, BUKU_PUSTU_SANDI: sandi, PUSTU_CHROMIUM: String(peramban), DISPLAY: ':9' }
  const child = spawn(process.execPath, ['main/hosts/loopback/serve.ts', '--data', String(data)], {
    env,
    stdio: 'ignore',
  })
  await once(child, 'exit')
  const given = readFileSync(String(lingkungan), 'utf8')
  expect(given).toMatch(/^PATH=/m)
  expect(given).not.toContain(sandi)
  rmSync(folder, { recursive: true, force: true })
})
