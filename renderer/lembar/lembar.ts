import { pickIsi } from './baris.ts'
import { addBaris, enqueue, receive, refuse, saveBaris } from './buku.ts'
import {
  addLangkah,
  extendLangkah,
  giveUpLangkah,
  type Langkah,
  lastLangkah,
  takeLangkah,
  type Ulangi,
} from './jejak.ts'
import type { AturanLembar, HitunganBaris, Isi, Putusan, Tanya } from './kartu-lembar.ts'
import {
  createKerja,
  type Efek,
  type KeadaanLembar,
  type Kerja,
  leaveSel,
  type PeristiwaLembar,
  rewriteBaris,
  startKetik,
  stepBaris,
} from './keadaan-lembar.ts'
import { kalimatUrung, sebutanBaris } from './kolom.ts'

/**
 * One event of the sheet, of whatever kind: a key, an answer of the book, a cell that is left.
 *
 * @returns the sheet after it, and what is to be done now
 */
export function langkahLembar<D, H extends HitunganBaris>(
  aturan: AturanLembar<D, H>,
  keadaan: KeadaanLembar<D, H>,
  peristiwa: PeristiwaLembar<D>,
): readonly [KeadaanLembar<D, H>, readonly Efek<D>[]] {
  const kerja = createKerja(aturan, keadaan)
  const step = langkahOf(kerja)[peristiwa.kind] as (peristiwa: PeristiwaLembar<D>) => void
  step(peristiwa)
  const { kini, efek } = kerja
  if (kini.ulangan.length > 0 && kini.antrean.size === 0) {
    efek.push(...kini.ulangan.map((one) => ({ kind: 'selesai', ...one }) as const))
    kini.ulangan = []
  }
  return [kini, efek]
}

type Menurut<D, K extends PeristiwaLembar['kind']> = PeristiwaLembar<D> & { readonly kind: K }
type Langkahnya<D> = { readonly [K in PeristiwaLembar['kind']]: (peristiwa: Menurut<D, K>) => void }

/** What each kind of event does to the sheet. */
function langkahOf<D, H extends HitunganBaris>(kerja: Kerja<D, H>): Langkahnya<D> {
  const { kini } = kerja
  return {
    ketik: (typed) => type(kerja, typed),
    isi: (written) => fill(kerja, written),
    absen: ({ id }) => toggleAbsent(kerja, id),
    kosongkan: ({ id }) => clear(kerja, id),
    benar: ({ id, tanya }) => confirm(kerja, id, tanya),
    terima: ({ id, tanya }) => tanya.ya && fill(kerja, { id, ...tanya.ya }),
    putuskan: ({ id, ...decided }) => decide(kerja, id, decided),
    kembalikan: ({ id }) => restore(kerja, id),
    pilihBentrok: ({ id, ...chosen }) => {
      rewriteBaris(kerja, id, chosen)
      saveBaris(kerja, id)
    },
    simpan: ({ id }) => saveBaris(kerja, id),
    simpanSemua: () => {
      for (const id of kini.urutan) saveBaris(kerja, id)
    },
    tambah: ({ baris, sebab }) => addBaris(kerja, baris, sebab),
    tinggalkan: () => leaveSel(kerja),
    fokus: ({ sel }) => {
      leaveSel(kerja)
      kini.fokus = sel
    },
    buang: () => {
      kini.dibuang = true
    },
    urungkan: ({ tiket }) => undo(kerja, tiket),
    ulangi: ({ tiket }) => redo(kerja, tiket),
    dijawab: ({ id, jawaban }) => receive(kerja, id, jawaban),
    ditolak: ({ id, sebab }) => refuse(kerja, id, sebab),
  }
}

type Catat<D> = Pick<Langkah<D>, 'id' | 'apa' | 'letak'> & {
  readonly ulangi: Ulangi<D>
  readonly kolom?: string
  readonly sebelum?: Isi
  readonly sesudah?: Isi
}

/** Remembers one step. @returns its number */
function note<D, H extends HitunganBaris>(kerja: Kerja<D, H>, step: Catat<D>): number {
  const { kini, aturan, mengulang } = kerja
  const absenSebelum = kini.baris.get(step.id)?.keadaan.absen.dikirim ?? false
  const kolom = aturan.kolom[0]?.kode ?? ''
  kini.jejak = addLangkah(kini.jejak, { kolom, sebelum: {}, sesudah: {}, absenSebelum, ...step }, mengulang)
  return kini.jejak.nomor
}

