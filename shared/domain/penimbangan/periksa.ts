import type { SkorZ } from '../antropometri/balita.ts'
import type { AnakRegister, CaraUkur, Penimbangan } from '../register/register.ts'
import { addBulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import { type BacaBerat, type BacaPanjang, parseBerat, parsePanjang, readScaled } from './ketikan.ts'
import { gainLimit, lying } from './laju-tumbuh.ts'
import { isWajar, suggest, ukuranBb, ukuranTb } from './periksa-ukuran.ts'
import {
  ask,
  askFlagged,
  askMaksud,
  askUnread,
  askUnreadable,
  type Cell,
  compare,
  outside,
  type Pertanyaan,
} from './pertanyaan.ts'

/** A row of the sheet as typed, with what was computed for it. */
export type BarisPeriksa = {
  readonly tanggal: Tanggal
  readonly bb: string
  readonly tb: string
  /** Null: by age. */
  readonly caraUkur: CaraUkur | null
  readonly zBBU: SkorZ | null
  readonly zTBU: SkorZ | null
  /** The letter a bidan decided for other weights than those of now; null when none waits. */
  readonly penggantiBerubah: 'N' | 'T' | null
  /** True when the child may have this measure at its age: WHO does not flag it. Without it every plausible one fits. */
  readonly isCocok?: (isian: 'bb' | 'tb', teks: string) => boolean
}

/** A loss above a tenth of the last weight is asked about. */
const turunBagian = 10
/** Millimetres a person may shrink between two readings. @source largest difference allowed between two observers in the WHO growth study (de Onis 2004): 7 mm */
const tbTurunMm = 7

function kapan(lalu: Tanggal, kini: Tanggal): string {
  return bulanOf(lalu) === addBulan(bulanOf(kini), -1) ? 'Bulan lalu' : `Pada ${formatTanggal(lalu)}`
}

function lastBefore(anak: AnakRegister, tanggal: Tanggal, has: (p: Penimbangan) => boolean): Penimbangan | null {
  return anak.penimbangan.findLast((p) => p.tanggal < tanggal && has(p)) ?? null
}

type Dulu = { readonly tanggal: Tanggal; readonly nilai: number | null }

function cellOf({ ukuran, nilai }: Pick<Cell, 'ukuran' | 'nilai'>, dulu: Dulu | null, baris: BarisPeriksa): Cell {
  const { isian, format } = ukuran
  const z = isian === 'bb' ? baris.zBBU : baris.zTBU
  return {
    ukuran,
    nilai,
    last: dulu?.nilai ?? null,
    kapan: dulu ? kapan(dulu.tanggal, baris.tanggal) : '',
    flagged: z?.flagged === true,
    isCocok: (other) => baris.isCocok?.(isian, format(other)) ?? true,
  }
}

/** A row, and the child it is about. */
type Sini = { readonly anak: AnakRegister; readonly baris: BarisPeriksa }

function periksaBb(anak: AnakRegister, baris: BarisPeriksa, bb: BacaBerat): Pertanyaan | null {
  if (bb.kind === 'kosong') return null
  if (bb.kind === 'bukanAngka') return askUnreadable(ukuranBb, bb.teks)
  const before = lastBefore(anak, baris.tanggal, (p) => p.bbG !== null)
  const last = before?.bbG ?? null
  if (bb.kind === 'bukanKg') {
    return askUnread(
      'gram',
      { ukuran: ukuranBb, teks: bb.teks },
      suggest(ukuranBb, [bb.g / 1000, bb.g / 100, bb.g / 10], last),
    )
  }
  const cell = cellOf({ ukuran: ukuranBb, nilai: bb.g }, before && { tanggal: before.tanggal, nilai: last }, baris)
  const koma = bb.g > ukuranBb.max ? suggest(ukuranBb, [bb.g / 10, bb.g / 100], last) : null
  if (koma !== null) return askMaksud('komaHilang', ukuranBb, koma)
  if (!isWajar(ukuranBb, bb.g)) return outside('bbLuarRentang', cell, [bb.g * 10, bb.g * 100])
  return compareBb({ anak, baris }, cell, before) ?? askFlagged(cell, baris.zBBU)
}

function compareBb({ anak, baris }: Sini, cell: Cell, before: Penimbangan | null): Pertanyaan | null {
  const { nilai, last } = cell
  if (before === null || last === null) return null
  if ((last - nilai) * turunBagian > last) return compare('bbTurun', { ...cell, last })
  const naik = nilai - last
  const tajam = naik > gainLimit(anak, baris.tanggal, before.tanggal).bbG && naik * turunBagian > last
  return tajam ? compare('bbNaikTajam', { ...cell, last }) : null
}

function periksaTb(anak: AnakRegister, baris: BarisPeriksa, tb: BacaPanjang): Pertanyaan | null {
  if (tb.kind === 'kosong') return null
  if (tb.kind === 'bukanAngka') return askUnreadable(ukuranTb, tb.teks)
  const before = lastBefore(anak, baris.tanggal, (p) => p.tbMm !== null)
  const last = before?.tbMm ?? null
  if (tb.kind === 'bukanCm') {
    return askUnread(
      'komaHilang',
      { ukuran: ukuranTb, teks: tb.teks },
      suggest(ukuranTb, [tb.mm / 10, tb.mm / 100], last),
    )
  }
  const cell = cellOf({ ukuran: ukuranTb, nilai: tb.mm }, before && { tanggal: before.tanggal, nilai: last }, baris)
  if (!isWajar(ukuranTb, tb.mm)) return outside('tbLuarRentang', cell, [readScaled(baris.tb.trim(), 2) ?? 0])
  return compareTb({ anak, baris }, cell, before) ?? askFlagged(cell, baris.zTBU)
}

function compareTb({ anak, baris }: Sini, cell: Cell, before: Penimbangan | null): Pertanyaan | null {
  const { nilai, last } = cell
  if (before === null || last === null) return null
  const now = lying(anak, { tanggal: baris.tanggal, mm: nilai, cara: baris.caraUkur })
  const then = lying(anak, { tanggal: before.tanggal, mm: last, cara: before.caraUkur })
  if (then - now > tbTurunMm) return compare('tbTurun', { ...cell, last })
  const tajam = now - then > gainLimit(anak, baris.tanggal, before.tanggal).tbMm
  return tajam ? compare('tbNaikTajam', { ...cell, last }) : null
}

/** BB reads like centimetres and PB/TB like kilograms. */
function periksaTertukar(bb: BacaBerat, tb: BacaPanjang): Pertanyaan | null {
  if (bb.kind !== 'gram' || tb.kind !== 'mm') return null
  const [asMm, asG] = [bb.g / 100, tb.mm * 100]
  if (tb.mm >= ukuranTb.min || !isWajar(ukuranTb, asMm) || !isWajar(ukuranBb, asG)) return null
  const [berat, panjang] = [ukuranBb.format(asG), ukuranTb.format(Math.round(asMm))]
  return ask('tertukar', ukuranBb, `BB dan PB/TB tampaknya tertukar. Maksudnya ${berat} kg dan ${panjang} cm?`)
}

/**
 * The questions about one row, against the child's own history: at most one per cell, the gravest.
 *
 * @param anak the child with its history, without this row
 * @edge a loss of exactly a tenth is not asked about; 58 kg is plausible, 58,1 kg asks for the comma
 */
export function periksaTimbang(anak: AnakRegister, baris: BarisPeriksa): Pertanyaan[] {
  const [bb, tb] = [parseBerat(baris.bb), parsePanjang(baris.tb)]
  const tertukar = periksaTertukar(bb, tb)
  const cells = tertukar ? [tertukar] : [periksaBb(anak, baris, bb), periksaTb(anak, baris, tb)]
  const nt = baris.penggantiBerubah
  const pesan = `Bidan menetapkan ${nt} untuk berat yang lama. Beratnya sudah berubah. Tetap ${nt}?`
  return [...cells, nt === null ? null : ask('penggantiBerubah', ukuranBb, pesan)].filter((p) => p !== null)
}
