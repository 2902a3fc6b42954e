import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LaporanSkdn } from '#shared/contract/laporan.ts'
import { readCells } from '#tests/helpers/baca-xls.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

/** A synthetic register, and what another program puts into the files for other programs (SOURCE.md beside). */
const di = (nama: string) => join(import.meta.dirname, nama)
type Baris = Readonly<Record<string, string | number | null>>
type Unggah = {
  readonly identitas: Readonly<Record<string, Baris>>
  readonly ukur: Readonly<Record<string, Baris>>
  readonly dilewati: readonly (readonly [string, string])[]
}
type Bulanan = Readonly<Record<string, unknown>>
const harap: Readonly<Record<string, { upload: Readonly<Record<string, Unggah>> } & Record<string, Bulanan>>> =
  JSON.parse(readFileSync(di('harap.json'), 'utf8'))

const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-ekspor-'))
const keluar = join(folder, 'keluar')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function call(...argv: string[]) {
  const { code, stdout, stderr } = await callCli(...argv, '--data', join(folder, 'buku'), '--json')
  return { code, stderr, json: stdout === '' ? null : JSON.parse(stdout) }
}
async function run<T = Hasil>(...argv: string[]): Promise<T> {
  const { code, stderr, json } = await call(...argv)
  expect([code, stderr], argv.join(' ')).toEqual([0, ''])
  return json as T
}
type Hasil = {
  readonly jenis: string
  readonly berkas: readonly { nama: string; posyandu: string | null; baris: number }[]
  readonly dilewati: readonly { nama: string; tanggalLahir: string; posyandu: string; alasan: string }[]
  readonly baris?: readonly Baris[]
  readonly generasi?: string
}
const ekspor = (jenis: string, bulan: string, ...lain: string[]) =>
  run('ekspor', jenis, '--bulan', bulan, '--ke', keluar, ...lain)

beforeAll(async () => {
  const tempat = ['--kabupaten', 'JEMBER', '--kecamatan', 'AMBULU', '--puskesmas', 'AMBULU', '--desa', 'TEGALSARI']
  await run('init', '--jenis', 'pustu', '--nama', 'TEGALSARI', ...tempat)
  await run('impor', 'balita', di('register.csv'))
})

const kolomIdentitas =
  'No anak_ke tgl_lahir jenis_kelamin nomor_KK NIK nama_anak usia_hamil berat_lahir panjang_lahir lingkar_kepala_lahir kia kia_bayi_kecil imd nama_ortu nik_ortu hp_ortu alamat rt rw hapus pindah'
const kolomUkur =
  'No NIK nama_anak TANGGALUKUR BERAT TINGGI LILA lingkar_kepala Pitting_edema CARAUKUR vita asi_bulan_0 asi_bulan_1 asi_bulan_2 asi_bulan_3 asi_bulan_4 asi_bulan_5 asi_bulan_6 kelas_ibu_balita mbg'

/** The rows of a file by NIK, with the keys another program tells of. */
function perNik(nama: string, wanted: Readonly<Record<string, Baris>>) {
  const [judul = [], ...baris] = readCells(readFileSync(join(keluar, nama)))
  const keys = Object.keys(Object.values(wanted)[0] ?? {})
  const rows = baris.map((sel) => new Map(judul.map((key, i) => [String(key), sel[i] ?? null])))
  const isi = rows.map((row) => [row.get('NIK'), Object.fromEntries(keys.map((key) => [key, row.get(key) ?? null]))])
  return { judul: judul.join(' '), isi: Object.fromEntries(isi), nomor: rows.map((row) => row.get('No')) }
}

const kasus = Object.entries(harap).flatMap(([bulan, { upload }]) =>
  Object.keys(upload).map((posyandu) => ({ bulan, posyandu })),
)
describe.each(kasus)('the uploads of $posyandu of $bulan equal what another program makes', ({ bulan, posyandu }) => {
  const want = harap[bulan]?.upload[posyandu] as Unggah
  test.each([
    ['sigizi-identitas', 'identitas', kolomIdentitas],
    ['sigizi-ukur', 'ukur', kolomUkur],
  ] as const)('%s', async (jenis, apa, kolom) => {
    const { berkas } = await ekspor(jenis, bulan)
    const nama = berkas.find((satu) => satu.posyandu === posyandu)?.nama ?? ''
    expect(nama).toBe(`${jenis}-${bulan}-${posyandu.toLowerCase().replace(' ', '-')}.xls`)
    const { judul, isi, nomor } = perNik(nama, want[apa])
    expect(judul).toBe(kolom)
    expect(isi).toEqual(want[apa])
    expect(nomor).toEqual(nomor.map((_, i) => i + 1))
  })

  test('and leave out the same children', async () => {
    const { dilewati } = await ekspor('sigizi-identitas', bulan)
    const sini = dilewati.filter((satu) => satu.posyandu === posyandu)
    expect(sini.map((satu) => [satu.nama, satu.tanggalLahir])).toEqual(want.dilewati)
    expect(new Set(sini.map(({ alasan }) => alasan))).toEqual(new Set(want.dilewati.map(() => 'belum punya NIK')))
  })
})

