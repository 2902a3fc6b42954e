import { pemilikLuar } from '#main/db/milik.ts'
import { penentuAnak } from '#main/ringkasan/anak.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'

/** Kinds that count from the month of a day on, with the column of that day. */
const bertanggal = namaCatatan.flatMap((nama) => {
  const { sejak } = catatanOf(nama)
  return sejak ? [[nama, sejak] as const] : []
})
const penentu: ReadonlySet<string> = new Set(penentuAnak.map(([nama]) => nama))
/** Kinds a report is counted from, and those that decide whether somebody stands among the children. */
const berpengaruh = namaCatatan.filter((nama) => catatanOf(nama).dihitung || penentu.has(nama))

const hariPertama = bertanggal.map(
  ([nama, kolom]) => `WHEN '${nama}' THEN
         (SELECT min(q.isi ->> '$.${kolom}') FROM perubahan q
          WHERE q.entitas = p.entitas AND q.entitas_id = p.entitas_id AND q.isi ->> '$.${kolom}' IS NOT NULL)`,
)

/**
 * The first month whose report may be another one through the changes after `head`; null when there is none.
 *
 * A weighing or a day counts in its own month and those after, wherever it was moved from; all else in every month.
 */
export function findBulanTersentuh(db: Db, head: number): Bulan | null {
  return db.oneValue<Bulan | null>(
    `SELECT substr(min(CASE p.entitas ${hariPertama.join(' ')} ELSE '0000-00' END), 1, 7)
     FROM perubahan p WHERE p.nomor > ? AND p.entitas IN (${berpengaruh.map((nama) => `'${nama}'`).join(', ')})`,
    head,
  )
}

/** Whether a month holds anything of this book's own that counts from its day on: a recorded or planned day, or a weighing. */
export function hasCatatanBulan(db: Db, bulan: Bulan): boolean {
  const ada = bertanggal.map(
    ([nama, kolom]) => `EXISTS (SELECT 1 FROM ${nama} t
      WHERE t.${kolom} BETWEEN @awal AND @akhir AND t.dihapus = 0 AND NOT ${pemilikLuar(nama, 't.id')})`,
  )
  return db.value(`SELECT ${ada.join(' OR ')}`, { awal: `${bulan}-01`, akhir: `${bulan}-31` }) === 1
}
