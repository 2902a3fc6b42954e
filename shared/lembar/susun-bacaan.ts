import { hurufKolom } from '../domain/impor/salah-judul.ts'
import { teksSel } from '../domain/impor/sel.ts'
import { isTertukar, type Ukuran } from '../domain/mutu/harap.ts'
import { bulanOf, type Tanggal } from '../domain/tanggal/tanggal.ts'
import type { Bacaan } from './baca.ts'
import type { Hari } from './hari.ts'
import type { AnakLembar } from './kenali.ts'
import { bacaHuruf, bacaUkur, sebabKeluar } from './nilai.ts'
import type { KeluarRencana, PenimbanganRencana } from './rencana.ts'
import type { Soal } from './soal.ts'
import { type Terukur, tanyaTertukar, ukur } from './ukuran.ts'
import { bulanWaktu } from './waktu.ts'

/** What the readings of one child come to, in order of days. */

const alamat = (kolom: number, baris: number) => `${hurufKolom(kolom)}${baris}`

export type Terbaca = { readonly bacaan: Bacaan; readonly hari: Hari }

/** A child's readings in order of days; those without one come last. */
export function urutkan(anak: AnakLembar, hariOf: (bacaan: Bacaan) => Hari): Terbaca[] {
  const semua = anak.baris.flatMap(({ bacaan }) => bacaan.map((satu) => ({ bacaan: satu, hari: hariOf(satu) })))
  const day = ({ hari }: Terbaca) => (typeof hari === 'string' ? '9999' : hari.tanggal)
  return semua.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

export const adaUkuran = ({ berat, tinggi }: Bacaan) =>
  [berat, tinggi].filter((satu) => satu && bacaUkur(satu.sel, false).kind !== 'kosong').length

export type Kerja = {
  readonly soal: Soal
  readonly gram: (lembar: string, kolom: number) => boolean | null
  readonly rencana: { penimbangan: PenimbanganRencana[]; keluar: KeluarRencana[] }
  tunggu(banyak: number): void
}

function tanyaKeluar(anak: AnakLembar, { bacaan, hari }: Terbaca, sebab: 'pindah' | 'meninggal', kerja: Kerja): void {
  const { lembar, baris, waktu } = bacaan
  const bulan = typeof hari === 'string' ? bulanWaktu(waktu) : bulanOf(hari.tanggal)
  if (bulan === null) return
  const jawab = kerja.soal.tanya(
    'keluar',
    { lembar, baris, kolom: bacaan.berat?.kolom ?? bacaan.keterangan?.kolom ?? null },
    {
      ...{ nilai: sebab, saran: 'ya', pilihan: ['ya', 'tidak'] },
      kalimat: `${anak.nama} ditulis ${sebab} di ${bulan}. Catat keluar dari posyandu sejak tanggal 1 bulan itu?`,
    },
  )
  if (jawab === null) kerja.tunggu(1)
  else if (jawab === 'ya' || jawab === 'saran')
    kerja.rencana.keluar.push({ anak: anak.kunci, lembar, baris, bulan, sebab })
}

const ambil = (terukur: Terukur) => (terukur.kind === 'ada' ? terukur.nilai : null)

/** Reads what one month of one child says; what counts becomes the reference of the next. */
export function susunBacaan(
  anak: AnakLembar,
  terbaca: Terbaca,
  rujukan: { berat: Ukuran | null; tinggi: Ukuran | null },
  kerja: Kerja,
): void {
  const { bacaan, hari } = terbaca
  const { soal } = kerja
  const isi = bacaan.berat ? bacaUkur(bacaan.berat.sel, false) : null
  const tinggiIsi = bacaan.tinggi ? bacaUkur(bacaan.tinggi.sel, false) : null
  const sebab =
    isi?.kind === 'keluar'
      ? isi.sebab
      : tinggiIsi?.kind === 'keluar'
        ? tinggiIsi.sebab
        : sebabKeluar(teksSel(bacaan.keterangan?.sel))
  if (sebab) tanyaKeluar(anak, terbaca, sebab, kerja)
  if (hari === 'tolak' || adaUkuran(bacaan) === 0) return
  const gram = bacaan.berat ? kerja.gram(bacaan.lembar, bacaan.berat.kolom) : false
  if (hari === 'menunggu') {
    kerja.tunggu(adaUkuran(bacaan))
    return
  }
  const { tanggal } = hari
  const cara = { anak, tanggal, gram: gram ?? true }
  const tertukar = gram === null ? null : periksaTertukar(bacaan, gram, kerja)
  if (tertukar === 'menunggu' || tertukar === 'lewati') return
  const berat: Terukur =
    gram === null
      ? { kind: 'menunggu' }
      : tertukar
        ? { kind: 'ada', nilai: tertukar.beratKg, huruf: null }
        : ukur(bacaan.berat, bacaan.lembar, { ...cara, besaran: 'berat', rujukan: rujukan.berat }, soal)
  const tinggi: Terukur = tertukar
    ? { kind: 'ada', nilai: tertukar.tinggiCm, huruf: null }
    : ukur(bacaan.tinggi, bacaan.lembar, { ...cara, besaran: 'tinggi', rujukan: rujukan.tinggi }, soal)
  kerja.tunggu([berat, tinggi].filter(({ kind }) => kind === 'menunggu').length)
  const [bb, tb] = [ambil(berat), ambil(tinggi)]
  if (bb !== null) rujukan.berat = { tanggal, nilai: bb }
  if (tb !== null) rujukan.tinggi = { tanggal, nilai: tb }
  if (bb === null && tb === null) return
  const di = bb !== null ? bacaan.berat : bacaan.tinggi
  kerja.rencana.penimbangan.push({
    ...{ anak: anak.kunci, lembar: bacaan.lembar, baris: bacaan.baris },
    sel: di ? alamat(di.kolom, di.baris) : '',
    tanggal,
    bbG: bb === null ? null : Math.round(bb * 1000),
    tbMm: tb === null ? null : Math.round(tb * 10),
    huruf: bacaHuruf(bacaan.naik) ?? (berat.kind === 'ada' ? berat.huruf : null),
  })
}

type Ditukar = { readonly beratKg: number; readonly tinggiCm: number }

function periksaTertukar(bacaan: Bacaan, gram: boolean, kerja: Kerja): Ditukar | 'menunggu' | 'lewati' | null {
  const [b, t] = [bacaUkur(bacaan.berat?.sel, gram), bacaUkur(bacaan.tinggi?.sel, false)]
  if (b.kind !== 'angka' || t.kind !== 'angka') return null
  const beratKg = gram || b.satuan === 'gram' ? b.angka / 1000 : b.angka
  if (!isTertukar(beratKg, t.angka)) return null
  const jawab = tanyaTertukar(bacaan, beratKg, t.angka, kerja.soal)
  if (jawab === null) {
    kerja.tunggu(2)
    return 'menunggu'
  }
  if (jawab === 'lewati') return 'lewati'
  return jawab === 'tukar' ? { beratKg: t.angka, tinggiCm: beratKg } : null
}

/** Twice in one month and sheet: said; on one day the lower counts. */
export function lipat(penimbangan: readonly PenimbanganRencana[], soal: Soal): PenimbanganRencana[] {
  const perBulan = Map.groupBy(penimbangan, (one) => JSON.stringify([one.anak, one.lembar, bulanOf(one.tanggal)]))
  for (const rows of perBulan.values()) {
    if (new Set(rows.map(({ bbG, tbMm, tanggal }) => `${bbG} ${tbMm} ${tanggal}`)).size < 2) continue
    const sebut = rows.map(({ baris }) => baris).join(' dan ')
    for (const { lembar, baris, sel } of rows)
      soal.ingatkan({
        ...{ lembar, baris, kolom: sel.replace(/\d+$/, ''), nilai: '' },
        alasan: `Anak ini tertulis dua kali di bulan yang sama (baris ${sebut}) dengan isi berbeda. Bila tanggalnya sama, baris yang lebih bawah dipakai.`,
      })
  }
  return [...Map.groupBy(penimbangan, (one) => `${one.anak} ${one.tanggal}`).values()].flatMap((rows) => {
    const last = rows.at(-1)
    if (!last) return []
    const isian = <K extends 'bbG' | 'tbMm' | 'huruf'>(nama: K) =>
      rows.findLast((row) => row[nama] !== null)?.[nama] ?? null
    return [{ ...last, bbG: isian('bbG'), tbMm: isian('tbMm'), huruf: isian('huruf') }]
  })
}

/** The latest measure before a day, of the workbook or of the book. */
export function terbaru(kini: Ukuran | null, dulu: readonly Ukuran[], sebelum: Tanggal): Ukuran | null {
  const buku = dulu.findLast(({ tanggal }) => tanggal < sebelum) ?? null
  if (!kini || !buku) return kini ?? buku
  return buku.tanggal > kini.tanggal ? buku : kini
}
