import { awalBaris, isBelumDikirim } from './baris.ts'
import {
  addLangkah,
  doneLangkah,
  dropLangkah,
  failedLangkah,
  giveUpLangkah,
  lastLangkah,
  savedLangkah,
  sendLangkah,
} from './jejak.ts'
import type { BarisBuku, BarisTersimpan, HitunganBaris } from './kartu-lembar.ts'
import {
  type Giliran,
  type JawabanBuku,
  type Kerja,
  type Panggil,
  putBaris,
  replaceFirst,
  rewriteBaris,
  type SebabTambah,
  stepBaris,
} from './keadaan-lembar.ts'
import { kalimatBentrok, kalimatUrung, sebutanBaris } from './kolom.ts'
import { continueUndo, keepStep, startUndo } from './pengurungan.ts'

/**
 * Carries rows to the book, one call after another for each row, and notes in the history which group holds what.
 *
 * What an answer means is noted in the history at the same moment as in the row: an undo may come in between.
 */

const sentenceOf = (sebab: unknown) => (sebab instanceof Error ? sebab.message : String(sebab))
const namaOf = <D, H extends HitunganBaris>({ kini }: Kerja<D, H>, id: string) =>
  kini.baris.get(id)?.keadaan.baris.nama ?? ''

/** Puts work behind what already waits for this row; where nothing waits it begins now. */
export function enqueue<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, giliran: Giliran<D>): void {
  const waiting = kerja.kini.antrean.get(id) ?? []
  kerja.kini.antrean.set(id, [...waiting, giliran])
  if (waiting.length === 0) start(kerja, id)
}

/** The first of a row is done with: the next begins. */
function finish<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string): void {
  const { antrean } = kerja.kini
  const rest = antrean.get(id)?.slice(1) ?? []
  if (rest.length === 0) antrean.delete(id)
  else antrean.set(id, rest)
  if (rest.length > 0) start(kerja, id)
}

/** Makes a call; of a sheet that was dropped nothing is written any more. */
function ask<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, panggil: Panggil<D>): void {
  if (kerja.kini.dibuang && panggil.kind !== 'baca')
    refuse(kerja, id, new Error('Orang lain sudah masuk. Isian ini tidak disimpan.'))
  else kerja.efek.push({ kind: 'panggil', id, panggil })
}

/** The turn of the first of a row has come. What it needs of the row is read now: what went before may have failed. */
function start<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string): void {
  const [first] = kerja.kini.antrean.get(id) ?? []
  const keadaan = kerja.kini.baris.get(id)?.keadaan
  switch (first?.kind) {
    case 'simpan':
      ask(kerja, id, { kind: 'simpan', isi: first.isi, dasar: keadaan?.tersimpan ?? first.isi })
      return
    case 'absen':
      ask(kerja, id, { kind: 'absen', tidakHadir: first.tidakHadir })
      return
    case 'jawab':
      ask(kerja, id, { kind: 'jawab', tanya: first.tanya })
      return
    case 'putuskan':
      if (keadaan) ask(kerja, id, { kind: 'putuskan', baris: keadaan.baris, putusan: first.putusan })
      else refuse(kerja, id, new Error('Baris ini tidak ada lagi di lembar.'))
      return
    case 'baca':
      ask(kerja, id, { kind: 'baca' })
      return
    case 'tambah':
      addBaris(kerja, first.baris, 'tamu')
      finish(kerja, id)
      return
    case 'urungkan':
      goOnUndo(kerja, id, startUndo(kerja, id, first))
      return
  }
}

/** Sends a row when its cells hold anything new; a failure that nothing new stands behind is put away. */
export function saveBaris<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string): void {
  const { kini } = kerja
  const keadaan = kini.baris.get(id)?.keadaan
  if (!keadaan) return
  if (!isBelumDikirim(keadaan)) {
    kini.jejak = giveUpLangkah(kini.jejak, id, keadaan.menunggu === 0)
    if (keadaan.gagal !== null) stepBaris(kerja, id, { kind: 'lupakan' })
    return
  }
  const [jejak, langkah] = sendLangkah(kini.jejak, id)
  kini.jejak = jejak
  stepBaris(kerja, id, { kind: 'kirim' })
  enqueue(kerja, id, { kind: 'simpan', isi: keadaan.isi, langkah })
}

/** Puts a row on the sheet, behind the others. */
export function addBaris<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  baris: BarisBuku<D>,
  sebab: SebabTambah,
): void {
  const { kini } = kerja
  const { id, nama, isi } = baris
  if (kini.baris.has(id)) return
  const daftar = sebab === 'daftar'
  kini.urutan = [...kini.urutan, id]
  if (daftar) kini.terdaftar = new Set([...kini.terdaftar, id])
  putBaris(kerja, awalBaris(kerja.aturan.isHadir, { ...baris, nomor: kini.urutan.length }))
  const step = {
    id,
    kolom: kerja.aturan.kolom[0]?.kode ?? '',
    apa: daftar ? `pendaftaran ${nama}` : `tamu ${nama}`,
    sebelum: {},
    sesudah: {},
    absenSebelum: baris.tidakHadir,
    tambahan: { isi, daftar },
    ulangi: daftar ? null : ({ kind: 'tambah', baris } as const),
    letak: 'tersimpan' as const,
  }
  kini.jejak = addLangkah(kini.jejak, step, kerja.mengulang)
}

