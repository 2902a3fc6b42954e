import type { Tanggal } from '../tanggal/tanggal.ts'
import { type Dinilai, seriKosong } from './dosis.ts'
import { banyakTempat, type JadwalAnak, seriAnak, seriDariHeksa, type Tempat, tempatOf } from './jadwal.ts'
import { doseSebelum, hariPertama, isUmur } from './syarat.ts'

/** Where a series stands on a day. @source docs/aturan/imunisasi.md, "Due" */
export type PutusanSeri =
  | 'selesai'
  | 'tidak-lagi'
  | 'kontraindikasi'
  | 'belum-waktunya'
  | 'waktunya'
  | 'kejar'
  | 'terlambat'

export type Tagihan = {
  readonly seri: string
  /** The next place, or the last one of a series that is finished. */
  readonly tempat: Tempat
  readonly putusan: PutusanSeri
  /** First day on which it may be given as the schedule wants it; null where nobody asks for it. */
  readonly jatuhTempo: Tanggal | null
}

/** Age from which nobody is asked for the doses of the first years. @source docs/aturan/imunisasi.md, "Due" */
export const umurLepas = '60b'

/** The place nobody calls open any more: the last. */
function tempatAkhir(seri: string, heksa: boolean, per: Tanggal): Tempat {
  const tempat = tempatOf(seri, banyakTempat(seri), heksa, per)
  if (!tempat) throw new Error(`Series ${seri} has no last place on ${per}`)
  return tempat
}

/**
 * Days of injected live vaccines a dose keeps away from. One given today in another series is passed over where nothing
 * else stands in the way: both on one day are fine.
 */
function jarakHidup(seri: string, { hidup, per }: Dinilai, tanpaHariIni: (hidup: readonly Tanggal[]) => Tanggal) {
  const lain = hidup.filter((satu) => satu.pada !== per || satu.seri === seri).map(({ pada }) => pada)
  const mulai = tanpaHariIni(lain)
  return mulai <= per ? mulai : tanpaHariIni(hidup.map(({ pada }) => pada))
}

/** What one series of a child asks for. */
export function tagihSeri(seri: string, dinilai: Dinilai): Tagihan {
  const { lahir, per, heksa } = dinilai
  const keadaan = dinilai.seri.get(seri) ?? seriKosong
  const tempat = tempatOf(seri, keadaan.terisi.length + 1, heksa, per)
  if (!tempat) return { seri, tempat: tempatAkhir(seri, heksa, per), putusan: 'selesai', jatuhTempo: null }
  const syarat = { lahir, umur: tempat.putihDari ?? tempat.umurMin, sebelum: doseSebelum(seri, dinilai.seri) }
  const mulai = jarakHidup(seri, dinilai, (hidup) => hariPertama(tempat, syarat, keadaan, hidup))
  const tanpaTempo = (putusan: PutusanSeri): Tagihan => ({ seri, tempat, putusan, jatuhTempo: null })
  if (isUmur(lahir, tempat.stop, mulai > per ? mulai : per)) return tanpaTempo('tidak-lagi')
  const { kontraindikasi, terakhir } = keadaan
  if (kontraindikasi !== null && (terakhir === null || terakhir < kontraindikasi)) return tanpaTempo('kontraindikasi')
  return { seri, tempat, putusan: putusanUmur(tempat, dinilai, mulai), jatuhTempo: mulai }
}

function putusanUmur(tempat: Tempat, { lahir, per }: Dinilai, mulai: Tanggal): PutusanSeri {
  if (per < mulai) return 'belum-waktunya'
  if (!isUmur(lahir, tempat.putihSampai, per)) return 'waktunya'
  return isUmur(lahir, tempat.kejarDari, per) ? 'kejar' : 'terlambat'
}

/** Heksavalen protects against polio: only a child that began with the vaccine before it is asked for IPV. */
function isDitagih(seri: string, { heksa, seri: semua }: Dinilai, je: boolean): boolean {
  if (seri === 'JE') return je
  if (seri !== seriDariHeksa || !heksa) return true
  const isi = (nama: string) => semua.get(nama)?.terisi.length ?? 0
  return isi('DPT') >= 3 && isi(seriDariHeksa) < banyakTempat(seriDariHeksa)
}

/** What every series of a child's schedule asks for; nothing from five years on. */
export function tagihAnak(dinilai: Dinilai, { je }: Pick<JadwalAnak, 'je'>): Tagihan[] {
  if (isUmur(dinilai.lahir, umurLepas, dinilai.per)) return []
  return seriAnak.filter((seri) => isDitagih(seri, dinilai, je)).map((seri) => tagihSeri(seri, dinilai))
}
