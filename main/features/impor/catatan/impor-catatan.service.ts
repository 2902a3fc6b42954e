import type { AppContext } from '#main/context/context.ts'
import { newId } from '#main/db/journal.ts'
import { mapPeristiwa } from '#main/db/peristiwa.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { urutanUrung } from '#shared/catatan/rujukan.ts'
import { createIsDiketik, inTransaction } from '../impor.repository.ts'
import { tulisImpor } from '../tulis-impor.ts'
import { createAcuan } from './acuan.ts'
import { tarikAkibat } from './akibat.ts'
import { type Bahan, bacaCatatan } from './baca-baris.ts'
import { type BarisBerkas, readBerkasCatatan } from './baca-berkas.ts'
import { bandingBuku } from './banding.ts'
import { bacaBuku } from './catatan.repository.ts'
import { type Jenis, jenisOf } from './jenis.ts'
import { bacaKartu } from './kunjungan.ts'
import { type CatatanBerkas, createPencatat } from './pencatat.ts'
import { gabungPeristiwa } from './peristiwa.ts'
import { createRekaman } from './rekam.ts'
import { createTempat } from './tempat.ts'

/** What an import of records did, or would do: a stable contract of the command line. */
export type HasilCatatan = {
  /** Rows by kind; kinds that are not kept yet are in none. */
  readonly dibaca: Readonly<Record<string, number>>
  /** Rows: new + changed + as they were = read, where nothing was refused. */
  readonly baru: number
  readonly diperbarui: number
  readonly takBerubah: number
  readonly ditolak: readonly CatatanBerkas[]
  readonly peringatan: readonly CatatanBerkas[]
}

type Terpilah = { readonly jenis: Jenis; readonly rows: readonly BarisBerkas[] }

/** What rows of this book cannot be about yet: rows of kinds that are not kept, and a whole desa. */
function kunciBelum(berkas: ReadonlyMap<string, readonly BarisBerkas[]>): ReadonlySet<string> {
  const rows = [...berkas].flatMap(([nama, list]) => (jenisOf(nama)?.kind === 'belum' ? list : []))
  return new Set(['desa', ...rows.flatMap(({ kunci }) => kunci ?? [])])
}

/** The kinds of the file that are kept, what stands on others last; of the others it is said. */
function pilah(
  berkas: ReadonlyMap<string, readonly BarisBerkas[]>,
  { ditolak, peringatan }: Bahan['catat'],
): Terpilah[] {
  const found: Terpilah[] = []
  for (const [nama, rows] of berkas) {
    const jenis = jenisOf(nama)
    const kepala = { jenis: nama, kunci: null, isian: '' }
    if (jenis === null) ditolak.push({ ...kepala, nilai: '', alasan: 'Jenis catatan ini tidak dikenal.' })
    else if (jenis.kind === 'belum') {
      const alasan = 'Jenis catatan ini belum dapat disimpan di versi ini. Barisnya tidak dibaca.'
      if (rows.length > 0) peringatan.push({ ...kepala, nilai: `${rows.length} baris`, alasan })
    } else found.push({ jenis, rows })
  }
  const order = ({ jenis }: Terpilah) =>
    jenis.kind === 'catatan' ? urutanUrung.length - urutanUrung.indexOf(jenis.catatan) : Number.POSITIVE_INFINITY
  return found.toSorted((a, b) => order(a) - order(b))
}

/** Ids of rows that are not known by what they are about: others may name them before they are read. */
function idSemua({ acuan }: Bahan, semua: readonly Terpilah[]): Map<BarisBerkas, string> {
  const ids = new Map<BarisBerkas, string>()
  for (const { jenis, rows } of semua) {
    if (jenis.kind !== 'catatan' || catatanOf(jenis.catatan).satuPer) continue
    for (const baris of rows) {
      const id = acuan.idOf(jenis, baris)
      ids.set(baris, id)
      if (baris.kunci !== null) acuan.sebut(jenis.catatan, baris.kunci, id)
    }
  }
  return ids
}

/** A key names one row of its kind. */
function refuseKunciGanda({ catat }: Bahan, semua: readonly Terpilah[]): void {
  for (const { rows } of semua) {
    const seen = new Set<string>()
    for (const baris of rows) {
      if (baris.kunci === null) continue
      const alasan = 'Kunci ini sudah dipakai baris lain dari jenis yang sama.'
      if (seen.has(baris.kunci)) catat.tolak(baris, { isian: 'kunci', nilai: baris.kunci, alasan })
      seen.add(baris.kunci)
    }
  }
}

