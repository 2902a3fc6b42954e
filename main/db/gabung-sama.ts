import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row, Value } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { bergantungOf } from '#shared/catatan/rujukan.ts'
import { isTurunan, isTurunanBenar } from './id-tetap.ts'
import type { Change } from './journal.ts'
import { hasLuar, pemilikLuar } from './milik.ts'

/**
 * Where the records of one person go when it is joined to another, by the descriptions alone: whatever names the one comes
 * to name the other, and two that are then about the same (`satuPer`, `samaPer`) become one, with all that hangs on them.
 *
 * Nothing that was typed is lost: what only one says is taken over, and two that contradict each other both stay until
 * somebody chooses. What another Pustu answers for is not written here: the Puskesmas takes it along.
 */

type Baris = Row & { readonly id: string }
type Tempat = { readonly entitas: EntityName; readonly id: string }

/** Joined by rules of their own: periods that must not overlap, and absences, which weighings refute. */
const aturanSendiri: ReadonlySet<EntityName> = new Set(['keanggotaan', 'kehadiran'])
/** Where a record was joined to stays said as it was: the way goes through as many joinings as there were. */
const jejakGabung = 'digabung_ke_id'

/** By what two of a kind are the same; none where both stay in their order, as two weighings of one day do. */
function kunciSama(entitas: EntityName): readonly (readonly string[])[] {
  const { satuPer = [], samaPer = [], berurut } = catatanOf(entitas)
  return berurut || aturanSendiri.has(entitas) ? [] : [...satuPer, ...samaPer]
}

/** Columns that name a record of a kind and come along with it. */
function kolomIkut(entitas: EntityName): readonly (readonly [EntityName, string])[] {
  return bergantungOf(entitas).filter(([nama, kolom]) => !aturanSendiri.has(nama) && kolom !== jejakGabung)
}

/** The records as the plan leaves them. */
function createRencana(db: Db) {
  const planned = new Map<string, { readonly entitas: EntityName; readonly dulu: Baris; isi: Row }>()
  const milik = (entitas: EntityName) => (hasLuar(db) ? `AND NOT ${pemilikLuar(entitas, 't.id')}` : '')
  const nanti = (entitas: EntityName, row: Baris): Baris => ({ ...row, ...planned.get(`${entitas} ${row.id}`)?.isi })
  const cari = (entitas: EntityName, kolom: readonly string[], nilai: readonly Value[]): Baris[] => {
    const isi = kolom.map((nama) => `t.${nama} = ?`).join(' AND ')
    const sql = `SELECT t.* FROM ${entitas} t WHERE ${isi} ${milik(entitas)} ORDER BY t.id`
    const found = db.all<Baris>(sql, ...nilai).map((row) => nanti(entitas, row))
    const known = new Set(found.map(({ id }) => id))
    const moved = [...planned.values()].filter((satu) => satu.entitas === entitas && !known.has(satu.dulu.id))
    const isHere = (row: Baris) => kolom.every((nama, i) => row[nama] === nilai[i])
    return [...found, ...moved.map(({ dulu }) => nanti(entitas, dulu))].filter(isHere)
  }
  return {
    cari,
    ubah(entitas: EntityName, row: Baris, isi: Row): void {
      const key = `${entitas} ${row.id}`
      const satu = planned.get(key) ?? { entitas, dulu: row, isi: {} }
      planned.set(key, { ...satu, isi: { ...satu.isi, ...isi } })
    },
    /** Another that is about the same. */
    findSama(entitas: EntityName, row: Baris): Baris | undefined {
      for (const kunci of kunciSama(entitas)) {
        const nilai = kunci.map((nama) => row[nama] ?? null)
        if (nilai.includes(null)) continue
        const same = cari(entitas, kunci, nilai).find((lain) => lain.id !== row.id && lain.dihapus === 0)
        if (same) return same
      }
      return undefined
    },
    changes: (): Change[] =>
      [...planned.values()].map(({ entitas, dulu: { id }, isi }) => ({ entitas, id, isi }) as Change),
  }
}
type Rencana = ReturnType<typeof createRencana>

