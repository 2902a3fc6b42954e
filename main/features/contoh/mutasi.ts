import { addBulan, addHari, dayNumber, firstDayOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { type Acak, createAcak } from './acak.ts'
import type { AnakContoh, Rentang } from './jenis.ts'
import type { Perakit } from './keluarga-contoh.ts'
import type { PosyanduContoh } from './tempat-contoh.ts'

/** Who comes, who goes, who dies: a few in a hundred a year, as in any desa. */

const keluarPerTahun = 0.025
/** Of those who leave the register, the share that died. */
const bagianMeninggal = 0.18
const bagianMasuk = 0.045
const bagianAntarPosyandu = 0.03

/** How many children leave the register within the range, on top of those asked for. */
export function jumlahKeluar({ balita, bulan }: Pick<Rentang, 'balita' | 'bulan'>): number {
  return Math.round((balita * keluarPerTahun * bulan) / 12)
}

/** A day between two, or null when there is none. */
function hariAntara(acak: Acak, dari: string, sampai: string): string | null {
  const span = dayNumber(sampai) - dayNumber(dari)
  return span < 0 ? null : addHari(dari, acak.bulat(0, span))
}

function lebihAkhir(a: string, b: string): string {
  return a > b ? a : b
}

type Panggung = { readonly acak: Acak; readonly mulai: string; readonly akhir: string; readonly id: () => string }

function keluar(anak: AnakContoh, panggung: Panggung): void {
  const { acak, mulai, akhir } = panggung
  const last = anak.keanggotaan.at(-1)
  // Not in the last month of all: its names are the first a reader looks at.
  const hari = last && hariAntara(acak, lebihAkhir(addHari(last.mulai, 5), mulai), addHari(akhir, -40))
  if (!last || !hari) return
  // Most deaths under five are in the first year.
  const bayi = dayNumber(hari) - dayNumber(anak.lahir) < 365
  const meninggal = acak.mungkin(bayi ? bagianMeninggal * 2 : bagianMeninggal)
  last.sampai = hari
  last.sebabSampai = meninggal ? 'meninggal' : 'pindah'
  if (meninggal) anak.meninggal = hari
}

function masuk(anak: AnakContoh, { acak, mulai, akhir }: Panggung): void {
  const [first] = anak.keanggotaan
  const hari = hariAntara(acak, lebihAkhir(addHari(anak.lahir, 90), addHari(mulai, 20)), addHari(akhir, -45))
  if (!first || !hari) return
  first.mulai = hari
  first.sebabMulai = 'pindahMasuk'
}

function antarPosyandu(
  anak: AnakContoh,
  { acak, mulai, akhir, id }: Panggung,
  posyandu: readonly PosyanduContoh[],
): void {
  const last = anak.keanggotaan.at(-1)
  const hari = last && hariAntara(acak, lebihAkhir(addHari(last.mulai, 60), addHari(mulai, 60)), addHari(akhir, -35))
  const lain = posyandu.filter((p) => p !== last?.posyandu)
  const baru = lain[acak.bulat(0, lain.length - 1)]
  if (!last || !hari || !baru) return
  last.sampai = hari
  last.sebabSampai = 'pindah'
  const kosong = { sampai: null, sebabSampai: null } as const
  anak.keanggotaan.push({ id: id(), posyandu: baru, mulai: hari, sebabMulai: 'pindahMasuk', ...kosong })
}

/** Adds moves and deaths to children already planned. */
export function addMutasi(
  children: readonly AnakContoh[],
  { rentang, mulai, posyandu, ids }: Pick<Perakit, 'rentang' | 'mulai' | 'posyandu' | 'ids'>,
): void {
  const acak = createAcak(rentang.benih, 'mutasi')
  const panggung = { acak, mulai, akhir: lastDayOf(rentang.sampai), id: () => ids.baru() }
  const batas = firstDayOf(addBulan(rentang.sampai, -59))
  // Born early enough to leave before the end.
  const boleh = children.filter((c) => c.lahir >= batas && c.lahir < addHari(panggung.akhir, -120))
  const langkah = boleh.length / jumlahKeluar(rentang)
  const pergi = new Set(Array.from({ length: jumlahKeluar(rentang) }, (_, i) => boleh[Math.floor((i + 0.5) * langkah)]))
  for (const anak of children) {
    const dice = acak.pecahan()
    if (dice < bagianMasuk) masuk(anak, panggung)
    else if (dice < bagianMasuk + bagianAntarPosyandu) antarPosyandu(anak, panggung, posyandu)
    if (pergi.has(anak)) keluar(anak, panggung)
  }
}