/** A day that has not come: the clock of this computer, or the file, is wrong. */
function noteHari({ catat, rekaman }: Bahan, hariIni: string): void {
  const later = rekaman
    .semua()
    .flatMap(({ isi, baris }) => (typeof isi.tanggal === 'string' && isi.tanggal > hariIni ? baris.slice(0, 1) : []))
  const alasan = 'Tanggalnya sesudah tanggal laptop ini. Periksa tanggal laptop; baris tetap dibaca.'
  for (const baris of later) catat.hitung(baris, 'tanggal', alasan)
}

type Rencana = HasilCatatan & { readonly changes: ReturnType<typeof bandingBuku>['changes'] }

function planCatatan(
  context: AppContext,
  berkas: ReadonlyMap<string, readonly BarisBerkas[]>,
  imporId: string,
): Rencana {
  const { db } = context
  const [buku, catat] = [bacaBuku(db), createPencatat()]
  const bahan: Bahan = {
    ...{ buku, catat, acuan: createAcuan(buku), rekaman: createRekaman(buku.baca), nik: new Map() },
    ...{ belum: kunciBelum(berkas), dilewati: new Map() },
  }
  const semua = pilah(berkas, catat)
  refuseKunciGanda(bahan, semua)
  const ids = idSemua(bahan, semua)
  for (const { jenis, rows } of semua) if (jenis.kind === 'catatan') bacaCatatan(bahan, jenis, rows, ids)
  const [tempat, peristiwa] = [createTempat(bahan), gabungPeristiwa(bahan, mapPeristiwa(db))]
  for (const { jenis, rows } of semua)
    if (jenis.kind === 'kartu') bacaKartu({ ...bahan, tempat, peristiwa }, jenis.susunan, rows)
  const disimpan = new Set(semua.map(({ jenis }) => jenis.jenis))
  const dibaca = Object.fromEntries(
    [...berkas].flatMap(([jenis, rows]) =>
      disimpan.has(jenis) ? [[jenis, rows.filter((baris) => !bahan.dilewati.has(baris)).length]] : [],
    ),
  )
  if (catat.ditolak.length > 0) {
    catat.tutup()
    return {
      dibaca,
      baru: 0,
      diperbarui: 0,
      takBerubah: 0,
      ditolak: catat.ditolak,
      peringatan: catat.peringatan,
      changes: [],
    }
  }
  tarikAkibat(bahan, tempat, { peristiwa, hariIni: context.hariIni() })
  noteHari(bahan, context.hariIni())
  const banding = bandingBuku({ buku, catat, isDiketik: createIsDiketik(db), imporId }, bahan.rekaman)
  catat.tutup()
  return { dibaca, ...banding, ditolak: [], peringatan: catat.peringatan }
}

export type PermintaanCatatan = {
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  /** Rehearse: the same answer, and nothing written. */
  readonly uji: boolean
}

/** What the list of imports shows of it: numbers alone. */
function ringkas({ baru, diperbarui, takBerubah, peringatan }: HasilCatatan, changes: Rencana['changes']): string {
  const count = (entitas: string) =>
    changes.filter((change) => change.entitas === entitas && 'nama' in change.isi === (entitas === 'orang')).length
  const angka = { baru, diperbarui, takBerubah, balitaBaru: count('orang'), penimbanganBaru: count('penimbangan') }
  return JSON.stringify({ ...angka, peringatan: peringatan.length })
}

/**
 * Brings a file of records into the book, or rehearses it: everything in one transaction, or nothing. The same file again
 * changes nothing; what a person typed stays.
 *
 * @throws AppFailure `berkas` when the file is none of records
 */
export function importCatatan(context: AppContext, { nama, isi, uji }: PermintaanCatatan): HasilCatatan {
  const berkas = readBerkasCatatan(isi)
  const { db } = context
  return inTransaction(db, !uji, () => {
    const imporId = newId()
    const { changes, ...hasil } = planCatatan(context, berkas, imporId)
    if (uji || changes.length === 0) return hasil
    tulisImpor(context, { imporId, nama, isi, lembar: 'catatan', ringkasan: ringkas(hasil, changes) }, changes)
    return hasil
  })
}
