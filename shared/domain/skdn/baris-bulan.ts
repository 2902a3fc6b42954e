import { type AlasanLuarS, type Huruf, hurufPenimbangan, isDuaT } from '../penimbangan/hasil.ts'
import type { AnakRegister, CaraUkur, JenisKelamin, Penimbangan } from '../register/register.ts'
import { addBulan, type Bulan, bulanOf, daysInMonth, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan } from '../tanggal/umur.ts'
import { type DiBulan, diBulan, isLengkap, isSasaranPada, type Lengkap, punyaKmsPada } from './di-bulan.ts'
import { bulanDatang, jedaPada } from './jeda.ts'
import { tertahanBulan } from './skdn.ts'
import { type NilaiZ, zBBUPada } from './z-bbu.ts'

/** Days of a month as bits, the lowest the first day; `semuaHari` for every day. */
export type HariBit = number
export const semuaHari: HariBit = -1

/**
 * A child in a month, as far as it follows from what is written about this child alone.
 *
 * What depends on others or on today is left open: on which day a child not weighed is judged (the hari buka of its
 * posyandu), whether a register was only beginning, which z table is in force.
 */
export type BarisBulan = {
  readonly bulan: Bulan
  /** Where it is counted; outside S where it is listed, null when unknown. */
  readonly posyanduId: string | null
  readonly jk: JenisKelamin
  readonly lahir: Tanggal
  /** Day of the month of the weighing that counts, 1–31; 0 when there is none. */
  readonly hari: number
  /** `B/O`: O where the register was only beginning, else B. */
  readonly huruf: Huruf | 'B/O' | null
  readonly luar: AlasanLuarS | null
  /** Days on which it stands in S when judged on them; of one weighed, all or none. */
  readonly sasaran: HariBit
  /** Days on which its KMS is there; of one weighed, all or none. */
  readonly kms: HariBit
  /** The posyandu at which it was weighed (or held back) as at home; null for a guest. */
  readonly buka: string | null
  /** Day of a weighing with a measure that counts nowhere yet; 0 when there is none. */
  readonly tahan: number
  /** Months since it last came; 0 when it came, null when it never had. */
  readonly jeda: number | null
  readonly duaT: boolean
  readonly edema: boolean
  /** Of the weighing that counts: grams, millimetres as read, and grams since that of last month where there is N or T. */
  readonly bbG: number | null
  readonly tbMm: number | null
  readonly caraUkur: CaraUkur | null
  readonly naikG: number | null
  /** z BB/U by days, and by completed months. */
  readonly zHari: NilaiZ | null
  readonly zBulan: NilaiZ | null
}

const hariDari = (tanggal: Tanggal): number => Number(tanggal.slice(8, 10))

/** The days of a month on which something is true that changes on given dates only. */
function hariBit(bulan: Bulan, berubah: readonly Tanggal[], isBenar: (tanggal: Tanggal) => boolean): HariBit {
  const panjang = daysInMonth(Number(bulan.slice(0, 4)), Number(bulan.slice(5, 7)))
  const hari = berubah.filter((tanggal) => bulanOf(tanggal) === bulan).map(hariDari)
  const mulai = [1, ...hari.filter((one) => one > 1 && one <= panjang)].sort((a, b) => a - b)
  let [bits, semua] = [0, true]
  for (const [at, dari] of mulai.entries()) {
    const lama = (mulai[at + 1] ?? panjang + 1) - dari
    if (lama === 0) continue
    if (isBenar(`${bulan}-${String(dari).padStart(2, '0')}`)) bits |= (2 ** lama - 1) << (dari - 1)
    else semua = false
  }
  return semua ? semuaHari : bits
}

/** The day of a month on which a child grows a month older. */
const ulang = (anak: Lengkap, bulan: Bulan): Tanggal => `${bulan}-${anak.tanggalLahir.slice(8, 10)}`

const kosong = { hari: 0, huruf: null, luar: null, buka: null, tahan: 0, duaT: false, edema: false } as const
const tanpaUkuran = { bbG: null, tbMm: null, caraUkur: null, naikG: null, zHari: null, zBulan: null } as const

const ukuran = ({ bbG, tbMm, caraUkur, edema }: Penimbangan) => ({ bbG, tbMm, caraUkur, edema })