type Tulisan = { readonly id: string; readonly kolom: string; readonly isi: Isi }

/** One key typed, or one answer chosen: part of the step that began when the cell was entered. */
function type<D, H extends HitunganBaris>(kerja: Kerja<D, H>, { id, kolom, isi }: Tulisan): void {
  const { kini, aturan } = kerja
  const keadaan = kini.baris.get(id)?.keadaan
  if (!keadaan) return
  const last = lastLangkah(kini.jejak)
  if (last?.letak === 'diketik' && last.id === id && last.kolom === kolom) kini.jejak = extendLangkah(kini.jejak, isi)
  else {
    const apa = sebutanBaris(aturan.kolom, keadaan.baris.nama, isi)
    const sebelum = pickIsi(keadaan.isi, Object.keys(isi))
    note(kerja, { id, kolom, apa, sebelum, sesudah: isi, ulangi: { kind: 'isi' }, letak: 'diketik' })
  }
  startKetik(kerja, { id, kolom })
  stepBaris(kerja, id, { kind: 'ketik', isi })
}

/** Writes cells other than by typing, saves them, and remembers it as one step. */
function fill<D, H extends HitunganBaris>(kerja: Kerja<D, H>, { id, kolom, isi: written }: Tulisan): void {
  const { kini, aturan } = kerja
  const keadaan = kini.baris.get(id)?.keadaan
  if (!keadaan) return
  saveBaris(kerja, id)
  // Where nothing is said by null, an empty text is none.
  const tidy = (kode: string, nilai: Isi[string]) =>
    typeof nilai === 'string' && aturan.kosong[kode] === null ? nilai.trim() || null : nilai
  const isi = Object.fromEntries(Object.entries(written).map(([kode, nilai]) => [kode, tidy(kode, nilai)]))
  const apa = sebutanBaris(aturan.kolom, keadaan.baris.nama, isi)
  const sebelum = pickIsi(keadaan.isi, Object.keys(isi))
  note(kerja, { id, kolom, apa, sebelum, sesudah: isi, ulangi: { kind: 'isi' }, letak: 'diketik' })
  rewriteBaris(kerja, id, { kind: 'ketik', isi })
  saveBaris(kerja, id)
}

/** Tells the book of an absence as part of a step. */
function sendAbsent<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, absen: Absen): void {
  stepBaris(kerja, id, { kind: 'kirimAbsen', tidakHadir: absen.tidakHadir })
  enqueue(kerja, id, { kind: 'absen', ...absen })
}
type Absen = { readonly tidakHadir: boolean; readonly langkah: number }

function toggleAbsent<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string): void {
  const keadaan = kerja.kini.baris.get(id)?.keadaan
  if (!keadaan || keadaan.baris.tamu || kerja.aturan.isHadir(keadaan.isi)) return
  saveBaris(kerja, id)
  const apa = `tanda tidak hadir ${keadaan.baris.nama}`
  const langkah = note(kerja, { id, apa, ulangi: { kind: 'absen' }, letak: 'dikirim' })
  sendAbsent(kerja, id, { tidakHadir: !keadaan.tidakHadir, langkah })
}

/** A row that holds something: all of it goes, and nobody was there. */
function clear<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string): void {
  const { kini, aturan } = kerja
  const keadaan = kini.baris.get(id)?.keadaan
  if (!keadaan || keadaan.baris.tamu || !aturan.isHadir(keadaan.isi)) return
  saveBaris(kerja, id)
  const isi = aturan.dihapus
  const sebelum = pickIsi(keadaan.isi, Object.keys(isi))
  const apa = `tanda tidak hadir ${keadaan.baris.nama}`
  const langkah = note(kerja, { id, apa, sebelum, sesudah: isi, ulangi: { kind: 'kosongkan' }, letak: 'diketik' })
  rewriteBaris(kerja, id, { kind: 'ketik', isi })
  saveBaris(kerja, id)
  sendAbsent(kerja, id, { tidakHadir: true, langkah })
}

