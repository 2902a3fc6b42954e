import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LaporanSkdn } from '#shared/contract/laporan.ts'
import { kodeFormulir } from '#shared/formulir/daftar.ts'
import type { JawabanForm } from '#shared/formulir/jawaban.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

let folder = ''
const data = () => ['--data', join(folder, 'buku')]

async function cli(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await callCli(...argv, ...data())
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}
const form = async (...argv: string[]) => JSON.parse(await cli('laporan', ...argv, '--json')) as JawabanForm
const skdn = async (bulan: string) =>
  JSON.parse(await cli('laporan', 'skdn', '--bulan', bulan, '--json')) as LaporanSkdn

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-formulir-'))
  const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
  await cli('init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat)
  await cli('contoh', '--balita', '140', '--bulan', '8', '--benih', '5', '--sampai', '2026-10')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the list of forms needs no book', async () => {
  const { code, stdout } = await callCli('laporan', 'daftar', '--json')
  expect(code).toBe(0)
  const daftar = JSON.parse(stdout) as { kode: string; periode: string; varian: string[]; dibuat: boolean }[]
  expect(
    daftar
      .filter(({ dibuat }) => dibuat)
      .map(({ kode }) => kode)
      .sort(),
  ).toEqual([...kodeFormulir].sort())
  // As the list of papers has them, and the three of the programme of nutrition before.
  const tercetak = readFileSync(new URL('../../../../resources/formulir/formulir.csv', import.meta.url), 'utf8')
  const kode = tercetak
    .trim()
    .split('\n')
    .slice(1)
    .map((baris) => baris.split(',')[0])
  expect(daftar.map((satu) => satu.kode)).toEqual(['f1', 'f2', 'f3', ...kode])
  expect(daftar.find((satu) => satu.kode === 'sip6')).toMatchObject({
    ...{ judul: 'JUMLAH PENGUNJUNG/JUMLAH PETUGAS POSYANDU/JUMLAH BAYI LAHIR/MENINGGAL', periode: 'tahun' },
    varian: ['klasik25', 'klasik26', 'ilp37', 'lama15'],
  })
  expect((await callCli('laporan', 'daftar')).stdout).toMatch(/^f2 +REKAPITULASI HASIL PENIMBANGAN BAYI DAN BALITA/m)
})

describe('wrong usage ends with 2, and says what there is', () => {
  test.each([
    [['laporan'], 'laporan daftar'],
    [['laporan', 'f9', '--bulan', '2026-10'], 'Formulir "f9" tidak dikenal. Yang ada: skdn, f1, f2, f3'],
    [['laporan', 'skm', '--bulan', '2026-10'], 'Formulir "skm" belum dapat dibuat di versi ini'],
    [['laporan', 'f1', 'f2', '--bulan', '2026-10'], 'Tidak jelas maksud "f2"'],
    [['laporan', 'f1'], '--bulan belum diisi'],
    [['laporan', 'f1', '--tahun', '2026'], 'F1 memakai --bulan, bukan --tahun.'],
    [['laporan', 'f1', '--bulan', '2026-10', '--tahun', '2026'], 'F1 memakai --bulan'],
    [['laporan', 'f1', '--bulan', '2026-13'], 'harus ditulis tahun-bulan'],
    [['laporan', 'f1', '--bulan', '2026-10', '--varian', 'lain'], 'F1 tidak punya varian "lain". Yang ada: baku.'],
    [['laporan', 'f1', '--bulan', '2026-10', '--sampai', '2026-02-30'], 'harus ditulis tahun-bulan-tanggal'],
    [['laporan', 'skdn', '--bulan', '2026-10', '--kosong'], 'tidak punya pilihan --kosong'],
  ])('%j', async (argv, kalimat) => {
    const { code, stdout, stderr } = await callCli(...argv, ...data())
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(kalimat)
  })
})

describe('what cannot be answered ends with 1', () => {
  test.each([
    [['f3', '--bulan', '2026-10'], 'F3 dibuat oleh Puskesmas. Untuk Pustu ini tersedia F1'],
    [['f1', '--bulan', '2026-10', '--posyandu', 'Mel'], 'bisa berarti'],
    [['f1', '--bulan', '2026-10', '--sampai', '2026-09-30'], 'Oktober 2026 belum mulai pada 30-09-2026.'],
  ])('%j', async (argv, kalimat) => {
    const { code, stderr } = await callCli('laporan', ...argv, ...data())
    expect(code).toBe(1)
    expect(stderr).toContain(kalimat)
  })
})

