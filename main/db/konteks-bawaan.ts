import { eachPerubahan } from '#main/toko/jurnal.ts'
import type { PerubahanTable } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import { rujukanOf } from '#shared/catatan/rujukan.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { newId } from './journal.ts'
import { listReplika } from './vektor.ts'
import { createWajib } from './wajib.ts'

/**
 * What the writers of a book that was filled with some records of another had seen. A Pustu knew much of it by streams of
 * which others were told, and which it does not hold: what follows from the changes themselves is said instead.
 */

type Konteks = { readonly replika: number; readonly seq: number; readonly vektor: string }
type Baris = Readonly<PerubahanTable>
type Letak = Pick<Baris, 'replika' | 'seq' | 'lamport'>

/** The changes of each record a change must have known: those it names, and its own where it does not make it. */
function createPengenal(target: Db): (row: Baris) => readonly (readonly Letak[])[] {
  const [perCatatan, wajib] = [mapCatatan(target), createWajib(target)]
  return (row) => {
    const isi = JSON.parse(row.isi) as Row
    const ids = rujukanOf(row.entitas).map(([kolom]) => isi[kolom])
    if (wajib(row.entitas).some((kolom) => isi[kolom] == null)) ids.push(row.entitas_id)
    return ids.flatMap((id) => (typeof id === 'string' ? [perCatatan.get(id) ?? []] : []))
  }
}

/** Where the changes of every record stand, the earliest first. */
function mapCatatan(target: Db): ReadonlyMap<string, readonly Letak[]> {
  const perCatatan = new Map<string, Letak[]>()
  for (const { replika, seq, lamport, entitas_id: id } of eachPerubahan(target, 'ORDER BY lamport, replika')) {
    const known = perCatatan.get(id)
    if (known) known.push({ replika, seq, lamport })
    else perCatatan.set(id, [{ replika, seq, lamport }])
  }
  return perCatatan
}

const lebihJauh = (a: Vektor, b: Vektor): Vektor => {
  const all = { ...a }
  for (const [id, seq] of Object.entries(b)) all[id] = Math.max(all[id] ?? 0, seq)
  return all
}

/** Whoever names a record, or changes a part of one, had seen it: where no change of it is said to be, he saw the first. */
export function catatPengetahuan(target: Db): void {
  const [dikenalOf, nama] = [createPengenal(target), new Map(listReplika(target).map(({ nomor, id }) => [nomor, id]))]
  const rows = target.all<Konteks>('SELECT replika, seq, vektor FROM konteks ORDER BY replika, seq')
  const konteks = Map.groupBy(rows, ({ replika }) => replika)
  const simpan = 'INSERT OR REPLACE INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)'
  const jadi: [number, number, Vektor][] = []
  for (const [replika, id] of nama) {
    const tersurat = [...(konteks.get(replika) ?? [])]
    let seen: Vektor = {}
    let tambahan: Vektor = {}
    const maju = (sampai: number) => {
      for (let next = tersurat[0]; next && next.seq <= sampai; next = tersurat[0]) {
        tersurat.shift()
        seen = lebihJauh(JSON.parse(next.vektor) as Vektor, tambahan)
        if (Object.keys(tambahan).length > 0) jadi.push([replika, next.seq, seen])
      }
    }
    for (const row of eachPerubahan(target, 'WHERE replika = @replika ORDER BY seq', { replika })) {
      maju(row.seq)
      const isDilihat = (one: Letak) =>
        one.replika === replika ? one.seq < row.seq : (seen[nama.get(one.replika) ?? ''] ?? 0) >= one.seq
      const baru: Record<string, number> = {}
      for (const changes of dikenalOf(row)) {
        const [first] = changes
        // Whoever counted no further than it had not seen it.
        if (!first || first.replika === replika || first.lamport >= row.lamport || changes.some(isDilihat)) continue
        const name = nama.get(first.replika) ?? id
        baru[name] = Math.max(baru[name] ?? 0, first.seq)
      }
      if (Object.keys(baru).length === 0) continue
      seen = lebihJauh(seen, baru)
      tambahan = lebihJauh(tambahan, baru)
      jadi.push([replika, row.seq, seen])
    }
    maju(Number.POSITIVE_INFINITY)
  }
  for (const [replika, seq, seen] of jadi) target.run(simpan, replika, seq, JSON.stringify(seen))
}

/**
 * A count may be as high as all that was written and seen before. What the former book knew by copies alone, and by what
 * their writers had seen, does not all go along: how much is missing is said to have been seen of a computer that wrote
 * nothing, so that nobody is taken to have known a change he had not.
 */
export function catatHitungan(target: Db): void {
  const rows = target.all<Konteks & { lebih: number | null }>(
    `SELECT k.replika, k.seq, k.vektor, (SELECT max(j.lamport - j.seq) FROM jurnal j
       WHERE j.replika = k.replika AND j.seq >= k.seq AND j.seq < k.sampai) AS lebih
     FROM (SELECT *, lead(seq, 1, 1e15) OVER (PARTITION BY replika ORDER BY seq) AS sampai FROM konteks) k`,
  )
  const kurang = rows.flatMap(({ replika, seq, vektor, lebih }) => {
    const seen = JSON.parse(vektor) as Vektor
    const missing = (lebih ?? 0) - Object.values(seen).reduce((sum, one) => sum + one, 0)
    return missing > 0 ? [{ replika, seq, seen, missing }] : []
  })
  if (kurang.length === 0) return
  const id = newId()
  target.run(
    "INSERT INTO replika (nomor, id, nama, sampai) SELECT max(nomor) + 1, ?, 'bawaan', ? FROM replika",
    ...[id, Math.max(...kurang.map(({ missing }) => missing))],
  )
  for (const { replika, seq, seen, missing } of kurang)
    target.run(
      'UPDATE konteks SET vektor = ? WHERE replika = ? AND seq = ?',
      ...[JSON.stringify({ ...seen, [id]: missing }), replika, seq],
    )
}
