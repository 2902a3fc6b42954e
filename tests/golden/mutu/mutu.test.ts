import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MutuData, SampelMutu } from '#shared/contract/mutu.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

/** A synthetic register with planted faults, and what an independent program finds in it (SOURCE.md beside). */
const di = (nama: string) => join(import.meta.dirname, nama)
type Temuan = Readonly<
  Record<'kode' | 'tingkat' | 'nama' | 'tanggalLahir' | 'posyandu' | 'tanggal' | 'isian', string | null>
>
type HarapBulan = { readonly temuan: readonly Temuan[]; readonly skor: unknown; readonly sampel: readonly string[][] }
const harap: Readonly<Record<string, HarapBulan>> = JSON.parse(readFileSync(di('harap.json'), 'utf8'))

const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-mutu-'))
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

const garis = (t: Temuan) =>
  [t.kode, t.tingkat, t.nama, t.tanggalLahir, t.posyandu, t.tanggal, t.isian].map((isi) => isi ?? '–').join(' | ')
/** A pair may be named by either of its children: which stands first is ours. */
function toGaris({ temuan }: MutuData, want: readonly Temuan[]): string[] {
  const wanted = new Set(want.map(garis))
  return temuan.map((t) => {
    const of = (anak: typeof t.anak) =>
      garis({ ...t, nama: anak?.nama ?? null, tanggalLahir: anak?.tanggalLahir ?? null })
    return t.pasangan !== null && wanted.has(of(t.pasangan)) ? of(t.pasangan) : of(t.anak)
  })
}

describe.each(Object.keys(harap))('the quality of the figures of %s equals what another program finds', (bulan) => {
  let hasil: MutuData
  beforeAll(async () => {
    hasil = (await run('mutu', '--bulan', bulan)) as MutuData
  })

  test('in the scores, points and verdicts of each posyandu', () => {
    const skor = hasil.posyandu.map(({ nama, skor: isi, poin, hari, hariBertemuan, putusan }) => [
      nama,
      { skor: isi, poin, hari, hariBertemuan, putusan },
    ])
    expect(Object.fromEntries(skor)).toEqual(harap[bulan]?.skor)
  })

  test('finding by finding', () => {
    const want = harap[bulan]?.temuan ?? []
    expect(toGaris(hasil, want).sort()).toEqual(want.map(garis).sort())
  })

  test('in the sample that is drawn', async () => {
    const { sampel } = (await run('mutu', 'sampel', '--bulan', bulan, '--benih', '7')) as SampelMutu
    expect(sampel.map((s) => [s.nama, s.tanggalLahir, s.posyandu, s.tanggal])).toEqual(harap[bulan]?.sampel)
  })
})

describe('of what was planted', () => {
  type Tanam = {
    kode: string
    nama: string | null
    tanggalLahir: string | null
    posyandu: string
    bulan: string | null
    isian: string | null
  }
  const ditanam: { ditanam: Tanam[]; hariBersih: string[][]; anakBersih: string[][]; bukanPasangan: string[][] } =
    JSON.parse(readFileSync(di('ditanam.json'), 'utf8'))
  const bulan = Object.keys(harap)
  let temuan: { bulan: string; t: MutuData['temuan'][number] }[]
  beforeAll(async () => {
    temuan = []
    for (const satu of bulan) {
      const hasil = (await run('mutu', '--bulan', satu)) as MutuData
      temuan.push(...hasil.temuan.map((t) => ({ bulan: satu, t })))
    }
  })
  const isSiapa = (t: MutuData['temuan'][number], nama: string | null, lahir: string | null) =>
    [t.anak, t.pasangan].some((anak) => anak !== null && anak.nama === nama && anak.tanggalLahir === lahir)

  test('at least 95 of 100 are found', () => {
    const hilang = ditanam.ditanam.filter((d) => {
      const kode = d.kode.split('|')
      const sama = ({ bulan: satu, t }: (typeof temuan)[number]) =>
        kode.includes(t.kode) &&
        (d.bulan === null || d.bulan === undefined || satu === d.bulan) &&
        (d.nama ? isSiapa(t, d.nama, d.tanggalLahir) : t.posyandu === d.posyandu)
      return !temuan.some(sama)
    })
    expect(hilang.length / ditanam.ditanam.length).toBeLessThanOrEqual(0.05)
  })

  test('at most 5 of 100 clean days and clean children are named', () => {
    const hari = temuan
      .filter(({ t }) => t.tingkat === 'hari')
      .map(({ t }) => `${t.anak?.nama}|${t.anak?.tanggalLahir}|${t.tanggal}`)
    const dinamai = ditanam.hariBersih.filter((satu) => hari.includes(satu.join('|')))
    expect(dinamai.length / ditanam.hariBersih.length).toBeLessThanOrEqual(0.05)
    const anak = ditanam.anakBersih.filter(([nama = null, lahir = null]) =>
      temuan.some(({ t }) => t.tingkat === 'anak' && isSiapa(t, nama, lahir)),
    )
    expect(anak.length / ditanam.anakBersih.length).toBeLessThanOrEqual(0.05)
  })

  test('two children that are alike are no pair', () => {
    const pairs = temuan.flatMap(({ t }) => (t.pasangan ? [[t.anak?.nama, t.pasangan.nama].sort().join('|')] : []))
    expect(ditanam.bukanPasangan.filter((dua) => pairs.includes([...dua].sort().join('|')))).toEqual([])
  })
})