describe('the F1', () => {
  test('of one posyandu is the SKDN of it', async () => {
    const { posyandu, ...jawaban } = await form('F1', '--bulan', '2026-10', '--posyandu', 'Mawar')
    const laporan = (await skdn('2026-10')).posyandu.find(({ nama }) => nama === 'Mawar')
    expect(posyandu).toBe('Mawar')
    expect(jawaban).toMatchObject({ formulir: 'f1', varian: 'baku', periode: '2026-10', sementara: false, jumlah: {} })
    expect(jawaban.kolom.slice(0, 4)).toEqual([
      { id: 'no', judul: ['No'], jenis: 'teks' },
      { id: 'kegiatan', judul: ['Kegiatan'], jenis: 'teks' },
      { id: 'kode', judul: ['Kode'], jenis: 'teks' },
      { id: '0-5.L', judul: ['0–5 bln', 'L'], jenis: 'angka' },
    ])
    for (const k of ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'] as const) {
      const row = jawaban.baris.find(({ _baris }) => _baris === k)
      expect(Object.keys(row ?? {})).toEqual(['_baris', ...jawaban.kolom.map(({ id }) => id)])
      for (const { kelompok, jk, ...angka } of laporan?.baris ?? []) expect(row?.[`${kelompok}.${jk}`]).toBe(angka[k])
    }
    expect(jawaban.periksa.every(({ benar }) => benar)).toBe(true)
    expect(jawaban.catatan).toContain('Tidak hadir = S − D.')
  })

  test('of all is their sum, and tells of each', async () => {
    const jawaban = await form('f1', '--bulan', '2026-10')
    const each = jawaban.posyandu as Exclude<JawabanForm['posyandu'], string | null>
    expect(each.map(({ nama }) => nama)).toEqual((await skdn('2026-10')).posyandu.map(({ nama }) => nama))
    for (const row of jawaban.baris.filter(({ _baris }) => _baris !== 'asiE06')) {
      const parts = each.map(({ baris }) => baris.find(({ _baris }) => _baris === row._baris)?.['total.jml'])
      expect(row['total.jml'], String(row._baris)).toBe(parts.reduce((sum: number, one) => sum + Number(one), 0))
    }
  })

  test('names those behind every number, as many as it says', async () => {
    const jawaban = await form('f1', '--bulan', '2026-10', '--posyandu', 'Mawar', '--daftar')
    let lists = 0
    for (const row of jawaban.baris) {
      for (const [kolom, orang] of Object.entries(row._daftar as Record<string, { id: string; nama: string }[]>)) {
        expect(orang).toHaveLength(Number(row[kolom]))
        for (const { nama } of orang) expect(nama).not.toBe('')
        lists++
      }
    }
    expect(lists).toBeGreaterThan(100)
  })

  test('ends with the day asked about: later weighings are not there, and the same question has the same answer', async () => {
    const [first, again] = [
      await form('f1', '--bulan', '2026-10', '--sampai', '2026-10-01'),
      await form('f1', '--bulan', '2026-10', '--sampai', '2026-10-01'),
    ]
    expect(again).toEqual(first)
    expect(first).toMatchObject({ sampai: '2026-10-01', sementara: true })
    const of = ({ baris }: JawabanForm, kode: string) => baris.find(({ _baris }) => _baris === kode)?.['total.jml']
    const whole = await form('f1', '--bulan', '2026-10')
    expect(of(first, 'D')).toBe(0)
    expect(Number(of(whole, 'D'))).toBeGreaterThan(50)
    // A month that was over then is what it is today.
    const [september, kini] = [
      await form('f1', '--bulan', '2026-09', '--sampai', '2026-10-01'),
      await form('f1', '--bulan', '2026-09'),
    ]
    expect(september.baris).toEqual(kini.baris)
  })

  test('as a blank says what its rows are, and no number', async () => {
    const jawaban = await form('f1', '--bulan', '2026-10', '--posyandu', 'Mawar', '--kosong')
    const [row] = jawaban.baris
    expect(row).toMatchObject({ _baris: 'S', no: '01', kode: 'S', '0-5.L': null, 'total.jml': null })
    expect([jawaban.catatan, jawaban.periksa, jawaban.belumLengkap]).toEqual([[], [], []])
  })

  test('in words is a table', async () => {
    const text = await cli('laporan', 'f1', '--bulan', '2026-10', '--posyandu', 'Mawar')
    expect(text).toMatch(/^f1, Oktober 2026\nNo +Kegiatan/)
    expect(text).toMatch(/\n01 +Jumlah semua balita yang ada/)
  })
})

test('the F2 stands posyandu beside posyandu, of one or of all', async () => {
  const all = await form('f2', '--bulan', '2026-10')
  const one = await form('f2', '--bulan', '2026-10', '--posyandu', 'Mawar')
  const laporan = await skdn('2026-10')
  expect(all.kolom.length).toBe(2 + 2 * laporan.posyandu.length + 3)
  expect(one.kolom.length).toBe(2 + 2 + 3)
  const sum = laporan.total.reduce((total, row) => total + row.S, 0)
  expect(all.baris.find(({ _baris }) => _baris === 'S')?.['total.jml']).toBe(sum)
  expect(one.baris.find(({ _baris }) => _baris === 'indikator.D/S')).toHaveProperty('total.L')
})

test('files are named by code, period and place: one a posyandu, and one of all of them', async () => {
  const ke = join(folder, 'berkas')
  const jawaban = JSON.parse(await cli('laporan', 'f1', '--bulan', '2026-10', '--ke', ke, '--json')) as {
    berkas: string[]
  }
  const names = jawaban.berkas.map((path) => basename(path)).sort()
  expect(names).toEqual(readdirSync(ke).sort())
  const posyandu = (await skdn('2026-10')).posyandu.map(({ nama }) => nama.toLowerCase().replaceAll(' ', '-'))
  const places = [...posyandu, 'semua']
  expect(names).toEqual(
    places.flatMap((place) => ['pdf', 'xlsx'].map((jenis) => `f1-2026-10-${place}-contoh.${jenis}`)).sort(),
  )
  await cli('laporan', 'f1', '--bulan', '2026-10', '--posyandu', 'Mawar', '--kosong', '--ke', join(folder, 'kosong'))
  expect(readdirSync(join(folder, 'kosong')).sort()).toEqual([
    'f1-2026-10-mawar-kosong.pdf',
    'f1-2026-10-mawar-kosong.xlsx',
  ])
})
