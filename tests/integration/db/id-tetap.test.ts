import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createContext } from '#main/app/create-context.ts'
import type { AppContext } from '#main/context/context.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { ensureReplica, newId, renewReplica } from '#main/db/journal.ts'
import { createScratchBook } from '#main/db/open.ts'
import { answerKms } from '#main/features/balita/pencatatan.ts'
import { markAbsent, recordBaris } from '#main/features/penimbangan/catat.service.ts'
import { saveHari } from '#main/features/penimbangan/simpan-hari.service.ts'
import type { Db } from '#main/toko/toko.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { Id } from '#shared/contract/dasar.ts'
import { addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { isi, openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { addTempat } from '#tests/helpers/pustu-lain.ts'
import { type Komputer, terimaSurat, tulisSurat } from '#tests/helpers/simulasi/dunia.ts'

const melati = '0193a1b2-0000-7000-8000-000000000001'
const ayu = '0193a1b2-0000-7000-8000-000000000002'

test('the id of a day is the one RFC 9562 derives from its name', () => {
  const db = createScratchBook()
  // python3: uuid.uuid5(UUID('c776ea8d-182d-475d-b62f-321ad8cb3280'), 'hari_buka:0193a1b2-…0001:2026-11-12')
  expect(idTetap(db, 'hari_buka', melati, '2026-11-12')).toBe('292134d1-541d-5136-bcf7-fe91998d3ac5')
  expect(Id.safeParse(idTetap(db, 'hari_buka', melati, '2026-11-12')).success).toBe(true)
})

test('another day, posyandu or kind of record has another id', () => {
  const db = createScratchBook()
  const ids = [
    idTetap(db, 'hari_buka', melati, '2026-11-12'),
    idTetap(db, 'hari_buka', melati, '2026-11-13'),
    idTetap(db, 'hari_buka', ayu, '2026-11-12'),
    idTetap(db, 'kms', melati, '2026-11-12'),
    idTetap(db, 'penimbangan', melati, ayu),
    idTetap(db, 'kehadiran', melati, ayu),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id that a record has is not given again, also after the record was removed', () => {
  const db = createScratchBook()
  ensureReplica(db, 'uji')
  const id = idTetap(db, 'kms', ayu, '2026-11-12')
  const jawaban = { orang_id: ayu, tanggal: '2026-11-12', punya: 1 } as const
  writeAs(db, 'ketik', { entitas: 'kms', id, isi: jawaban }, { entitas: 'kms', id, isi: { dihapus: 1 } })
  expect(idTetap(db, 'kms', ayu, '2026-11-12')).not.toBe(id)
})

type Sebuah = { readonly komputer: Komputer; readonly context: AppContext }

function openContext(nama: string, fasilitas: string, db: Db): Sebuah {
  const now = () => new Date('2026-11-24T10:42:00')
  return { komputer: { nama, fasilitas, db, jam: 0 }, context: createContext(db, now, () => bidanUji) }
}

describe('two computers of one Pustu that do not know of each other', () => {
  const orang = newId()
  let [posyandu, kader] = ['', '']
  let dua: [Sebuah, Sebuah]

  beforeEach(async () => {
    const db = createScratchBook()
    db.pragma('foreign_keys = ON')
    ensureReplica(db, 'utama')
    const fasilitas = addTempat(db)
    await writeKartu(db)
    posyandu = addPosyandu(db, 'Melati 1')
    kader = newId()
    const lahir = '2025-01-10'
    writeAs(
      db,
      'ketik',
      { entitas: 'kader', id: kader, isi: { posyandu_id: posyandu, nama: 'Bu Tini' } },
      { entitas: 'orang', id: orang, isi: { nama: 'Ayu', jk: 'P', tanggal_lahir: lahir } },
      {
        ...{ entitas: 'keanggotaan', id: newId() },
        isi: { orang_id: orang, posyandu_id: posyandu, mulai: lahir, sebab_mulai: 'lahir' },
      },
    )
    const kedua = createScratchBook(db.image())
    kedua.pragma('foreign_keys = ON')
    renewReplica(kedua, 'kedua')
    dua = [openContext('satu', fasilitas, db), openContext('dua', fasilitas, kedua)]
  })

  /** Each hears of all the other did. */
  async function bertemu(): Promise<void> {
    const [a, b] = dua.map(({ komputer }) => komputer) as [Komputer, Komputer]
    const pilihan = { tersegel: false, ulang: true, langkah: 1 }
    const surat = [await tulisSurat(a, b.fasilitas, pilihan), await tulisSurat(b, a.fasilitas, pilihan)] as const
    await terimaSurat(b, surat[0], 2)
    await terimaSurat(a, surat[1], 2)
  }

  const count = (table: string) => dua.map(({ komputer }) => komputer.db.value(`SELECT count(*) FROM ${table}`))
  const open = (context: AppContext, kaderHadir: string[] | null = null) =>
    saveHari(context, { id: null, posyanduId: posyandu, tanggal: '2026-11-12', kaderHadir, catatan: null }).id

  test('have one hari buka, with its kader counted once', async () => {
    for (const { context } of dua) open(context, [kader])
    await bertemu()
    expect(count('hari_buka')).toEqual([1, 1])
    expect(count('kehadiran')).toEqual([1, 1])
    expect(count('konflik')).toEqual([0, 0])
  })

  test('have one weighing of a child typed on both sheets, and a question where the weights differ', async () => {
    for (const [i, { context }] of dua.entries()) {
      recordBaris(context, { hariBukaId: open(context), orangId: orang, isi: isi({ bb: `9,${i}` }), dasar: null })
    }
    await bertemu()
    expect(count('penimbangan')).toEqual([1, 1])
    for (const { komputer } of dua) {
      const rows = komputer.db.values('SELECT DISTINCT isian FROM konflik')
      expect(rows).toEqual(['bb_g'])
    }
  })

  test('have one mark of absence and one answer about the Buku KIA', async () => {
    for (const { context } of dua) {
      markAbsent(context, { hariBukaId: open(context), orangId: orang, tidakHadir: true })
      answerKms(context, { id: orang, tanggal: '2026-11-12', punya: true })
    }
    await bertemu()
    expect(count('kehadiran')).toEqual([1, 1])
    expect(count('kms')).toEqual([1, 1])
  })
})

describe('on one computer', () => {
  let book: PenimbanganBook
  beforeEach(async () => {
    book = await openPenimbanganBook()
  })
  afterEach(() => book.close())

  test('a day that was removed stays removed when the date is opened again', async () => {
    await book.call('hariBuka.remove', { id: book.hari, alasan: 'salah tanggal' })
    const day = { id: null, posyanduId: book.melati, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
    const { id } = await book.call('hariBuka.save', day)
    expect(id).not.toBe(book.hari)
    const rows = book.context.db.all('SELECT id, dihapus FROM hari_buka ORDER BY dihapus')
    expect(rows).toEqual([
      { id, dihapus: 0 },
      { id: book.hari, dihapus: 1 },
    ])
  })

  test('a day moved to another date leaves its former date free', async () => {
    const move = { id: book.hari, posyanduId: book.melati, tanggal: '2026-11-13', kaderHadir: null, catatan: null }
    await book.call('hariBuka.save', move)
    const { id } = await book.call('hariBuka.save', { ...move, id: null, tanggal: '2026-11-12' })
    expect(id).not.toBe(book.hari)
  })

  test('a row emptied and typed again is a new weighing', async () => {
    const ayu = book.anak('Ayu')
    const { penimbanganId } = await book.record(ayu, { bb: '9,0' })
    await book.record(ayu, {})
    const again = await book.record(ayu, { bb: '9,2' })
    expect(again.penimbanganId).not.toBe(penimbanganId)
    expect(book.rowsOf(ayu).map((row) => row.bb_g)).toEqual([9_200])
  })
})
