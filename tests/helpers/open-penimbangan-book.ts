import type { Handlers } from '#main/context/handlers.ts'
import { type Change, newId } from '#main/db/journal.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { OrangTable, PenimbanganTable } from '#main/toko/schema.ts'
import type { BarisLembar, IsiBaris } from '#shared/contract/penimbangan.ts'
import { addPosyandu, writeAs } from './fill-book.ts'
import { openTestCalls, type TestCalls } from './open-test-calls.ts'

const isiKosong: IsiBaris = {
  bb: '',
  tb: '',
  caraUkur: null,
  lila: '',
  lk: '',
  vitaminA: null,
  obatCacing: null,
  asi: null,
  edema: false,
  catatan: null,
}

export function isi(typed: Partial<IsiBaris> = {}): IsiBaris {
  return { ...isiKosong, ...typed }
}

export type PenimbanganBook = TestCalls & {
  readonly melati: string
  readonly mawar: string
  /** The hari buka of Melati on 12 November 2026. */
  readonly hari: string
  /** A girl born 10 January 2025, a member of Melati from birth. */
  anak(nama: string, orang?: Partial<OrangTable>, anggota?: Anggota): string
  /** A weighing that is in the book already. */
  timbang(orangId: string, tanggal: string, isi?: Partial<PenimbanganTable>): string
  record(orangId: string, typed: Partial<IsiBaris>, hari?: string): Promise<Recorded>
  baris(orangId: string, hari?: string): Promise<BarisLembar>
  rowsOf(orangId: string): PenimbanganTable[]
}
type Anggota = { posyanduId?: string; mulai?: string; sampai?: string; sebab?: 'pindah' | 'meninggal' } | null
type Recorded = { penimbanganId: string | null; waktu: string; kelompok: number | null }

function newAnak(nama: string, posyanduId: string, orang: Partial<OrangTable>, anggota: Anggota): [string, Change[]] {
  const [id, lahir] = [newId(), orang.tanggal_lahir === undefined ? '2025-01-10' : orang.tanggal_lahir]
  const changes: Change[] = [{ entitas: 'orang', id, isi: { nama, jk: 'P', tanggal_lahir: lahir, ...orang } }]
  if (anggota === null) return [id, changes]
  const place = { orang_id: id, posyandu_id: anggota.posyanduId ?? posyanduId, sebab_mulai: 'lahir' } as const
  const span = {
    mulai: anggota.mulai ?? lahir ?? '2025-01-10',
    sampai: anggota.sampai ?? null,
    sebab_sampai: anggota.sampai ? (anggota.sebab ?? 'pindah') : null,
  }
  return [id, [...changes, { entitas: 'keanggotaan', id: newId(), isi: { ...place, ...span } }]]
}

/** A book on 24 November 2026, 10.42, with two posyandu and a hari buka of Melati on the 12th. */
export async function openPenimbanganBook(
  create: (context: TestCalls['context']) => Partial<Handlers> = (context) => ({
    ...createPenimbanganHandlers(context),
    ...createRiwayatHandlers(context),
  }),
): Promise<PenimbanganBook> {
  const book = openTestCalls(create, { hariIni: '2026-11-24' })
  const { db } = book.context
  const melati = addPosyandu(db, 'Melati 2')
  const mawar = addPosyandu(db, 'Mawar')
  const day = { id: null, posyanduId: melati, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  const { id: hari } = await book.call('hariBuka.save', day)
  return {
    ...book,
    melati,
    mawar,
    hari,
    anak: (nama, orang = {}, anggota = {}) => {
      const [id, changes] = newAnak(nama, melati, orang, anggota)
      writeAs(db, 'ketik', ...changes)
      return id
    },
    timbang: (orangId, tanggal, row = {}) => {
      const id = newId()
      const base = { orang_id: orangId, tanggal, posyandu_id: melati, bb_g: 9000 }
      writeAs(db, 'ketik', { entitas: 'penimbangan', id, isi: { ...base, ...row } })
      return id
    },
    record: (orangId, typed, hariBukaId = hari) =>
      book.call('penimbangan.record', { hariBukaId, orangId, isi: isi(typed) }),
    baris: (orangId, hariBukaId = hari) => book.call('penimbangan.row', { hariBukaId, orangId }),
    rowsOf: (orangId) =>
      db.all<PenimbanganTable>(
        'SELECT * FROM penimbangan WHERE orang_id = ? AND dihapus = 0 ORDER BY tanggal, urut',
        orangId,
      ),
  }
}
