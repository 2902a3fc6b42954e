import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { readRegister } from '#main/db/register.ts'
import { undo } from '#main/db/undo.ts'
import { addAnak, addPosyandu, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'

const context = { pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' }

/** Steps of work: what is done, and to which of the children there are. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('anak', 'ibu', 'hamil', 'timbang', 'koreksi', 'kms', 'pindah', 'hapus', 'urungkan', 'baca'),
    which: fc.nat(1000),
  }),
  { maxLength: 25 },
)

test('the register refreshed change by change equals one read anew, whatever was done', () => {
  fc.assert(
    fc.property(steps, (todo) => {
      const book = openTestBook()
      try {
        const { db, register } = book.context
        const posyandu = addPosyandu(db, 'Melati 1')
        const anak: ReturnType<typeof addAnak>[] = [addAnak(db, posyandu)]
        const timbang: string[] = []
        for (const { kind, which } of todo) {
          const child = anak[which % anak.length] ?? addAnak(db, posyandu)
          const weighing = timbang[which % Math.max(timbang.length, 1)]
          const head = register().head
          if (kind === 'anak') anak.push(addAnak(db, posyandu, `Anak ${which}`))
          if (kind === 'ibu') anak.push(addAnak(db, posyandu, `Ibu ${which}`, '2026-11-01'))
          if (kind === 'ibu') {
            const { id } = anak.at(-1) ?? child
            writeAs(db, 'ketik', {
              entitas: 'orang',
              id,
              isi: { tanggal_lahir: which % 2 === 0 ? null : '1998-02-10' },
            })
          }
          if (kind === 'hamil') {
            const isi = { orang_id: child.id, dibuka: '2026-11-12' }
            writeAs(db, 'ketik', { entitas: 'kehamilan', id: newId(), isi })
          }
          if (kind === 'timbang') timbang.push(addTimbang(db, child.id, `2026-0${(which % 9) + 1}-12`, 5000 + which).id)
          if (kind === 'koreksi' && weighing) {
            writeAs(db, 'ketik', { entitas: 'penimbangan', id: weighing, isi: { bb_g: 4000 + which } })
          }
          if (kind === 'kms') {
            const isi = { orang_id: child.id, tanggal: '2026-05-01', punya: (which % 2) as 0 | 1 }
            writeAs(db, 'ketik', { entitas: 'kms', id: newId(), isi })
          }
          if (kind === 'pindah') {
            const isi = { sampai: '2026-10-01', sebab_sampai: 'pindah' } as const
            writeAs(db, 'ketik', { entitas: 'keanggotaan', id: child.keanggotaanId, isi })
          }
          if (kind === 'hapus') writeAs(db, 'ketik', { entitas: 'orang', id: child.id, isi: { dihapus: 1 } })
          if (kind === 'urungkan') undo(db, (which % head) + 1, context)
          if (kind === 'baca' && which % 3 === 0) register().anak.semua()
          if (kind === 'baca') register().anak.muat([child.id, anak[0]?.id ?? ''])
        }
        expect(register().head).toBe(readRegister(db).head)
        const satu = readRegister(db).anak
        for (const { id } of anak) expect(register().anak.get(id)).toEqual(satu.get(id))
        expect(new Map(register().anak)).toEqual(new Map(readRegister(db).anak))
      } finally {
        book.close()
      }
    }),
    { numRuns: 40 },
  )
})

test('what a transaction took back is not remembered, though its journal numbers are given out again', () => {
  const book = openTestBook()
  const { db, register } = book.context
  const ayu = addAnak(db, addPosyandu(db, 'Melati 1'))
  const { anak } = register()
  expect(() =>
    db.transaction(() => {
      addTimbang(db, ayu.id, '2026-11-12', 8600)
      expect(register().anak.get(ayu.id)?.penimbangan).toHaveLength(1)
      // Nor by a list that was asked for before, and had read nobody.
      expect(anak.get(ayu.id)?.penimbangan).toHaveLength(1)
      expect([...anak.values()]).toMatchObject([{ penimbangan: [{ bbG: 8600 }] }])
      throw new Error('taken back')
    }),
  ).toThrow('taken back')
  expect(register().anak.get(ayu.id)?.penimbangan).toEqual([])
  writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { nama: 'Ayu Lestari' } })
  expect(register().anak.get(ayu.id)).toMatchObject({ nama: 'Ayu Lestari', penimbangan: [] })
  book.close()
})