test.each(Object.keys(harap).flatMap((bulan) => ['2025', '2026'].map((generasi) => [bulan, generasi] as const)))(
  'the monthly table of %s in the generation of %s is what another program counts, in the file and in the answer',
  async (bulan, generasi) => {
    const want = harap[bulan]?.[`sigizi-bulanan-${generasi}`] ?? {}
    const { baris, berkas, generasi: dipakai } = await ekspor('sigizi-bulanan', bulan, '--generasi', generasi)
    expect([dipakai, baris]).toEqual([generasi, [want]])
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.readFile(join(keluar, berkas[0]?.nama ?? ''))
    const sheet = workbook.getWorksheet('Template')
    const kolom = Object.keys(want)
    expect(kolom).toEqual(
      readFileSync(di(`kolom-${generasi}.txt`), 'utf8')
        .trim()
        .split('\n'),
    )
    expect(kolom.map((_, i) => sheet?.getCell(1, i + 1).value)).toEqual(kolom)
    expect(kolom.map((_, i) => sheet?.getCell(2, i + 1).value ?? null)).toEqual(Object.values(want))
  },
)

describe('the values for DHIS2', () => {
  const bulan = '2026-10'
  const baca = (nama: string) => JSON.parse(readFileSync(join(keluar, nama), 'utf8'))

  test('are those of the SKDN and the state of nutrition, 150 a posyandu, zeros included', async () => {
    const { berkas } = await ekspor('dhis2', bulan)
    const skdn = await run<LaporanSkdn>('laporan', 'skdn', '--bulan', bulan)
    const gizi = await run<{ posyandu: { nama: string; prevalensi: { '0-59': { stunting: { bagian: number } } } }[] }>(
      ...['gizi', '--bulan', bulan],
    )
    for (const { nama, posyandu, baris } of berkas) {
      const set = baca(nama)
      expect([set.dataSet, set.period, baris, set.dataValues.length]).toEqual(['BP_SKDN', '202610', 150, 150])
      expect(set.orgUnit).toBe(`BP_${posyandu?.toUpperCase().replace(' ', '_')}`)
      const of = (elemen: string, grup: string) =>
        set.dataValues.find(
          (v: { dataElement: string; categoryOptionCombo: string }) =>
            v.dataElement === `BP_${elemen}` && v.categoryOptionCombo === `BP_${grup}`,
        )?.value
      const rows = skdn.posyandu.find((p) => p.nama === posyandu)?.baris ?? []
      expect(rows).toHaveLength(10)
      for (const row of rows) {
        const grup = `${row.kelompok.replace('-', '_')}_${row.jk}`
        for (const huruf of ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'] as const)
          expect(of(huruf, grup), `${huruf} ${grup}`).toBe(String(row[huruf]))
      }
      const stunting = rows.map(({ kelompok, jk }) => Number(of('STUNTING', `${kelompok.replace('-', '_')}_${jk}`)))
      const dari = gizi.posyandu.find((p) => p.nama === posyandu)?.prevalensi['0-59'].stunting.bagian
      expect(stunting.reduce((a, b) => a + b, 0)).toBe(dari)
    }
  })

  test('take the ids of a mapping, and are refused when it names uids and lacks one', async () => {
    const petaan = join(folder, 'petaan.json')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(petaan, JSON.stringify({ idScheme: 'code', dataSet: 'SKDN', dataElement: { S: 'DE_S' } }))
    const { berkas } = await ekspor('dhis2', bulan, '--petaan', petaan)
    const set = baca(berkas[0]?.nama ?? '')
    expect([set.dataSet, set.dataValues[0].dataElement]).toEqual(['SKDN', 'DE_S'])
    writeFileSync(petaan, JSON.stringify({ idScheme: 'uid', dataSet: 'a1234567890', dataElement: { S: 'pendek' } }))
    const gagal = await call('ekspor', 'dhis2', '--bulan', bulan, '--ke', keluar, '--petaan', petaan)
    expect(gagal.code).toBe(1)
    for (const kurang of ['dataElement S', 'dataElement K', 'categoryOptionCombo 0-5|L', 'orgUnit Kenanga 31'])
      expect(gagal.stderr).toContain(kurang)
    expect(gagal.stderr).not.toContain('dataSet,')
  })
})

test('the same export twice gives the same bytes, and leaves nothing beside them', async () => {
  const semua = async () => {
    for (const jenis of ['sigizi-identitas', 'sigizi-ukur', 'dhis2', 'fhir']) await ekspor(jenis, '2026-10')
    return readdirSync(keluar)
      .filter((nama) => !nama.endsWith('.xlsx'))
      .map((nama) => [nama, readFileSync(join(keluar, nama)).toString('base64')])
  }
  expect(await semua()).toEqual(await semua())
  expect(readdirSync(keluar).filter((nama) => nama.endsWith('.sementara'))).toEqual([])
})

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
test.skipIf(!soffice)(
  'LibreOffice opens the .xls and reads every cell of it',
  async () => {
    const { berkas } = await ekspor('sigizi-ukur', '2026-10')
    const nama = berkas[0]?.nama ?? ''
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76'
    const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`
    execFileSync(soffice ?? '', [profil, '--headless', '--convert-to', filter, '--outdir', folder, join(keluar, nama)])
    const csv = readFileSync(join(folder, nama.replace('.xls', '.csv')), 'utf8')
      .trimEnd()
      .split('\n')
    const want = readCells(readFileSync(join(keluar, nama)))
    expect(csv.map((line) => line.split(','))).toEqual(
      want.map((row) => (want[0] ?? []).map((_, i) => String(row[i] ?? ''))),
    )
  },
  120_000,
)
