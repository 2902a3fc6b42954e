import type { Tanggal } from '../tanggal/tanggal.ts'
import type { Dinilai } from './dosis.ts'
import { banyakTempat, type JadwalAnak, seriAnak, type Tempat, tempatOf } from './jadwal.ts'
import { type PutusanSeri, type Tagihan, tagihAnak } from './tagih.ts'

/** A place of a series as a register shows it, in the order of the ages at which it is given. */
export type KolomRegister = {
  readonly seri: string
  readonly tempat: number
  /** Completed months of the recommended age; 0 at birth. */
  readonly bulan: number
}

/** Days and months alike stand under the month they begin in. */
const bulanDari = ({ putihDari }: Tempat): number => (putihDari?.endsWith('b') ? Number.parseInt(putihDari, 10) : 0)

/** Columns of the register: every place of the schedule, by age as the four-colour table of the Buku KIA, then by series. */
export const kolomRegister: readonly KolomRegister[] = seriAnak
  .flatMap((seri) =>
    Array.from({ length: banyakTempat(seri) }, (_, i) => {
      const tempat = tempatOf(seri, i + 1, false, '9999-12-31')
      if (!tempat) throw new Error(`Series ${seri} has no place ${i + 1}`)
      return { seri, tempat: i + 1, bulan: bulanDari(tempat) }
    }),
  )
  .sort((a, b) => a.bulan - b.bulan)

/**
 * How a cell stands: filled, in time or catching up; what the place asks for; `menunggu` behind another place that is open;
 * `tidak-perlu` where the schedule of the child does not ask for it.
 */
export type KeadaanSel = 'terisi' | 'terisi-kejar' | 'menunggu' | 'tidak-perlu' | Exclude<PutusanSeri, 'selesai'>

export type SelRegister = KolomRegister & {
  readonly kode: string
  readonly nama: string
  readonly keadaan: KeadaanSel
  /** Place of the dose that fills it among those that were judged. */
  readonly dosis: number | null
  readonly jatuhTempo: Tanggal | null
}

function selTerbuka(kolom: KolomRegister, tagihan: Tagihan | undefined): Pick<SelRegister, 'keadaan' | 'jatuhTempo'> {
  if (!tagihan || tagihan.putusan === 'selesai') return { keadaan: 'tidak-perlu', jatuhTempo: null }
  if (tagihan.tempat.tempat === kolom.tempat) return { keadaan: tagihan.putusan, jatuhTempo: tagihan.jatuhTempo }
  return { keadaan: tagihan.putusan === 'tidak-lagi' ? 'tidak-lagi' : 'menunggu', jatuhTempo: null }
}

/** The row of a child in the register. */
export function selAnak(dinilai: Dinilai, jadwal: Pick<JadwalAnak, 'je'>): SelRegister[] {
  const tagihan = new Map(tagihAnak(dinilai, jadwal).map((satu) => [satu.seri, satu]))
  return kolomRegister.flatMap((kolom): SelRegister[] => {
    const tempat = tempatOf(kolom.seri, kolom.tempat, dinilai.heksa, dinilai.per)
    if (!tempat) return []
    const sel = { ...kolom, kode: tempat.kode, nama: tempat.nama }
    const terisi = dinilai.seri.get(kolom.seri)?.terisi[kolom.tempat - 1]
    if (!terisi) return [{ ...sel, dosis: null, ...selTerbuka(kolom, tagihan.get(kolom.seri)) }]
    const dosis = dinilai.dosis.findIndex((satu) => satu.dosis === terisi.dosis)
    const kejar = dinilai.dosis[dosis]?.putusan === 'terlambat-kejar'
    return [{ ...sel, dosis, keadaan: kejar ? 'terisi-kejar' : 'terisi', jatuhTempo: null }]
  })
}

/** The two counts of every row: in time today, and overdue. */
export function hitungTagihan(sel: readonly Pick<SelRegister, 'keadaan'>[]): { hariIni: number; tertunggak: number } {
  const count = (...keadaan: readonly KeadaanSel[]) => sel.filter((satu) => keadaan.includes(satu.keadaan)).length
  return { hariIni: count('waktunya'), tertunggak: count('terlambat', 'kejar') }
}