function barisTakDitimbang(anak: Lengkap, bulan: Bulan, posyanduId: string, jeda: number | null): BarisBulan | null {
  const { jk, tanggalLahir: lahir, keanggotaan, kms } = anak
  const batas = keanggotaan.flatMap(({ mulai, sampai }) => (sampai === null ? [mulai] : [mulai, sampai]))
  const sasaran = hariBit(bulan, [ulang(anak, bulan), ...batas], (tanggal) => isSasaranPada(anak, tanggal))
  if (sasaran === 0) return null
  const punya = hariBit(
    bulan,
    kms.map(({ tanggal }) => tanggal),
    (tanggal) => punyaKmsPada(anak, tanggal),
  )
  const held = tertahanBulan(anak, bulan, null)
  const buka = held && (held.posyanduId === null || held.posyanduId === posyanduId) ? posyanduId : null
  const row = { bulan, posyanduId, jk, lahir, sasaran, kms: punya, jeda }
  return { ...kosong, ...tanpaUkuran, ...row, buka, tahan: held ? hariDari(held.tanggal) : 0 }
}

function hurufOf(anak: Lengkap, hitung: Extract<DiBulan, { kind: 'ditimbang' }>['hitung']) {
  const { huruf, naikG } = hurufPenimbangan(anak, hitung, () => false)
  // The beginning of a register turns a B into an O, and nothing else.
  const begun = huruf === 'B' && hurufPenimbangan(anak, hitung, () => true).huruf === 'O'
  return { huruf: begun ? ('B/O' as const) : huruf, naikG }
}

function barisDitimbang(
  anak: Lengkap,
  bulan: Bulan,
  { hitung, posyanduId, buka }: Extract<DiBulan, { kind: 'ditimbang' }>,
): BarisBulan {
  const { jk, tanggalLahir: lahir } = anak
  const { penimbangan } = hitung
  const { huruf, naikG } = hurufOf(anak, hitung)
  const hari = hariDari(penimbangan.tanggal)
  const duaT = huruf === 'T' && isDuaT(anak, { bulan, huruf }, () => false)
  const kms = punyaKmsPada(anak, penimbangan.tanggal) ? semuaHari : 0
  const z = { zHari: zBBUPada(anak, penimbangan, 'hari'), zBulan: zBBUPada(anak, penimbangan, 'bulanPenuh') }
  const tahan = penimbangan.tertahan === null ? 0 : hari
  const row = { bulan, posyanduId, jk, lahir, hari, huruf, sasaran: semuaHari, kms, buka, tahan }
  return { ...kosong, ...row, ...ukuran(penimbangan), jeda: 0, duaT, naikG, ...z }
}

function barisLuar(
  { jk, tanggalLahir: lahir }: Lengkap,
  bulan: Bulan,
  { penimbangan, alasan, posyanduId, buka }: Extract<DiBulan, { kind: 'luarS' }>,
): BarisBulan {
  const row = { bulan, posyanduId, jk, lahir, hari: hariDari(penimbangan.tanggal), luar: alasan, buka }
  return { ...kosong, ...tanpaUkuran, ...row, ...ukuran(penimbangan), sasaran: 0, kms: 0, jeda: 0 }
}

/** Every month that may know something of a child: those of its weighings, and from birth or joining until it is 60 months old. */
function bulanMungkin(anak: Lengkap, datang: readonly Bulan[]): Bulan[] {
  const lahir = bulanOf(anak.tanggalLahir)
  const joined = bulanOf(anak.keanggotaan[0]?.mulai ?? '')
  const months = new Set(datang)
  const last = addBulan(lahir, umurBalitaTerakhirBulan + 1)
  if (joined !== '') for (let b = lahir > joined ? lahir : joined; b <= last; b = addBulan(b, 1)) months.add(b)
  return [...months].sort()
}

/**
 * All months of a child. One with its sex or birth date missing has none: it is in no number.
 *
 * @source docs/aturan/skdn.md
 */
export function barisBulan(anak: AnakRegister): BarisBulan[] {
  if (!isLengkap(anak)) return []
  const datang = bulanDatang(anak)
  return bulanMungkin(anak, datang).flatMap((bulan) => {
    const di = diBulan(anak, bulan)
    if (di?.kind === 'ditimbang') return barisDitimbang(anak, bulan, di)
    if (di?.kind === 'luarS') return barisLuar(anak, bulan, di)
    if (di?.kind !== 'takDitimbang') return []
    return barisTakDitimbang(anak, bulan, di.posyanduId, jedaPada(datang, bulan)) ?? []
  })
}
