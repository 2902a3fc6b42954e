import type { Db } from '#main/toko/toko.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import type { Isian, Nilai } from '#shared/isian/isian.ts'

/** The table of a described kind of record, in the SQL of a migration. */

const tulis = (nilai: Nilai) => (typeof nilai === 'string' ? `'${nilai}'` : String(nilai))

function kolom(nama: string, { sql, jenis, kata, boleh, bawaan, rujuk }: Isian): string {
  const kode = jenis === 'pilihan' ? [...(kata?.keys() ?? [])].map(tulis) : jenis === 'yaTidak' ? ['0', '1'] : null
  return [
    `${nama} ${sql}`,
    boleh ? '' : 'NOT NULL',
    bawaan === null ? '' : `DEFAULT ${tulis(bawaan)}`,
    rujuk === null ? '' : `REFERENCES ${rujuk} (id)`,
    kode === null ? '' : `CHECK (${nama} IN (${kode.join(', ')}))`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** An index for each record it names; with its day, where a kind is one of a record and a day. */
function indeks(nama: NamaCatatan): string[] {
  const { isian, satuPer } = catatanOf(nama)
  return Object.entries(isian).flatMap(([satu, { rujuk, boleh }]) => {
    if (rujuk === null) return []
    const bersama = satuPer?.find(([pertama]) => pertama === satu)?.[1]
    const isi = bersama ? `${satu}, ${bersama}` : satu
    const syarat = boleh ? ` WHERE ${satu} IS NOT NULL` : ''
    return [`CREATE INDEX ${nama}_${satu.replace(/_id$/, '')} ON ${nama} (${isi})${syarat};`]
  })
}

export function tabelCatatan(nama: NamaCatatan): string {
  const isi = Object.entries(catatanOf(nama).isian).map(([satu, isian]) => kolom(satu, isian))
  const semua = [
    'id TEXT PRIMARY KEY',
    ...isi,
    'dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1))',
    'versi INTEGER NOT NULL',
  ]
  return `CREATE TABLE ${nama} (\n${semua.map((satu) => `  ${satu}`).join(',\n')}\n) STRICT;\n${indeks(nama).join('\n')}\n`
}

/** Makes its table in a book. */
export function createTabel(db: Db, nama: NamaCatatan): void {
  for (const sql of tabelCatatan(nama).split(/;\n/)) if (sql.trim() !== '') db.run(sql)
}
