import { addBulan, type Bulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import type { KodeBahan } from './bahan.ts'

/**
 * The cupboard of a posyandu: what came, went, was spoiled and was counted, and what is left.
 *
 * @source docs/aturan/persediaan.md
 */

export const jenisStok = ['terima', 'keluar', 'rusak', 'opname'] as const
export type JenisStok = (typeof jenisStok)[number]

/** A line of the book of the cupboard. */
export type GerakStok = {
  readonly bahan: KodeBahan
  readonly tanggal: Tanggal
  readonly jenis: JenisStok
  readonly jumlah: number
  readonly batch: string | null
  readonly kedaluwarsa: Tanggal | null
}

/** A month of one thing. */
export type BulanStok = {
  readonly sisaLalu: number
  readonly terima: number
  readonly keluar: number
  readonly rusak: number
  readonly sisa: number
  /** The last count of the month; null where nobody counted. */
  readonly opname: number | null
}

const jumlahDari = (gerak: readonly GerakStok[], jenis: JenisStok): number =>
  gerak.reduce((sum, satu) => (satu.jenis === jenis ? sum + satu.jumlah : sum), 0)

/** By the day they are of; of one day as they were written down. */
const urut = (gerak: readonly GerakStok[]): GerakStok[] =>
  gerak.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))

/**
 * The months of one thing until a month, from its first line on; a month begins with what the one before left, or with
 * what was counted in it.
 *
 * @param gerak lines of one thing at one posyandu
 */
function bulanDemiBulan(gerak: readonly GerakStok[], sampai: Bulan): Map<Bulan, BulanStok> {
  const perBulan = Map.groupBy(urut(gerak), ({ tanggal }) => bulanOf(tanggal))
  const [awal] = [...perBulan.keys()]
  const hasil = new Map<Bulan, BulanStok>()
  let sisaLalu = 0
  for (let bulan = awal; bulan !== undefined && bulan <= sampai; bulan = addBulan(bulan, 1)) {
    const isi = perBulan.get(bulan) ?? []
    const [terima, keluar, rusak] = [jumlahDari(isi, 'terima'), jumlahDari(isi, 'keluar'), jumlahDari(isi, 'rusak')]
    const sisa = sisaLalu + terima - keluar - rusak
    const opname = isi.findLast(({ jenis }) => jenis === 'opname')?.jumlah ?? null
    hasil.set(bulan, { sisaLalu, terima, keluar, rusak, sisa, opname })
    sisaLalu = opname ?? sisa
  }
  return hasil
}

const kosong: BulanStok = { sisaLalu: 0, terima: 0, keluar: 0, rusak: 0, sisa: 0, opname: null }

/** Months over which the use is averaged for the request. @source docs/aturan/persediaan.md */
const bulanRata = 3

/** A month of one thing, with what is to be asked for: twice the mean use of three months, less what is left. */
export function bulanStok(
  gerak: readonly GerakStok[],
  bulan: Bulan,
): BulanStok & { readonly selisih: number | null; readonly permintaan: number } {
  const months = bulanDemiBulan(gerak, bulan)
  const satu = months.get(bulan) ?? kosong
  const keluar = Array.from({ length: bulanRata }, (_, i) => months.get(addBulan(bulan, -i))?.keluar ?? 0)
  const perlu = (2 * keluar.reduce((a, b) => a + b, 0)) / bulanRata - satu.sisa
  return {
    ...satu,
    selisih: satu.opname === null ? null : satu.opname - satu.sisa,
    permintaan: Math.max(0, Math.ceil(perlu)),
  }
}

/** What is left of one delivery. */
export type SisaBatch = {
  readonly batch: string | null
  readonly kedaluwarsa: Tanggal | null
  readonly sisa: number
}

type Lot = { readonly batch: string | null; kedaluwarsa: Tanggal | null; sisa: number }

/** The one that expires first; without a date last. */
const lebihDulu = (a: Lot, b: Lot): number => ((a.kedaluwarsa ?? '9') < (b.kedaluwarsa ?? '9') ? -1 : 1)

/** Takes so many out of the lots, those that expire first first; what is missing is owed by the first of them. */
function ambil(lots: Lot[], jumlah: number): void {
  let sisa = jumlah
  for (const lot of lots.toSorted(lebihDulu)) {
    const out = Math.min(Math.max(lot.sisa, 0), sisa)
    lot.sisa -= out
    sisa -= out
  }
  if (sisa === 0) return
  const [pertama] = lots
  if (pertama) pertama.sisa -= sisa
  else lots.push({ batch: null, kedaluwarsa: null, sisa: -sisa })
}

/**
 * What is left of each batch after the lines until a day. What goes out without a batch is of that which expires first; a
 * count of a batch sets that batch, one without sets all of them together.
 *
 * @param gerak lines of one thing at one posyandu
 */
export function sisaBatch(gerak: readonly GerakStok[], per: Tanggal): SisaBatch[] {
  const lots: Lot[] = []
  const cari = ({ batch, kedaluwarsa }: GerakStok): Lot[] =>
    lots.filter(
      (lot) =>
        lot.batch === batch && (kedaluwarsa === null || lot.kedaluwarsa === null || lot.kedaluwarsa === kedaluwarsa),
    )
  const tambah = (satu: GerakStok, jumlah: number): void => {
    const [lot] = cari(satu)
    if (lot) {
      lot.sisa += jumlah
      lot.kedaluwarsa ??= satu.kedaluwarsa
    } else lots.push({ batch: satu.batch, kedaluwarsa: satu.kedaluwarsa, sisa: jumlah })
  }
  for (const satu of urut(gerak)) {
    if (satu.tanggal > per) continue
    const milik = satu.batch === null && satu.kedaluwarsa === null ? lots : cari(satu)
    if (satu.jenis === 'terima') tambah(satu, satu.jumlah)
    else if (satu.jenis === 'opname') {
      const beda = satu.jumlah - milik.reduce((sum, { sisa }) => sum + sisa, 0)
      if (beda > 0) tambah(satu, beda)
      else ambil(milik, -beda)
    } else if (milik.length > 0) ambil(milik, satu.jumlah)
    else tambah(satu, -satu.jumlah)
  }
  return lots.filter(({ sisa }) => sisa !== 0).sort(lebihDulu)
}

/** The nearest expiry among what is left. */
export function kedaluwarsaTerdekat(batch: readonly SisaBatch[]): Tanggal | null {
  const days = batch.flatMap(({ sisa, kedaluwarsa }) => (sisa > 0 && kedaluwarsa !== null ? kedaluwarsa : []))
  return days.sort()[0] ?? null
}
