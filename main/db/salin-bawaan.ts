import { eachPerubahan, insertPerubahan } from '#main/toko/jurnal.ts'
import type { EntityName, PerubahanTable } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { rujukanOf } from '#shared/catatan/rujukan.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { type Bawaan, pokokOf } from './bawaan.ts'
import { isTurunan, isTurunanBenar } from './id-tetap.ts'
import { newId, rebuild } from './journal.ts'
import { catatHitungan, catatPengetahuan } from './konteks-bawaan.ts'
import { readRecord } from './proyeksi.ts'
import { listReplika, markSeen, type Replika } from './vektor.ts'

/**
 * A journal with the changes of some records only, in the tables of another book.
 *
 * Each computer of before keeps its row of changes, under another name, with what it had seen of the others; the numbers of
 * what stays are left out, as those of settings are in a package. So what was joined, chosen between, or waits for a choice
 * comes out as it was. All of them count as this facility's own from now on. The chains of digests of before are not
 * carried: their signatures cover what others wrote.
 */

type BarisJurnal = Readonly<PerubahanTable>

/** The value of a column that names a record which stays: what it names now where the record is about it, else nothing. */
function createPenyaring(source: Db, bawaan: Bawaan) {
  const kinds = new Map<EntityName, { rujukan: ReturnType<typeof rujukanOf>; pokok: ReadonlySet<string> }>()
  const kindOf = (entitas: EntityName) => {
    const kind = kinds.get(entitas) ?? { rujukan: rujukanOf(entitas), pokok: pokokOf(entitas) }
    kinds.set(entitas, kind)
    return kind
  }
  const baru = new Map<string, string>()
  const idOf = (entitas: EntityName, id: string): string => baru.get(`${entitas}:${id}`) ?? id
  /** The fields of a change as they go along; the same object where nothing is another. */
  const isiOf = (entitas: EntityName, id: string, isi: Row): Row => {
    const { rujukan, pokok } = kindOf(entitas)
    const lain: Row = {}
    for (const [kolom, target] of rujukan) {
      const value = isi[kolom]
      if (typeof value !== 'string') continue
      const stays = !bawaan.get(target)?.has(value)
      const kini = stays && pokok.has(kolom) ? readRecord(source, entitas, id)?.[kolom] : null
      const next = stays ? (kini ?? null) : value
      const named = typeof next === 'string' ? idOf(target, next) : next
      if (named !== value) lain[kolom] = named
    }
    return Object.keys(lain).length === 0 ? isi : { ...isi, ...lain }
  }
  /** A derived id goes along as long as it is still that of what it was derived from. */
  const noteId = (entitas: EntityName, id: string, isi: Row): void => {
    if (!isTurunanBenar(entitas, id, isi)) return
    if (!isTurunanBenar(entitas, id, isiOf(entitas, id, isi))) baru.set(`${entitas}:${id}`, newId())
  }
  return { idOf, isiOf, noteId }
}
type Penyaring = ReturnType<typeof createPenyaring>

/** The changes that go along, in the order in which this book has them. */
function* listPerubahan(source: Db, bawaan: Bawaan): Generator<BarisJurnal> {
  for (const row of eachPerubahan(source, 'ORDER BY nomor')) {
    if (bawaan.get(row.entitas)?.has(row.entitas_id)) yield row
  }
}

/** Finds the ids that must be others; which computers wrote something that goes along. */
function periksaJurnal(source: Db, bawaan: Bawaan, saring: Penyaring): ReadonlySet<number> {
  const penulis = new Set<number>()
  for (const { replika, entitas, entitas_id: id, isi } of listPerubahan(source, bawaan)) {
    penulis.add(replika)
    if (catatanOf(entitas).satuPer && isTurunan(id)) saring.noteId(entitas, id, JSON.parse(isi) as Row)
  }
  return penulis
}

/** The names of now, by those of before. Of two changes of one moment the higher name shows: their order stays. */
function namaiReplika(lama: readonly Replika[]): ReadonlyMap<string, string> {
  const baru = lama.map(newId).sort()
  const ids = lama.map(({ id }) => id).sort()
  return new Map(ids.map((id, i) => [id, baru[i] ?? newId()]))
}

type Salinan = { readonly alur: string; readonly seq: number; readonly replika: string; readonly asalSeq: number }

/**
 * Gives what was seen by the computers of before alone. The streams stay: who saw a copy saw the change, which goes along
 * under the name of who wrote it.
 */
