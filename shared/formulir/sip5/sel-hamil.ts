import type { BukuHamil, IbuHamil, KehamilanIbu, RisikoHamil } from '#shared/bahan/bahan.ts'
import { barisBulan, isHamil, rujukanHamil } from '#shared/domain/hamil/kehamilan.ts'
import { naikStatusT } from '#shared/domain/hamil/status-t.ts'
import { isAnggota, keanggotaanBulan, keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { hariNifasAkhir } from '#shared/domain/siklus/ibu.ts'
import { dayNumber, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isBulanIsi } from '../bulan-register.ts'
import type { Sel } from '../model.ts'
import { selHitam, selKosong, selNilai, selOrang, selStrip, selTanda, selTanggal, selTeks } from '../sel.ts'

/** What stands in the cells of the register of pregnant women. @source docs/aturan/formulir.md, "SIP 5" */

/** A pregnancy of a member, as the register of one posyandu tells it. */
export type Hamil = {
  readonly no: number
  readonly ibu: IbuHamil
  readonly hamil: KehamilanIbu
  readonly posyanduId: string
  readonly buku: BukuHamil
  readonly tahun: string
  readonly satuanUk: 'bulan' | 'minggu'
}
export const hariAtauKosong = (hari: Tanggal | null | undefined): Sel => (hari ? selTanggal(hari) : selKosong)
export const nilaiAtauKosong = (nilai: number | null): Sel => (nilai === null ? selKosong : selNilai(nilai))
export const tandaBila = (done: boolean): Sel => (done ? selTanda : selKosong)

/** Completed years on the day she was written down. */
export function selUmur({ ibu: { tanggalLahir }, hamil: { mulai } }: Pick<Hamil, 'ibu' | 'hamil'>): Sel {
  return tanggalLahir === null ? selKosong : selNilai(Math.floor(umurBulanPenuh(tanggalLahir, mulai) / 12))
}

export function selUk({ hamil: { hpht, mulai }, satuanUk }: Hamil): Sel {
  if (hpht === null) return selKosong
  return selNilai(
    satuanUk === 'minggu' ? Math.floor((dayNumber(mulai) - dayNumber(hpht)) / 7) : umurBulanPenuh(hpht, mulai),
  )
}

/** The day on which the tablets given reached so many. */
export function hariTablet({ hamil: { kunjungan } }: Hamil, banyak: number): Tanggal | undefined {
  let sum = 0
  return kunjungan.find(({ tablet }) => {
    sum += tablet
    return sum >= banyak
  })?.tanggal
}

/** The day of the n-th rise of status T in this pregnancy. */
export function hariNaikT({ ibu, hamil: { hpht, mulai, akhir } }: Hamil, ke: number): Tanggal | undefined {
  const own = naikStatusT(ibu.dosisTt).filter(
    ({ tanggal }) => tanggal >= (hpht ?? mulai) && (akhir === null || tanggal <= akhir),
  )
  return own[ke - 1]?.tanggal
}

/** The day a woman is judged by in a month, where she is a member of this posyandu on it; else null. */
function rujukanDiSini({ ibu, hamil, posyanduId, buku }: Hamil, bulan: string): Tanggal | null {
  const row = barisBulan(hamil.kunjungan, bulan)
  if (row) return keanggotaanPenimbangan(ibu, row.tanggal, null)?.posyanduId === posyanduId ? row.tanggal : null
  const here = keanggotaanBulan(ibu, firstDayOf(bulan), lastDayOf(bulan))
  const hari = rujukanHamil(hamil, bulan, buku.posyandu.get(posyanduId)?.hariBuka.get(bulan) ?? lastDayOf(bulan))
  return here?.posyanduId === posyanduId && isAnggota(here, hari) ? hari : null
}

/** Kilograms of the visit that counts in a month; "–" where she was pregnant and not weighed. */
export function selBulan(baris: Hamil, bulan: string): Sel {
  const { hamil, posyanduId, buku } = baris
  if (!isBulanIsi(bulan, buku.sampai, buku.posyandu.get(posyanduId)?.awal ?? null)) return selKosong
  const rujukan = rujukanDiSini(baris, bulan)
  const bbG = barisBulan(hamil.kunjungan, bulan)?.bbG ?? null
  if (rujukan !== null && bbG !== null) return selNilai(bbG / 1000)
  return rujukan !== null && isHamil(hamil, bulan, rujukan) ? selStrip : selHitam
}

/** Words of the risks, in the order in which they are written. */
const kataRisiko: Readonly<Record<RisikoHamil, string>> = {
  muda: 'muda',
  tua: 'tua',
  rapat: 'rapat',
  banyak: 'banyak',
  kek: 'KEK',
  td: 'TD tinggi',
  anemia: 'anemia',
}

export function selRisiko({ hamil: { kunjungan } }: Hamil): Sel {
  const found = new Set(kunjungan.flatMap(({ risiko }) => risiko))
  const words = Object.entries(kataRisiko).flatMap(([kode, kata]) => (found.has(kode as RisikoHamil) ? kata : []))
  return selTeks(words.join(', '))
}

/** Babies of the pregnancy, each by its record or by its mother's; empty until she has delivered. */
export function selBayi(
  { ibu, hamil: { kelahiran } }: Hamil,
  isi: (bayi: KehamilanIbu['kelahiran'][number]) => boolean,
): Sel {
  if (kelahiran.length === 0) return selKosong
  return selOrang(kelahiran.filter(isi).map(({ bayiId }) => bayiId ?? ibu.id))
}

/** A living baby whose weight lies in a class, in grams; one whose weight nobody knows is in none. */
export const hidup = (isi: (g: number) => boolean) => (baris: Hamil) =>
  selBayi(baris, (bayi) => bayi.hidup && bayi.bbG !== null && isi(bayi.bbG))

export const nakes: readonly unknown[] = ['dokter', 'bidan', 'perawat']
export const ditolong = ({ hamil: { kelahiran } }: Hamil, isi: (penolong: unknown) => boolean): Sel =>
  tandaBila(kelahiran.some(({ penolong }) => isi(penolong)))

export function selMeninggal({ ibu: { meninggal }, hamil: { mulai, akhir } }: Pick<Hamil, 'ibu' | 'hamil'>): Sel {
  // A death after the last day of nifas is none of a mother.
  if (meninggal === null || meninggal < mulai) return selKosong
  return akhir !== null && dayNumber(meninggal) - dayNumber(akhir) > hariNifasAkhir ? selKosong : selTanggal(meninggal)
}

/** Whether supplementary food was given on any day of the year. */
export function isPmtSetahun({ ibu: { pmt }, tahun }: Hamil): boolean {
  return pmt.some(({ mulai, akhir }) => mulai <= `${tahun}-12-31` && (akhir === null || akhir >= `${tahun}-01-01`))
}

/** Why somebody is no longer here. */
export function selKet({ ibu: { meninggal, keanggotaan }, posyanduId }: Hamil): Sel {
  if (meninggal !== null) return selTeks(`meninggal ${formatTanggal(meninggal)}`)
  const last = keanggotaan.findLast((one) => one.posyanduId === posyanduId)
  if (!last?.sampai) return selKosong
  return selTeks(`${last.sebabSampai === 'meninggal' ? 'meninggal' : 'pindah'} ${formatTanggal(last.sampai)}`)
}
