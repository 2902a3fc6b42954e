import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { readTempat } from '#main/db/buku.ts'
import { ikutiGabung } from '#main/db/ikut-gabung.ts'
import { type Change, write } from '#main/db/journal.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { createTentang, findOrangOf } from '#main/db/tentang.ts'
import { createIsUndoable } from '#main/db/undo.ts'
import { missing } from '#shared/contract/errors.ts'
import type { Konflik, konflikCalls } from '#shared/contract/konflik.ts'
import { findPutusan, findState, type KonflikRow, listKonflikRows } from './konflik.repository.ts'
import { createNilai, type Nilai, sebutIsian } from './nilai.ts'

function createPengurai(context: AppContext) {
  const { db } = context
  const [tentang, pelaku, isUndoable] = [createTentang(db), createNamaPelaku(db), createIsUndoable(db)]
  const tulis = createNilai(db)
  // "Dihapus: ya" is harder to read than what it means.
  const text = ({ entitas, isian }: Pick<KonflikRow, 'entitas' | 'isian'>, value: Nilai) =>
    isian === 'dihapus' ? (value === 1 ? 'dihapus' : 'tetap ada') : tulis(entitas, isian, value)
  const toCalon = (row: KonflikRow, shown: Nilai): Konflik['calon'][number] => {
    const nilai = JSON.parse(row.nilai) as Nilai
    return {
      ...{ nomor: row.nomor, nilai: text(row, nilai), oleh: pelaku(row.pelaku), waktu: row.waktu },
      komputer: row.tempat ?? (row.komputer === 'utama' ? 'laptop ini' : 'laptop lain di sini'),
      tampil: nilai === shown,
    }
  }
  const toPutusan = (row: KonflikRow): Konflik['putusan'] => {
    const { isian, putusan: nomor } = row
    const found = nomor === null ? undefined : findPutusan(db, nomor)
    if (!found) return null
    const isi = JSON.parse(found.isi) as Record<string, Nilai>
    return {
      ...{ kelompok: found.kelompok, oleh: pelaku(found.pelaku), waktu: found.waktu },
      nilai: text(row, isi[isian] ?? null),
      bolehDiurungkan: isUndoable(found.kelompok),
    }
  }
  return (rows: readonly [KonflikRow, ...KonflikRow[]]): Konflik => {
    const { entitas, id, isian } = rows[0]
    const state = findState(db, entitas, id)
    return {
      ...{ entitas, id, isian },
      tentang: tentang({ entitas, id }, state, true),
      namaIsian: isian === 'dihapus' ? 'Catatan ini' : (sebutIsian(entitas, isian) ?? 'Isian lain'),
      orangId: findOrangOf(db, { entitas, id }, state),
      calon: rows.map((row) => toCalon(row, state[isian] ?? null)),
      putusan: toPutusan(rows[0]),
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
    'konflik.list': () => listKonflik(context),
    'konflik.choose': (input) => pilihKonflik(context, input),
  }
}