/** What only the other says; null where both were typed and differ. */
function isianLain(entitas: EntityName, tetap: Baris, lain: Baris): Row | null {
  const { isian, jawaban } = catatanOf(entitas)
  const diambil: Row = {}
  for (const [kolom, { bawaan, beda }] of Object.entries(isian)) {
    const [punya, baru] = [tetap[kolom] ?? null, lain[kolom] ?? null]
    if (baru === null || baru === bawaan || punya === baru) continue
    if (punya === null || punya === bawaan) diambil[kolom] = baru
    else if (beda === 'tanya' && !jawaban) return null
  }
  return diambil
}

/** Makes one of two that are about the same; the other is removed. Two that contradict each other stay as they are. */
function lebur(rencana: Rencana, entitas: EntityName, tetap: Baris, lain: Baris): void {
  const isi = isianLain(entitas, tetap, lain)
  if (isi === null) return
  rencana.ubah(entitas, tetap, isi)
  rencana.ubah(entitas, lain, { dihapus: 1 })
  pindahkan(rencana, { entitas, id: lain.id }, tetap.id)
}

/** Lets all that names a record name another. @param semua removed records too */
function pindahkan(rencana: Rencana, { entitas, id }: Tempat, keId: string, semua = true): void {
  for (const [nama, kolom] of kolomIkut(entitas)) {
    for (const row of rencana.cari(nama, [kolom], [id]).filter(({ dihapus }) => semua || dihapus === 0)) {
      rencana.ubah(nama, row, { [kolom]: keId })
      const kini = { ...row, [kolom]: keId }
      const sama = row.dihapus === 0 ? rencana.findSama(nama, kini) : undefined
      if (sama) lebur(rencana, nama, sama, kini)
    }
  }
}

/** Kinds whose records belong to a record of a kind, with the column that says so. */
function kolomMilik(entitas: EntityName): readonly (readonly [EntityName, string])[] {
  return kolomIkut(entitas).filter(([nama, kolom]) => {
    const { milik } = catatanOf(nama)
    return milik.oleh === 'lewat' && milik.kolom === kolom
  })
}

/**
 * Makes one of those that came to be about the same on two computers, and brings along what was written under one that was
 * removed as the same as another. Every book must choose alike: the one whose id says what it is about stays, else the first.
 */
function satukan(rencana: Rencana, { entitas, id }: Tempat): void {
  for (const [nama, kolom] of kolomMilik(entitas)) {
    if (kunciSama(nama).length === 0) continue
    const list = () => rencana.cari(nama, [kolom], [id])
    const rank = (row: Baris) => Number(!(isTurunan(row.id) && isTurunanBenar(nama, row.id, row)))
    for (const { id: satu } of list().sort((a, b) => rank(a) - rank(b))) {
      const row = list().find((one) => one.id === satu)
      const sama = row && rencana.findSama(nama, row)
      if (row && sama && row.dihapus === 0) lebur(rencana, nama, row, sama)
      if (sama && row.dihapus === 1) pindahkan(rencana, { entitas: nama, id: row.id }, sama.id, false)
    }
    for (const row of list()) if (row.dihapus === 0) satukan(rencana, { entitas: nama, id: row.id })
  }
}

/** What goes over from one person to another. */
export function planPindah(db: Db, tetapId: string, gabungId: string): Change[] {
  const rencana = createRencana(db)
  pindahkan(rencana, { entitas: 'orang', id: gabungId }, tetapId)
  satukan(rencana, { entitas: 'orang', id: tetapId })
  return rencana.changes()
}

/** What of a person others were joined to came to be about the same since. */
export function planSatu(db: Db, tetapId: string): Change[] {
  const rencana = createRencana(db)
  satukan(rencana, { entitas: 'orang', id: tetapId })
  return rencana.changes()
}
