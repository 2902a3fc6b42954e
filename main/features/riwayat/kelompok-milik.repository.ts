import { catatanLuar, idLuar } from '#main/db/milik.ts'
import { sekelompok } from '#main/toko/jurnal.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Halaman } from './halaman.ts'

/** What the history is narrowed by, beside whose it is. */
type Saring = { readonly pelaku: string | null; readonly dari: string | null; readonly sampai: string | null }

const ofPustuLain = `(SELECT r.nomor FROM replika r JOIN fasilitas f ON f.id = r.fasilitas_id
  WHERE f.jenis <> 'puskesmas')`

const narrowed = (alias: string) => `(@pelaku IS NULL OR ${alias}.pelaku = @pelaku)
  AND (@dari IS NULL OR ${alias}.waktu >= @dari) AND (@sampai IS NULL OR ${alias}.waktu < @sampai)`

/** The groups of one computer, newest first, that changed something of this facility. */
const ofKomputer = `
  SELECT h.kelompok FROM perubahan h
  WHERE h.replika = @replika AND h.nomor < @sebelum AND h.nomor = h.kelompok AND ${narrowed('h')}
    AND EXISTS (SELECT 1 FROM perubahan p WHERE ${sekelompok('h.kelompok', 'p')}
      AND NOT ${catatanLuar('p.entitas', 'p.entitas_id')})
  ORDER BY h.seq DESC LIMIT @batas`

/** What other Pustu changed of the own data of children of this facility: those that moved between the two. */
const ofPindahan = `
  SELECT DISTINCT p.kelompok FROM orang o CROSS JOIN perubahan p ON p.entitas = 'orang' AND p.entitas_id = o.id
  WHERE o.id NOT IN ${idLuar} AND p.replika IN ${ofPustuLain} AND p.kelompok < @sebelum AND ${narrowed('p')}
  ORDER BY p.kelompok DESC LIMIT @batas`

/**
 * Numbers of a page of the groups of changes that are about this facility, newest first: for a book that
 * also carries other Pustu.
 *
 * Most of its journal was written there, about their own posyandu. That is not looked through: the computers that may
 * have written about this facility are followed one by one.
 */
export function listKelompokMilik(db: Db, saring: Saring, halaman: Halaman): number[] {
  const { pelaku, dari, sampai } = saring
  const masukan = { pelaku, dari, sampai, ...halaman }
  const komputer = db.values(`SELECT nomor FROM replika WHERE nomor NOT IN ${ofPustuLain}`)
  const list = ofKomputer
  const found = [
    ...komputer.flatMap((replika) => db.values<number>(list, { ...masukan, replika })),
    ...db.values<number>(ofPindahan, masukan),
  ]
  return [...new Set(found)].sort((a, b) => b - a).slice(0, halaman.batas)
}
