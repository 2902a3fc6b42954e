import type { Db } from '#main/toko/toko.ts'
import { daftarRingkasan } from './daftar.ts'
import { isJumlahSama } from './jumlah-bulan.ts'
import { findNomor } from './nomor.ts'
import { isKotor, readBaris } from './segarkan.ts'
import type { IsiRingkas, Ringkasan, TabelRingkas } from './uraian.ts'

/** Keys compared at once. */
const sekaliBanding = 200

/** A number no row has. */
const takAda = -1

function isTabelSama(db: Db, tabel: TabelRingkas, nomor: number | undefined, isi: IsiRingkas | undefined): boolean {
  const wanted = (isi?.[tabel.nama] ?? []).map((row) => row.join()).sort()
  const stored = nomor === undefined ? [] : readBaris(db, tabel, nomor).map((row) => row.join())
  return wanted.join('\n') === stored.sort().join('\n')
}

/** Rows of a record that is not there: nothing would ever compute them anew. */
function hasYatim(db: Db, { kunci }: Ringkasan, tabel: TabelRingkas): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM ${tabel.nama} t WHERE NOT EXISTS (
    SELECT 1 FROM ringkasan_nomor n JOIN ${kunci} k ON k.id = n.id WHERE n.nomor = t.${tabel.kunci}))`
  return db.oneValue(sql) === 1
}

function isSama(db: Db, ringkasan: Ringkasan): boolean {
  const { kunci, tabel, hitung } = ringkasan
  if (tabel.some((one) => hasYatim(db, ringkasan, one))) return false
  for (let after = ''; ; ) {
    const ids = db.values<string>(`SELECT id FROM ${kunci} WHERE id > ? ORDER BY id LIMIT ?`, after, sekaliBanding)
    const isi = hitung(db, ids, (id) => findNomor(db, id) ?? takAda)
    const isOne = (id: string) => tabel.every((one) => isTabelSama(db, one, findNomor(db, id), isi.get(id)))
    if (!ids.every(isOne)) return false
    const last = ids.at(-1)
    if (last === undefined) return true
    after = last
  }
}

/** Whether what is kept equals a full recount; the book is only read. */
export function isRingkasanSama(db: Db): boolean {
  return daftarRingkasan.every((ringkasan) => !isKotor(db, ringkasan) && isSama(db, ringkasan)) && isJumlahSama(db)
}
