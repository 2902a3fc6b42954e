import { type HasilHuruf, hurufPenimbangan, penimbanganBulan } from '../penimbangan/hasil.ts'
import { addBulan, type Bulan, bulanOf } from '../tanggal/tanggal.ts'
import { isDinilai, isTerisi } from './aturan.ts'
import type { BarisKartu, IsiKartu } from './putusan.ts'
import type { AnakBuku, BarisDinilai } from './riwayat.ts'
import { formulirKpsp } from './umur-kpsp.ts'

/** The letter of the weighing that counts in a month; null where none does, or the child stands outside S. */
function hurufBulan({ anak, isAwalData }: AnakBuku, bulan: Bulan): HasilHuruf | null {
  const hitung = penimbanganBulan(anak, bulan)
  return hitung?.kind === 'diS' ? hurufPenimbangan(anak, hitung, isAwalData) : null
}

/** The last KPSP by the form of this visit. */
function kpspLalu(lalu: readonly BarisDinilai[], { lahir, tanggal }: BarisKartu): string | null {
  const formulirDi = (hari: string) => (lahir === null ? null : formulirKpsp(lahir, hari))
  const formulir = formulirDi(tanggal)
  if (formulir === null) return null
  // Most visits are of another form or have none, and are not judged to be told so.
  const sama = (satu: BarisDinilai) =>
    formulirDi(satu.tanggal) === formulir &&
    isTerisi({ isi: satu.tertulis() }, 'kpsp_ya') &&
    satu.putusan('kpsp_umur').hasil === String(formulir) &&
    isDinilai(satu.putusan('kpsp'))
  const found = lalu.findLast(sama)
  return found?.putusan('kpsp').hasil ?? null
}

/**
 * What the card of a child takes from the months before, by the rules of the report: whether this is the first weighing as
 * a member here, and the weighing and letter of last month.
 *
 * @source docs/aturan/kartu-balita.md; docs/aturan/skdn.md, "Letters"
 */
export function riwayatBalita(lalu: readonly BarisDinilai[], kini: BarisKartu, buku: AnakBuku | null): IsiKartu {
  const kpsp_lalu = kpspLalu(lalu, kini)
  if (buku === null) return { kpsp_lalu }
  // What was weighed later says nothing of this visit.
  const sampai = buku.anak.penimbangan.filter(({ tanggal }) => tanggal <= kini.tanggal)
  const anak = { ...buku, anak: { ...buku.anak, penimbangan: sampai } }
  const bulan = bulanOf(kini.tanggal)
  const huruf = hurufBulan(anak, bulan)
  const before = penimbanganBulan(anak.anak, addBulan(bulan, -1))?.penimbangan.bbG ?? null
  return {
    kpsp_lalu,
    pertama: huruf === null ? null : Number(huruf.hurufHitung === 'B'),
    // A register that only begins calls its first months O, whoever was weighed elsewhere before.
    bb_lalu_kg: huruf?.hurufHitung === 'O' ? null : before,
    huruf_lalu: hurufBulan(anak, addBulan(bulan, -1))?.huruf.toLowerCase() ?? null,
  }
}