/** The book answered the first call of a row. */
export function receive<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, jawaban: JawabanBuku<D>): void {
  const { kini } = kerja
  const [first] = kini.antrean.get(id) ?? []
  if (!first) return
  if (first.kind === 'urungkan') {
    goOnUndo(kerja, id, continueUndo(kerja, id, { first, jawaban }))
    return
  }
  if (first.kind === 'simpan' && jawaban.kind === 'simpan') receiveSaved(kerja, id, { first, jawaban })
  else if (first.kind === 'absen' && jawaban.kind === 'absen') {
    kini.waktu = jawaban.waktu
    kini.jejak = doneLangkah(kini.jejak, first.langkah, jawaban.kelompok)
    stepBaris(kerja, id, { kind: 'absenDiterima', tidakHadir: first.tidakHadir })
  } else if (first.kind === 'jawab' && jawaban.kind === 'ditulis') {
    kini.jejak = doneLangkah(kini.jejak, first.langkah, jawaban.kelompok)
    stepBaris(kerja, id, { kind: 'diterima' })
  } else if (first.kind === 'putuskan' && jawaban.kind === 'ditulis') {
    kini.jejak = doneLangkah(kini.jejak, first.langkah, jawaban.kelompok)
    replaceFirst(kerja, id, { kind: 'baca', tiket: first.tiket, kalimat: '', simpan: false })
    ask(kerja, id, { kind: 'baca' })
    return
  } else if (first.kind === 'baca' && jawaban.kind === 'baris') {
    rewriteBaris(kerja, id, { kind: 'muat', baris: jawaban.baris })
    endRead(kerja, id, first)
  }
  finish(kerja, id)
}

type Disimpan<D> = {
  readonly first: Extract<Giliran<D>, { kind: 'simpan' }>
  readonly jawaban: BarisTersimpan<D>
}

function receiveSaved<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, saved: Disimpan<D>): void {
  const { kini, aturan } = kerja
  const { isi, langkah } = saved.first
  const { bentrok: kolom, kini: sana, catatanId, kelompok, waktu, data } = saved.jawaban
  const nama = namaOf(kerja, id)
  if (kolom.length > 0 && sana) {
    const bentrok = { kolom, kini: sana }
    kini.jejak = failedLangkah(kini.jejak, langkah)
    stepBaris(kerja, id, { kind: 'bentrok', bentrok, pesan: kalimatBentrok(aturan.kolom, { nama, isi }, bentrok) })
    return
  }
  kini.waktu = waktu
  const apaOf = (cells: typeof isi) => sebutanBaris(aturan.kolom, nama, cells)
  kini.jejak = savedLangkah(kini.jejak, { id, nomor: langkah, kelompok, apaOf })
  stepBaris(kerja, id, { kind: 'tersimpan', isi, catatanId, data })
}

function endRead<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  id: string,
  { tiket, kalimat, simpan }: Extract<Giliran<D>, { kind: 'baca' }>,
): void {
  if (simpan) saveBaris(kerja, id)
  // What was done again is said when nothing waits any more.
  const isAgain = kerja.kini.ulangan.some((one) => one.tiket === tiket)
  if (!isAgain) kerja.efek.push({ kind: 'selesai', tiket, kalimat })
}

/** The book did not do the first call of a row. */
export function refuse<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, sebab: unknown): void {
  const { kini } = kerja
  const [first] = kini.antrean.get(id) ?? []
  const pesan = sentenceOf(sebab)
  switch (first?.kind) {
    case 'simpan':
      kini.jejak = failedLangkah(kini.jejak, first.langkah)
      stepBaris(kerja, id, { kind: 'gagal', pesan })
      break
    case 'absen':
      kini.jejak = dropLangkah(kini.jejak, first.langkah, true)
      stepBaris(kerja, id, { kind: 'gagalAbsen', pesan })
      break
    case 'jawab':
      kini.jejak = dropLangkah(kini.jejak, first.langkah)
      stepBaris(kerja, id, { kind: 'gagalJawaban', jawaban: first.tanya.jawaban, pesan })
      break
    case 'putuskan':
      kini.jejak = dropLangkah(kini.jejak, first.langkah)
      kini.ulangan = kini.ulangan.filter(({ tiket }) => tiket !== first.tiket)
      stepBaris(kerja, id, { kind: 'diterima' })
      kerja.efek.push({ kind: 'gagal', tiket: first.tiket, sebab })
      break
    case 'baca':
      stepBaris(kerja, id, { kind: 'gagal', pesan })
      endRead(kerja, id, first)
      break
    case 'urungkan':
      if (first.tahap !== 'baca') keepStep(kerja, first, sebab)
      else {
        stepBaris(kerja, id, { kind: 'gagal', pesan })
        endUndo(kerja, id)
      }
      break
  }
  finish(kerja, id)
}

/** Asks the next of the book for a step that is being taken back; with nothing left to ask it is taken back. */
function goOnUndo<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, panggil: Panggil<D> | null): void {
  if (panggil) {
    ask(kerja, id, panggil)
    return
  }
  endUndo(kerja, id)
  finish(kerja, id)
}

function endUndo<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string): void {
  const { kini, aturan, efek } = kerja
  const [first] = kini.antrean.get(id) ?? []
  if (first?.kind !== 'urungkan') return
  kini.jejak = dropLangkah(kini.jejak, first.langkah.nomor)
  // What is being typed there is saved as it is left, as a step of its own.
  const last = lastLangkah(kini.jejak)
  if (last?.id !== id || last.letak !== 'diketik') saveBaris(kerja, id)
  const kept = first.dipertahankan.join(' ')
  efek.push({ kind: 'selesai', tiket: first.tiket, kalimat: kept || kalimatUrung(aturan.kolom, first.langkah) })
}