/** "Memang benar": the values are saved first, because the answer is about them. */
function confirm<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, tanya: Tanya): void {
  const nama = kerja.kini.baris.get(id)?.keadaan.baris.nama
  if (nama === undefined) return
  saveBaris(kerja, id)
  stepBaris(kerja, id, { kind: 'kirimJawaban', jawaban: tanya.jawaban })
  const step = { id, kolom: tanya.kolom, apa: `jawaban “memang benar” ${nama}`, letak: 'dikirim' } as const
  const langkah = note(kerja, { ...step, ulangi: { kind: 'benar', tanya } })
  enqueue(kerja, id, { kind: 'jawab', tanya, langkah })
}

type Diputuskan = { readonly putusan: Putusan; readonly tiket: number }

function decide<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, { putusan, tiket }: Diputuskan): void {
  const langkah = note(kerja, { id, apa: putusan.apa, ulangi: { kind: 'putuskan', putusan }, letak: 'dikirim' })
  stepBaris(kerja, id, { kind: 'kirimLain' })
  enqueue(kerja, id, { kind: 'putuskan', putusan, langkah, tiket })
}

/** Esc: what is not in the book yet goes. */
function restore<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string): void {
  const { kini } = kerja
  kini.jejak = giveUpLangkah(kini.jejak, id, kini.baris.get(id)?.keadaan.menunggu === 0)
  rewriteBaris(kerja, id, { kind: 'kembalikan' })
}

/**
 * Takes back the last thing done in the sheet, of whatever kind.
 *
 * Which step that is, the key decides as it is pressed, and the cells change then: the book may be slow, and whatever is
 * typed while it is asked is a step of its own.
 */
function undo<D, H extends HitunganBaris>(kerja: Kerja<D, H>, tiket: number): void {
  const { kini, efek, aturan } = kerja
  leaveSel(kerja)
  const [jejak, langkah] = takeLangkah(kini.jejak)
  if (!langkah) return
  kini.jejak = jejak
  const { id, kolom, sebelum, absenSebelum } = langkah
  efek.push({ kind: 'menuju', sel: { id, kolom } })
  const asked = kini.baris.get(id)?.keadaan
  const bentrok = asked != null && asked.bentrok !== null
  if (langkah.letak !== 'diketik') {
    rewriteBaris(kerja, id, { kind: 'urungkan', isi: sebelum, tidakHadir: absenSebelum })
    const asal = { langkah, absenSesudah: asked?.absen.dikirim ?? absenSebelum, bentrok }
    enqueue(kerja, id, { kind: 'urungkan', tiket, ...asal, kini: null, tahap: 'kelompok', dipertahankan: [] })
    return
  }
  // What is being typed: nobody need be asked.
  const kalimat = kalimatUrung(aturan.kolom, langkah)
  rewriteBaris(kerja, id, { kind: 'ketik', isi: sebelum })
  if (bentrok) {
    stepBaris(kerja, id, { kind: 'kirimLain' })
    enqueue(kerja, id, { kind: 'baca', tiket, kalimat, simpan: true })
  } else {
    saveBaris(kerja, id)
    efek.push({ kind: 'selesai', tiket, kalimat })
  }
}

/** Does once more what was taken back last. */
function redo<D, H extends HitunganBaris>(kerja: Kerja<D, H>, tiket: number): void {
  const { kini, efek } = kerja
  leaveSel(kerja)
  const again = kini.jejak.diurungkan.at(-1)
  if (!again?.ulangi) return
  const { id, kolom, apa, sesudah, ulangi } = again
  kini.jejak = { ...kini.jejak, diurungkan: kini.jejak.diurungkan.slice(0, -1) }
  efek.push({ kind: 'menuju', sel: { id, kolom } })
  kini.ulangan = [...kini.ulangan, { tiket, kalimat: `Diulangi: ${apa}.` }]
  kerja.mengulang = true
  if (ulangi.kind === 'isi') fill(kerja, { id, kolom, isi: sesudah })
  else if (ulangi.kind === 'absen') toggleAbsent(kerja, id)
  else if (ulangi.kind === 'kosongkan') clear(kerja, id)
  else if (ulangi.kind === 'benar') confirm(kerja, id, ulangi.tanya)
  else if (ulangi.kind === 'putuskan') decide(kerja, id, { putusan: ulangi.putusan, tiket })
  else if (ulangi.kind === 'tambah') enqueue(kerja, id, { kind: 'tambah', baris: ulangi.baris })
}
