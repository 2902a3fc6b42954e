import { newId, ownReplica } from '#main/db/journal.ts'
import type { EntityName, PerubahanTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { lupakanTersalin } from './alur.ts'
import type { BagianPaket } from './isi-paket.ts'
import { isNamaCabang } from './nama-cabang.ts'

type Baris = BagianPaket['baris'][number]

/** Where a change stands in the book. */
type Ada = Pick<PerubahanTable, 'nomor' | 'replika' | 'seq' | 'entitas' | 'entitas_id'> & {
  readonly id: string
  /** Whether it came as a copy, ahead of what its computer wrote before. */
  readonly isSalinan: 0 | 1
}

/** Where a change is told to stand: seq of a replica, by its number here. */
export type Letak = { readonly replika: number; readonly id: string; readonly seq: number }

const select = `SELECT p.nomor, p.replika, p.seq, p.entitas, p.entitas_id, r.id, p.seq > r.sampai AND m.nilai IS NULL AS isSalinan
  FROM perubahan p JOIN replika r ON r.nomor = p.replika
  LEFT JOIN meta m ON m.kunci = 'replika' AND m.nilai = CAST(r.nomor AS TEXT)`

/** Whether a row says the same: what everybody tells of a change, whatever its number. */
const serupa = `p.lamport = @lamport AND p.pelaku = @pelaku AND p.waktu = @waktu AND p.jenis = @jenis
  AND p.entitas = @entitas AND p.entitas_id = @id AND p.isi = @isi`
const isiOf = ({ lamport, pelaku, waktu, jenis, entitas, id, isi }: Baris) => ({
  ...{ lamport, pelaku, waktu, jenis, entitas, id, isi: JSON.stringify(isi) },
})

/** The change as it stands here, under the name it is told by or another: its computer may have parted since. */
function findAda(db: Db, baris: Baris, { replika, seq }: Letak): Ada | undefined {
  const own = 'SELECT fasilitas_id FROM replika WHERE nomor = @replika'
  const all = db.all<Ada>(`${select} WHERE p.entitas_id = @id AND r.fasilitas_id IS (${own}) AND ${serupa}`, {
    ...isiOf(baris),
    replika,
  })
  return (
    all.find((one) => one.replika === replika && one.seq === seq) ??
    all.find(({ isSalinan }) => isSalinan === 1) ??
    all[0]
  )
}

function findDi(db: Db, { replika, seq }: Letak): Ada | undefined {
  return db.first<Ada>(`${select} WHERE p.replika = @replika AND p.seq = @seq`, { replika, seq })
}

/** A name for one change of a computer that stands where another one is told to stand, until somebody tells its own. */
function makeSinggahan(db: Db, { replika, seq }: Letak): Letak {
  const id = newId()
  const nomor = db.oneValue<number>(
    `INSERT INTO replika (nomor, id, nama, fasilitas_id)
       SELECT (SELECT max(nomor) + 1 FROM replika), ?, nama, fasilitas_id FROM replika WHERE nomor = ? RETURNING nomor`,
    ...[id, replika],
  )
  db.run(
    `INSERT INTO konteks (replika, seq, vektor) SELECT ?, 1, vektor FROM konteks WHERE replika = ? AND seq <= ?
       ORDER BY seq DESC LIMIT 1`,
    ...[nomor, replika, seq],
  )
  return { replika: nomor, id, seq: 1 }
}

/** Told which record has a change that goes by another name since. */
export type Berganti = (catatan: { readonly entitas: EntityName; readonly id: string }) => void

function pindah(
  db: Db,
  { nomor, entitas, entitas_id: id }: Ada,
  { replika, seq }: Pick<Letak, 'replika' | 'seq'>,
  berganti: Berganti,
): void {
  db.run('UPDATE jurnal SET replika = ?, seq = ? WHERE nomor = ?', replika, seq, nomor)
  lupakanTersalin(db)
  berganti({ entitas, id })
}

/** Changes told to stand somewhere that stand, under no name anybody told, elsewhere. */
const singgahDari = `${select} WHERE p.nomor <> @nomor
  AND p.nomor IN (SELECT nomor FROM salinan WHERE asal = @replika AND asal_seq = @seq)
  AND NOT EXISTS (SELECT 1 FROM salinan s WHERE s.nomor = p.nomor AND s.asal = p.replika AND s.asal_seq = p.seq)
  ORDER BY p.nomor LIMIT 1`

/** Puts a change where it is told to stand; what waited for the place it leaves goes home: nobody need tell it again. */
function tempati(db: Db, ada: Ada, letak: Letak, berganti: Berganti): void {
  const { nomor, replika, seq } = ada
  pindah(db, ada, letak, berganti)
  const menunggu = db.first<Ada>(singgahDari, { nomor, replika, seq })
  if (menunggu?.isSalinan === 1) pindah(db, menunggu, { replika, seq }, berganti)
}

/** Whether anything came as a copy ahead of what its computer wrote before. */
export function adaSalinan(db: Db): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM replika r WHERE r.nomor <> ?
    AND EXISTS (SELECT 1 FROM jurnal WHERE replika = r.nomor AND seq > r.sampai))`
  return db.value(sql, ownReplica(db)) === 1
}

/**
 * Finds the copy of a change that comes by itself now, and puts it where it belongs; what stands there instead gives way.
 *
 * @returns its number; null where there is none
 */
export function ambilSalinan(db: Db, baris: Baris, letak: Letak, berganti: Berganti): number | null {
  const [ada, di] = [findAda(db, baris, letak), findDi(db, letak)]
  if (ada && ada.nomor === di?.nomor) return ada.nomor
  if (di) pindah(db, di, makeSinggahan(db, letak), berganti)
  if (!ada || ada.isSalinan === 0) return null
  tempati(db, ada, letak, berganti)
  return ada.nomor
}

/** The number of the change a copy is of, where the book has it; else where it is to be noted. */
export type Tempatan = { readonly nomor: number } | { readonly letak: Letak }

/** Finds where a copy belongs that is told to be a copy of a change somewhere. */
export function tempatkan(db: Db, baris: Baris, letak: Letak, berganti: Berganti): Tempatan {
  const disisihkan = db.value<number>(
    'SELECT nomor FROM sisihan WHERE replika = ? AND seq = ?',
    letak.replika,
    letak.seq,
  )
  if (disisihkan !== undefined) return { nomor: disisihkan }
  const [ada, di] = [findAda(db, baris, letak), findDi(db, letak)]
  if (ada && ada.nomor === di?.nomor) return { nomor: ada.nomor }
  // A second copy does not drive out the first: which of them is told by another name some day shows then.
  if (!ada) return { letak: di ? makeSinggahan(db, letak) : letak }
  // A name drawn from where a branch began was given by who saw both.
  const isLebihTahu = isNamaCabang(letak.id) || !isNamaCabang(ada.id)
  if (ada.isSalinan === 0 || di?.isSalinan === 0 || !isLebihTahu) return { nomor: ada.nomor }
  if (di) pindah(db, di, makeSinggahan(db, letak), berganti)
  tempati(db, ada, letak, berganti)
  return { nomor: ada.nomor }
}
