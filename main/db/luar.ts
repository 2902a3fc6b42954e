import { segarkan } from '#main/ringkasan/segarkan.ts'
import { tandaiKunci } from '#main/ringkasan/tandai.ts'
import type { Db } from '#main/toko/toko.ts'
import { dibuatDiLuar } from './milik.ts'
import { readTempatTetap } from './tempat-tetap.ts'

/** A posyandu is of the facility it hangs under, one that hangs under none of the facility that made it. */
const pilihPosyandu = `
  SELECT f.id FROM fasilitas f LEFT JOIN fasilitas induk ON induk.id = f.induk_id
  WHERE f.jenis = 'posyandu' AND CASE
    WHEN induk.id = @sendiri THEN 0
    WHEN induk.jenis IN ('pustu', 'ponkesdes', 'puskesmas') THEN ${dibuatDiLuar("'fasilitas'", 'induk.id')}
    ELSE ${dibuatDiLuar("'fasilitas'", 'f.id')} END`

/** A child is of others when it is or was a member of their posyandu only; one without any, when they made it. */
const pilihAnak = `
  SELECT orang_id FROM keanggotaan WHERE dihapus = 0
  GROUP BY orang_id HAVING min(posyandu_id IN (SELECT value FROM json_each(@posyandu))) = 1
  UNION ALL
  SELECT o.id FROM orang o
  WHERE NOT EXISTS (SELECT 1 FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0)
    AND ${dibuatDiLuar("'orang'", 'o.id')}`

function listLuar(db: Db): string[] {
  const tetap = readTempatTetap(db)
  if (tetap?.jenis === 'puskesmas') return []
  const posyandu = db.values<string>(pilihPosyandu, { sendiri: tetap?.id ?? null })
  const anak = db.values<string>(pilihAnak, { posyandu: JSON.stringify(posyandu) })
  return [...posyandu, ...anak]
}

const anggotaDari = 'SELECT DISTINCT orang_id FROM keanggotaan WHERE posyandu_id IN (SELECT value FROM json_each(?))'

const namaMeta = 'luar'

/** `nomor` of the newest change when `luar` last became other than it was; 0 when it never did. */
export function luarSejak(db: Db): number {
  return Number(db.value('SELECT nilai FROM meta WHERE kunci = ?', namaMeta) ?? 0)
}

/**
 * Finds anew which posyandu and children of the book belong to other Pustu, within the caller's transaction.
 *
 * Asked after packages were taken in. In the book of a Puskesmas nothing does, and only there: which that is stands
 * beside the journal since the first exchange, in no setting (tempat-tetap.ts).
 */
export function refreshLuar(db: Db): void {
  const ids = JSON.stringify(listLuar(db))
  const gone = db.values<string>('DELETE FROM luar WHERE id NOT IN (SELECT value FROM json_each(?)) RETURNING id', ids)
  const come = db.values<string>('INSERT OR IGNORE INTO luar (id) SELECT value FROM json_each(?) RETURNING id', ids)
  if (gone.length + come.length === 0) return
  const berubah = [...gone, ...come]
  // Who was a member there, too: a posyandu of others is none to which a child belongs here.
  tandaiKunci(db, [...berubah, ...db.values<string>(anggotaDari, JSON.stringify(berubah))])
  segarkan(db)
  db.run(
    `INSERT INTO meta (kunci, nilai) SELECT ?, coalesce(max(nomor), 0) FROM perubahan WHERE true
     ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai`,
    namaMeta,
  )
}
