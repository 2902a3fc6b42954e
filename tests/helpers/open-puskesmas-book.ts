import { type Change, newId } from '#main/db/journal.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { createPuskesmasHandlers } from '#main/features/puskesmas/puskesmas.handlers.ts'
import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { openTestCalls, type TestCalls } from './open-test-calls.ts'
import { addPustuLain, type PustuLain, writeAsLain } from './pustu-lain.ts'

const tempat = {
  ...{ kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo' },
  ...{ desa: null, alamat: null, telepon: null },
}

/** Pustu Kunir of a book, with its posyandu Melati in desa Kunir. */
export type PustuKunir = { readonly fasilitasId: string; readonly posyandu: string }

export type PuskesmasBook = TestCalls & { readonly kunir: PustuKunir; readonly tegalrejo: PustuLain }

/** A book on 24-11-2026 with its place and nothing else. */
export function openMeja(jenis: JenisTempatKerja = 'puskesmas'): TestCalls {
  const book = openTestCalls((context) => ({ ...createPuskesmasHandlers(context), ...createBalitaHandlers(context) }), {
    hariIni: '2026-11-24',
  })
  setUpTempat(book.context, { ...tempat, jenis, nama: jenis === 'puskesmas' ? 'Wonorejo' : 'Sumberagung' })
  return book
}

/** Changes of a child of a posyandu: a member since birth on a day, 10 January 2025 unless told otherwise. */
export function planAnakLain(
  posyandu_id: string,
  nama: string,
  isi: { readonly nik?: string; readonly jk?: 'L' | 'P'; readonly mulai?: string } = {},
): { readonly id: string; readonly changes: Change[] } {
  const [id, lahir] = [newId(), '2025-01-10']
  const { jk = 'P', nik = null, mulai = lahir } = isi
  const orang = { nama, jk, tanggal_lahir: lahir, nik, nik_status: nik === null ? 'belum' : 'resmi' } as const
  const anggota = { orang_id: id, posyandu_id, mulai, sebab_mulai: mulai === lahir ? 'lahir' : 'pindahMasuk' } as const
  return {
    id,
    changes: [
      { entitas: 'orang', id, isi: orang },
      { entitas: 'keanggotaan', id: newId(), isi: anggota },
    ],
  }
}

function timbang(orang_id: string, posyandu_id: string, tanggal: string, bb_g: number, tb_mm: number): Change {
  const ukur = { bb_g, tb_mm, cara_ukur: 'terlentang' } as const
  return { entitas: 'penimbangan', id: newId(), isi: { orang_id, posyandu_id, tanggal, ...ukur } }
}

/**
 * Puts Pustu Kunir into a book, as a package would. Of its three girls, weighed in October and November, Ayu gained
 * 600 g and is 70 cm long (far below −2 SD), Dewi gained nothing and is 84 cm long (near the middle); Eka never came.
 */
function addKunir(db: Db): PustuKunir {
  const [fasilitasId, posyandu] = [newId(), newId()]
  const [ayu, dewi, eka] = ['Ayu', 'Dewi', 'Eka'].map((nama) => planAnakLain(posyandu, nama))
  if (!ayu || !dewi || !eka) throw new Error('three girls')
  const induk = { jenis: 'posyandu', nama: 'Melati', desa: 'Kunir', induk_id: fasilitasId } as const
  writeAsLain(
    db,
    fasilitasId,
    { entitas: 'fasilitas', id: fasilitasId, isi: { jenis: 'pustu', nama: 'Pustu Kunir', desa: 'Kunir' } },
    { entitas: 'fasilitas', id: posyandu, isi: induk },
    ...[ayu, dewi, eka].flatMap(({ changes }) => changes),
    timbang(ayu.id, posyandu, '2026-10-12', 8_000, 697),
    timbang(ayu.id, posyandu, '2026-11-12', 8_600, 700),
    timbang(dewi.id, posyandu, '2026-10-12', 9_900, 835),
    timbang(dewi.id, posyandu, '2026-11-12', 9_900, 840),
  )
  return { fasilitasId, posyandu }
}

/** The book of Puskesmas Wonorejo that took in Pustu Kunir and, of tests/helpers/pustu-lain.ts, Pustu Tegalrejo. */
export function openPuskesmasBook(): PuskesmasBook {
  const book = openMeja()
  const { db } = book.context
  return { ...book, kunir: addKunir(db), tegalrejo: addPustuLain(db) }
}

/** Trusts the card of a Pustu. @param pada local time */
export function addKenalan(db: Db, fasilitasId: string, nama: string, pada = '2026-01-05T09:00:00'): void {
  const sql = `INSERT INTO kenalan (fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi, dipercaya)
    VALUES (?, 'pustu', ?, ?, 'age1', ?)`
  db.run(sql, fasilitasId, nama, `kunci ${fasilitasId}`, new Date(pada).toISOString())
}

/** A report of a Pustu in the package that brought it. @param tiba local time it came, "2026-11-05T23:30:00" */
export function addLaporan(db: Db, fasilitasId: string, bulan: string, revisi: number, tiba: string): void {
  const id = newId()
  const waktu = '2026-11-02T01:00:00.000Z'
  const isi = { fasilitas_id: fasilitasId, bulan, revisi, waktu, oleh: 'Bidan Endah', sidik: 'ab', laporan: '{}' }
  writeAsLain(db, fasilitasId, { entitas: 'kiriman', id, isi })
  const sql = `INSERT INTO paket_masuk (replika, nomor, sidik, fasilitas_id, dibuat, diterima, jumlah)
    SELECT ?, coalesce(max(nomor), 0) + 1, 'ab', ?, ?, ?, ? FROM paket_masuk`
  const jumlah = JSON.stringify({ kiriman: [id] })
  db.run(sql, fasilitasId, fasilitasId, waktu, new Date(tiba).toISOString(), jumlah)
}
