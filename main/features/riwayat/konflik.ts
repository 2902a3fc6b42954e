import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { readTempat } from '#main/db/buku.ts'
import { ikutiGabung } from '#main/db/ikut-gabung.ts'
import { type Change, write } from '#main/db/journal.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { createIsUndoable } from '#main/db/undo.ts'
import { missing } from '#shared/contract/errors.ts'
import type { Konflik, konflikCalls } from '#shared/contract/konflik.ts'
import { findPutusan, findState, type KonflikRow, listKonflikRows } from './konflik.repository.ts'
import { formatNilai, type Nilai } from './nilai.ts'
import { namaRujukan } from './riwayat.repository.ts'
import { createTentang, namaIsian } from './tentang.ts'

function createPengurai(context: AppContext) {
  const { db } = context
  const [tentang, pelaku, isUndoable] = [createTentang(db), createNamaPelaku(db), createIsUndoable(db)]
  const nama = (field: string, id: string) => namaRujukan(db, field, id)
  // "Dihapus: ya" is harder to read than what it means.
  const text = (isian: string, value: Nilai) =>
    isian === 'dihapus' ? (value === 1 ? 'dihapus' : 'tetap ada') : formatNilai(isian, value, nama)
  const toCalon = (row: KonflikRow, shown: Nilai): Konflik['calon'][number] => {
    const nilai = JSON.parse(row.nilai) as Nilai
    return {
      ...{ nomor: row.nomor, nilai: text(row.isian, nilai), oleh: pelaku(row.pelaku), waktu: row.waktu },
      komputer: row.tempat ?? (row.komputer === 'utama' ? 'laptop ini' : 'laptop lain di sini'),
      tampil: nilai === shown,
    }
  }
  const toPutusan = (isian: string, nomor: number | null): Konflik['putusan'] => {
    const found = nomor === null ? undefined : findPutusan(db, nomor)
    if (!found) return null
    const isi = JSON.parse(found.isi) as Record<string, Nilai>
    return {
      ...{ kelompok: found.kelompok, oleh: pelaku(found.pelaku), waktu: found.waktu },
      nilai: text(isian, isi[isian] ?? null),
      bolehDiurungkan: isUndoable(found.kelompok),
    }
  }
  return (rows: readonly [KonflikRow, ...KonflikRow[]]): Konflik => {
    const { entitas, id, isian, putusan } = rows[0]
    const state = findState(db, entitas, id)
    const orangId = entitas === 'orang' ? id : state.orang_id
    return {
      ...{ entitas, id, isian },
      tentang: tentang({ entitas, id }, state, true),
      namaIsian: isian === 'dihapus' ? 'Catatan ini' : (namaIsian[entitas][isian] ?? 'Isian lain'),
      orangId: typeof orangId === 'string' ? orangId : null,
      calon: rows.map((row) => toCalon(row, state[isian] ?? null)),
      putusan: toPutusan(isian, putusan),
    }
  }
}

export function listKonflik(context: AppContext): Konflik[] {
  const tell = createPengurai(context)
  const groups = Map.groupBy(
    listKonflikRows(context.db),
    ({ entitas, id, isian, putusan }) => `${entitas} ${id} ${isian} ${putusan}`,
  )
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [tell([first, ...rest])] : []))
}

type Pilihan = { readonly entitas: string; readonly id: string; readonly isian: string; readonly nomor: number }

const takAda =
  'Pertanyaan ini sudah tidak ada: mungkin sudah dijawab di jendela lain. Tidak ada yang berubah. Buka lagi daftarnya.'

/** Sets the chosen value anew, so that it follows all the others; those stay in the list. @throws AppFailure */
export function pilihKonflik(context: AppContext, { entitas, id, isian, nomor }: Pilihan): { kelompok: number } {
  const { db } = context
  return db.transaction(() => {
    const chosen =
      listKonflikRows(db).find(
        (row) => row.entitas === entitas && row.id === id && row.isian === isian && row.nomor === nomor,
      ) ?? missing(takAda)
    const isi = { [isian]: JSON.parse(chosen.nilai) as Nilai }
    const change = { entitas: chosen.entitas, id, isi, tegas: true } as Change
    const { kelompok } = write(db, context.penulis('ketik', 'Dipilih dari dua catatan yang berbeda'), [change])
    // A record joined to another may have waited for this answer.
    ikutiGabung(db, readTempat(db)?.jenis === 'puskesmas', context.now())
    return { kelompok: kelompok ?? missing(takAda) }
  })
}

export function createKonflikHandlers(context: AppContext): HandlersOf<keyof typeof konflikCalls> {
  return {
    'konflik.daftar': () => listKonflik(context),
    'konflik.pilih': (input) => pilihKonflik(context, input),
  }
}