function createPengurai(source: Db, nama: ReadonlyMap<string, string>, akhir: ReadonlyMap<string, number>) {
  const rows = source.all<Salinan>(`SELECT a.id AS alur, s.seq, r.id AS replika, j.seq AS asalSeq FROM salinan s
    JOIN replika a ON a.nomor = s.replika JOIN jurnal j ON j.nomor = s.nomor JOIN replika r ON r.nomor = j.replika`)
  const salinan = Map.groupBy(rows, ({ alur }) => alur)
  return (vektor: Vektor, sendiri: string): Vektor => {
    const kini: Record<string, number> = {}
    const note = (id: string, seq: number) => {
      const name = nama.get(id)
      if (name) kini[name] = Math.max(kini[name] ?? 0, Math.min(seq, akhir.get(id) ?? 0))
    }
    for (const [id, seen] of Object.entries(vektor)) {
      note(id, seen)
      for (const { seq, replika, asalSeq } of salinan.get(id) ?? []) if (seq <= seen) note(replika, asalSeq)
    }
    const { [nama.get(sendiri) ?? '']: _, ...lain } = kini
    return lain
  }
}

/**
 * All computers, also those of which nothing goes along: the counts of what was seen stay what they were.
 *
 * @param penulis those that wrote something that goes along: of the others it is of no weight what they had seen
 */
function copyReplika(source: Db, target: Db, penulis: ReadonlySet<number>): void {
  const all = listReplika(source)
  const lama = all.filter(({ untuk }) => untuk === null)
  const nama = namaiReplika(lama)
  const called = 'SELECT nama FROM replika WHERE nomor = ?'
  const insert = 'INSERT INTO replika (nomor, id, nama, sampai) VALUES (?, ?, ?, ?)'
  const written = 'SELECT coalesce(max(seq), 0) FROM jurnal WHERE replika = ?'
  const akhir = new Map(
    lama.map(({ id, nomor, sampai }) => [id, Math.max(sampai, source.oneValue<number>(written, nomor))]),
  )
  for (const { nomor, id, fasilitasId } of lama) {
    target.run(
      insert,
      nomor,
      nama.get(id) ?? newId(),
      fasilitasId === null ? source.oneValue(called, nomor) : 'bawaan',
      akhir.get(id) ?? 0,
    )
  }
  // Higher than any of before: a backup of this book is newer than those of the former one.
  const own = Math.max(...all.map(({ nomor }) => nomor)) + 1
  target.run(insert, own, newId(), 'pindahan', 0)
  target.run("INSERT INTO meta (kunci, nilai) VALUES ('replika', ?)", String(own))
  const konteks = 'INSERT INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)'
  const uraikan = createPengurai(source, nama, akhir)
  const rows = source.all<Konteks>(
    'SELECT k.replika, r.id, k.seq, k.vektor FROM konteks k JOIN replika r ON r.nomor = k.replika',
  )
  for (const { replika, id, seq, vektor } of rows.filter((row) => penulis.has(row.replika)))
    target.run(konteks, replika, seq, JSON.stringify(uraikan(JSON.parse(vektor) as Vektor, id)))
}
type Konteks = { readonly replika: number; readonly id: string; readonly seq: number; readonly vektor: string }

/** The changes themselves: who, when, why, from where and together with which stays as it was. */
function copyPerubahan(source: Db, target: Db, bawaan: Bawaan, saring: Penyaring): void {
  const [nomorBaru, kelompokBaru] = [new Map<number, number>(), new Map<number, number>()]
  let nomor = 0
  for (const row of listPerubahan(source, bawaan)) {
    const { entitas, entitas_id: id } = row
    nomorBaru.set(row.nomor, ++nomor)
    const kelompok = kelompokBaru.get(row.kelompok) ?? nomor
    kelompokBaru.set(row.kelompok, kelompok)
    const kini = saring.isiOf(entitas, id, JSON.parse(row.isi) as Row)
    const dasar = row.dasar === null ? null : (nomorBaru.get(row.dasar) ?? null)
    insertPerubahan(target, { ...row, nomor, kelompok, entitas_id: saring.idOf(entitas, id), dasar }, kini)
  }
}

/** Names of those who wrote on other computers, as far as something of theirs goes along. */
function copyPelaku(source: Db, target: Db): void {
  const wrote = `SELECT EXISTS (SELECT 1 FROM jurnal
    WHERE pelaku = (SELECT nomor FROM kamus WHERE teks = ?) AND nomor = kelompok)`
  const insert = 'INSERT INTO pelaku_luar (id, nama) VALUES (?, ?)'
  const rows = source.all<{
    id: string
    nama: string
  }>('SELECT id, nama FROM pelaku_luar ORDER BY id')
  for (const { id, nama } of rows) if (target.value(wrote, id) === 1) target.run(insert, id, nama)
}

/** Fills an empty book with what goes along of another, which is only read. */
export function salinBawaan(source: Db, target: Db, bawaan: Bawaan): void {
  const saring = createPenyaring(source, bawaan)
  const penulis = periksaJurnal(source, bawaan, saring)
  target.transaction(() => {
    copyReplika(source, target, penulis)
    copyPerubahan(source, target, bawaan, saring)
    catatPengetahuan(target)
    catatHitungan(target)
    copyPelaku(source, target)
    rebuild(target)
    markSeen(target)
  })
}
