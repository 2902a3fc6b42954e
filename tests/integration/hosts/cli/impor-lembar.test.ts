import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callCli as run } from '#tests/helpers/run-cli.ts'

const contoh = (nama: string) => fileURLToPath(new URL(`../../../golden/lembar/${nama}`, import.meta.url))
let folder = ''
let data = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-lembar-'))
  data = join(folder, 'data')
  const tempat = ['--kabupaten', 'Jember', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
  await run('init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat, '--data', data)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const impor = (...args: string[]) => run('impor', 'lembar', ...args, '--data', data)

test('a rehearsal shows mapping, questions and plan; then the file comes in, and its answers after it', async () => {
  const uji = JSON.parse((await impor(contoh('contoh-a.xlsx'), '--uji', '--json')).stdout)
  expect(uji).toMatchObject({
    imporId: null,
    menunggu: 1,
    pertanyaan: [{ kode: 'keluar', lembar: 'SEPT 2026', baris: 19 }],
  })
  expect(uji.rencana.penimbangan).toHaveLength(47)
  const { code, stdout } = await impor(contoh('contoh-a.xlsx'))
  expect(code).toBe(0)
  expect(stdout).toContain('Penimbangan baru 47')
  expect(stdout).toContain('lembar "SEPT 2026", baris 19, kolom G: Syifa Pangestu ditulis pindah')
  const jawab = JSON.parse(
    (await impor(contoh('contoh-a.xlsx'), '--petaan', contoh('contoh-a.petaan.json'), '--json')).stdout,
  )
  expect(jawab).toMatchObject({ menunggu: 0, balitaDiperbarui: 1, takBerubah: 47, rencana: null })
})

test('what is no workbook, no register or no mapping is a sentence with exit 1', async () => {
  const salah = join(folder, 'petaan.json')
  writeFileSync(salah, '{"lembar":[{"nama":"Mei","peran":"apa"}]}')
  const { code, stderr } = await impor(contoh('contoh-a.xlsx'), '--petaan', salah)
  expect([code, stderr]).toEqual([1, expect.stringContaining('petaan.json: bagian "lembar.0.peran"')])
  const csv = join(folder, 'rekap.csv')
  writeFileSync(csv, 'Bulan,S\nMei,20\n')
  expect(await impor(csv)).toMatchObject({ code: 1, stderr: expect.stringContaining('tidak ada lembar') })
  expect(await impor()).toMatchObject({ code: 2 })
})
