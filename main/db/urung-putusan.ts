import { sekelompok } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Change } from './journal.ts'
import type { Plan } from './tahan-urung.ts'

type Putusan = { entitas: EntityName; id: string; isian: string }

/** Choices a group made: taken back, the question is open again, also where the value shown stays the same. */
export function listPutusan(db: Db, kelompok: number): Putusan[] {
  return db.all<Putusan>(
    `SELECT DISTINCT k.entitas, k.entitas_id AS id, k.isian FROM konflik k JOIN perubahan p ON p.nomor = k.putusan
       WHERE ${sekelompok('@kelompok', 'p')}`,
    { kelompok },
  )
}

export function changesPutusan(db: Db, kelompok: number, plan: Plan): Change[] {
  const isPlanned = ({ entitas, id, isian }: Putusan) =>
    plan.changes.some((c) => c.entitas === entitas && c.id === id && Object.hasOwn(c.isi, isian))
  return listPutusan(db, kelompok)
    .filter((putusan) => !isPlanned(putusan))
    .map(({ entitas, id, isian }) => {
      const nilai = db.value(`SELECT ${isian} FROM ${entitas} WHERE id = ?`, id)
      return { entitas, id, isi: { [isian]: nilai }, tegas: true } as Change
    })
}
