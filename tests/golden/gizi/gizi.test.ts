import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatusGizi } from '#shared/contract/gizi.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

/** A synthetic register, and what an independent program counts from it (SOURCE.md beside). */
const di = (nama: string) => join(import.meta.dirname, nama)
type Harap = Record<'posyandu' | 'total' | 'prevalensi' | 'insiden', unknown> & {
  readonly anak: readonly { nama: string }[]
}
type HarapBulan = { readonly harian: Harap; readonly bulanPenuh: Harap; readonly bedaKelas: readonly string[][] } & {
  readonly [V in '2025' | '2026' as `sigizi-bulanan-${V}`]: Readonly<Record<string, unknown>>
}
const harap: Readonly<Record<string, HarapBulan>> = JSON.parse(readFileSync(di('harap.json'), 'utf8'))

const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-gizi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...argv: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await callCli(...argv, '--data', folder, '--json')
  expect([code, stderr], argv.join(' ')).toEqual([0, ''])
  return JSON.parse(stdout)
}

beforeAll(async () => {
  const tempat = ['--kabupaten', 'JEMBER', '--kecamatan', 'AMBULU', '--puskesmas', 'AMBULU', '--desa', 'TEGALSARI']
  await run('init', '--jenis', 'pustu', '--nama', 'TEGALSARI', ...tempat)
  await run('impor', 'balita', di('register.csv'))
})

/** The parts the independent program tells of a child. */
function toHarap({ anak }: StatusGizi) {
  const berat = (nilai: StatusGizi['anak'][number]['BBU' | 'TBU' | 'BBTB']) =>
    nilai && { tanggal: nilai.tanggal, z: nilai.z, kelas: nilai.kelas }
  return anak
    .map(({ nama, tanggalLahir, jk, posyandu, kelompok, insiden, BBU, TBU, BBTB }) => ({
      ...{ nama, tanggalLahir, jk, posyandu, kelompok, insiden },
      ...{ BBU: berat(BBU), TBU: berat(TBU), BBTB: berat(BBTB) },
    }))
    .sort((a, b) => (`${a.nama} ${a.tanggalLahir}` < `${b.nama} ${b.tanggalLahir}` ? -1 : 1))
}

const kasus = Object.keys(harap).flatMap((bulan) =>
  (['harian', 'bulanPenuh'] as const).map((cara) => ({ bulan, cara })),
)

describe.each(kasus)(
  'the state of nutrition of $bulan by the rule $cara equals the count of another program',
  ({ bulan, cara }) => {
    const want = harap[bulan]?.[cara] as Harap
    let status: StatusGizi
    beforeAll(async () => {
      status = (await run('gizi', '--bulan', bulan, '--rujukan', cara)) as StatusGizi
    })

    test('in the rows, prevalences and incidence of each posyandu, and of all', () => {
      const posyandu = status.posyandu.map(({ nama, baris, prevalensi, insiden }) => [
        nama,
        { baris, prevalensi, insiden },
      ])
      expect(Object.fromEntries(posyandu)).toEqual(want.posyandu)
      const { total, prevalensi, insiden } = status
      expect({ total, prevalensi, insiden }).toEqual({
        total: want.total,
        prevalensi: want.prevalensi,
        insiden: want.insiden,
      })
    })

    test('child by child', () => {
      const sorted = [...(want.anak as { nama: string; tanggalLahir: string }[])].sort((a, b) =>
        `${a.nama} ${a.tanggalLahir}` < `${b.nama} ${b.tanggalLahir}` ? -1 : 1,
      )
      expect(toHarap(status)).toEqual(sorted)
    })

    test('in whose class differs between the two rules', () => {
      const beda = status.bedaKelas.map((b) => [b.nama, b.tanggalLahir, b.indeks, b.harian, b.bulanPenuh])
      expect(beda.sort()).toEqual([...(harap[bulan]?.bedaKelas ?? [])].sort())
    })

    test('and all its checks hold', () => {
      expect(status.periksa.filter(({ benar }) => !benar)).toEqual([])
    })
  },
)

describe.each(Object.keys(harap).flatMap((bulan) => (['2025', '2026'] as const).map((varian) => ({ bulan, varian }))))(
  'the form lb3-gizi of $bulan in the table of $varian',
  ({ bulan, varian }) => {
    test('has the headings of SIGIZI in order, and the values another program counts', async () => {
      const jawaban = (await run('laporan', 'lb3-gizi', '--bulan', bulan, '--varian', varian)) as {
        kolom: { id: string }[]
        baris: Record<string, unknown>[]
      }
      const want = harap[bulan]?.[`sigizi-bulanan-${varian}`]
      expect(jawaban.kolom.map(({ id }) => id)).toEqual(Object.keys(want ?? {}))
      const [{ _baris, ...isi } = { _baris: null }, ...more] = jawaban.baris
      expect(isi).toEqual(want)
      expect(more).toEqual([])
    })
  },
)

test('one posyandu alone has the numbers it has among all', async () => {
  const semua = (await run('gizi', '--bulan', '2026-10')) as StatusGizi
  const [satu] = semua.posyandu
  const sendiri = (await run('gizi', '--bulan', '2026-10', '--posyandu', satu?.nama ?? '')) as StatusGizi
  expect(sendiri.posyandu).toEqual([satu])
  expect(sendiri.total).toEqual(satu?.baris)
  expect(sendiri.anak).toEqual(semua.anak.filter(({ posyandu }) => posyandu === satu?.nama))
})
