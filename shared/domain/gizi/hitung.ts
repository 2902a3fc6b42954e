import type { JenisKelamin } from '../register/register.ts'
import { type KelompokUmur, kelompokUmur } from '../tanggal/umur.ts'
import type { AnakGizi, HasilGizi } from './gizi.ts'
import { type IndeksGizi, type Kelas, kelasIndeks } from './nilai.ts'
import { type Bagian, bagianDari, isBaduta, isiIndikator } from './prevalensi.ts'

type Hitungan<K extends string> = Record<K, number>

/** How many of each class, by age band and sex. Those of gizi buruk with oedema are also told apart. */
export type BarisGizi = {
  readonly kelompok: KelompokUmur
  readonly jk: JenisKelamin
  readonly S: number
  readonly ditimbang: number
  readonly diukur: number
  readonly ditimbangDiukur: number
  readonly BBU: Hitungan<Kelas<'BBU'>>
  readonly TBU: Hitungan<Kelas<'TBU'>>
  readonly BBTB: Hitungan<Kelas<'BBTB'> | 'edema'>
}

function hitungKelas<I extends IndeksGizi>(anak: readonly AnakGizi[], indeks: I): Hitungan<Kelas<I>> {
  const kelas: readonly Kelas<I>[] = kelasIndeks[indeks]
  const count = (satu: Kelas<I>) => anak.filter(({ nilai }) => nilai[indeks]?.kelas === satu).length
  return Object.fromEntries(kelas.map((satu) => [satu, count(satu)])) as Hitungan<Kelas<I>>
}

const isEdema = ({ nilai: { BBTB } }: AnakGizi): boolean => BBTB?.hari.edema ?? false

/** The ten rows 0-5 … 36-59 × L, P of a list of children. */
export function barisGizi(anak: readonly AnakGizi[]): BarisGizi[] {
  return kelompokUmur.flatMap((kelompok) =>
    (['L', 'P'] as const).map((jk) => {
      const sini = anak.filter((satu) => satu.kelompok === kelompok && satu.jk === jk)
      return {
        kelompok,
        jk,
        S: sini.length,
        ditimbang: sini.filter(({ ditimbang }) => ditimbang).length,
        diukur: sini.filter(({ nilai }) => nilai.TBU !== null).length,
        ditimbangDiukur: sini.filter(({ nilai }) => nilai.BBTB !== null).length,
        BBU: hitungKelas(sini, 'BBU'),
        TBU: hitungKelas(sini, 'TBU'),
        BBTB: { ...hitungKelas(sini, 'BBTB'), edema: sini.filter(isEdema).length },
      }
    }),
  )
}

export type InsidenStunting = Omit<Bagian, 'bagian' | 'dari'> & {
  readonly baru: number
  readonly berisiko: number
  readonly L: number
  readonly P: number
  readonly badutaL: number
  readonly badutaP: number
  readonly pertamaDiukur: number
}

/** Who became stunted this month, out of those who could. @source docs/aturan/gizi.md, "Insiden stunting" */
export function insidenStunting(anak: readonly AnakGizi[]): InsidenStunting {
  const baru = anak.filter(({ insiden }) => insiden === 'baru')
  const count = (jk: JenisKelamin, list: readonly AnakGizi[]) => list.filter((satu) => satu.jk === jk).length
  const { bagian, dari, ...persen } = bagianDari(baru.length, anak.filter(({ berisiko }) => berisiko).length)
  const baduta = baru.filter(isBaduta)
  return {
    baru: bagian,
    berisiko: dari,
    ...persen,
    L: count('L', baru),
    P: count('P', baru),
    badutaL: count('L', baduta),
    badutaP: count('P', baduta),
    pertamaDiukur: anak.filter(({ insiden }) => insiden === 'pertamaDiukur').length,
  }
}

/** One rule that must hold under the numbers, and the children that break it. */
export type PemeriksaanGizi = {
  readonly aturan: string
  readonly benar: boolean
  readonly angka: string
  readonly anak: readonly string[]
}

const jumlahKelas = (list: readonly BarisGizi[], indeks: IndeksGizi): number =>
  list.reduce((sum, { [indeks]: kelas }) => {
    // The oedema of BB/TB stands in gizi buruk already.
    const counted = Object.entries(kelas).filter(([nama]) => indeks !== 'BBTB' || nama !== 'edema')
    return sum + counted.reduce((total, [, n]) => total + n, 0)
  }, 0)

const idsOf = (anak: readonly AnakGizi[]): string[] => anak.map(({ anak: { id } }) => id)

/** The checks under the numbers of a month. @source docs/aturan/gizi.md, "Pemeriksaan" */
export function periksaGizi({ posyandu }: HasilGizi, D: number): PemeriksaanGizi[] {
  const anak = posyandu.flatMap((p) => p.anak)
  const baris = barisGizi(anak)
  const sum = (kolom: 'S' | 'ditimbang' | 'diukur' | 'ditimbangDiukur') => baris.reduce((n, b) => n + b[kolom], 0)
  const [s, ditimbang, diukur, keduanya] = [sum('S'), sum('ditimbang'), sum('diukur'), sum('ditimbangDiukur')]
  const stunting: readonly string[] = isiIndikator.stunting.kelas
  const stunted = anak.filter(({ nilai }) => stunting.includes(nilai.TBU?.kelas ?? ''))
  const { baru } = insidenStunting(anak)
  const same = (aturan: string, kiri: number, kanan: number, melanggar: readonly AnakGizi[] = []): PemeriksaanGizi => ({
    ...{ aturan, benar: kiri === kanan, angka: `${kiri} = ${kanan}`, anak: idsOf(melanggar) },
  })
  const most = (aturan: string, kiri: number, kanan: number, melanggar: readonly AnakGizi[] = []): PemeriksaanGizi => ({
    ...{ aturan, benar: kiri <= kanan, angka: `${kiri} ≤ ${kanan}`, anak: idsOf(melanggar) },
  })
  const perJk = (jk: JenisKelamin) => anak.filter((satu) => satu.jk === jk).length
  const berdua = anak.filter(({ nilai }) => nilai.BBTB !== null)
  return [
    same(
      'BBU=ditimbang',
      jumlahKelas(baris, 'BBU'),
      ditimbang,
      anak.filter((a) => (a.nilai.BBU !== null) !== a.ditimbang),
    ),
    same('TBU=diukur', jumlahKelas(baris, 'TBU'), diukur),
    same('BBTB=ditimbangDiukur', jumlahKelas(baris, 'BBTB'), keduanya),
    most(
      'ditimbangDiukur≤ditimbang',
      keduanya,
      ditimbang,
      berdua.filter((a) => !a.ditimbang),
    ),
    most(
      'ditimbangDiukur≤diukur',
      keduanya,
      diukur,
      berdua.filter(({ nilai }) => nilai.TBU === null),
    ),
    same('ditimbang=D', ditimbang, D),
    most('diukur≤S', diukur, s),
    most('baru≤stunting', baru, stunted.length),
    same('L+P=total', perJk('L') + perJk('P'), s),
    same(
      'jumlah posyandu=total',
      posyandu.reduce((n, p) => n + p.anak.length, 0),
      new Set(idsOf(anak)).size,
    ),
  ]
}
