import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idTurunan } from '#main/db/id-tetap.ts'
import { milikOrang } from '#main/db/jalan-milik.ts'
import { type Change, newId } from '#main/db/journal.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import { catatanContoh } from '#tests/factories/catatan.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'
import { addAnak, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'
import { type DuaPustuBook, openDuaPustuBook } from '#tests/helpers/open-dua-pustu-book.ts'
import { writeAsLain } from '#tests/helpers/pustu-lain.ts'

/** What two records of one person hold alike becomes one, by the descriptions. */

type Buku = Pick<BalitaBook, 'call' | 'context'>

async function gabung({ call, context: { db } }: Buku, tetapId: string, gabungId: string): Promise<number> {
  const versi = (id: string) => rowOf(db, 'orang', id).versi
  const { kelompok } = await call('balita.gabung', {
    ...{ tetapId, gabungId, tetapVersi: versi(tetapId), gabungVersi: versi(gabungId) },
    ...{ pilihan: {}, alasan: 'orang yang sama', anggota: 'tetap' },
  })
  return kelompok
}

function tables(db: Db): unknown {
  return Object.entries(dumpTables(db)).map(([name, rows]) => [
    name,
    (rows as { versi: number }[]).map(({ versi: _versi, ...row }) => row),
  ])
}

const live = (db: Db, entitas: NamaCatatan, orangId: string) =>
  db.all<Record<string, string | number | null>>(
    `SELECT * FROM ${entitas} WHERE ${milikOrang(entitas, '@orangId')} AND dihapus = 0 ORDER BY id`,
    { orangId },
  )

describe('in one book', () => {
  let book: BalitaBook
  let [a, b] = ['', '']
  const tulis = (entitas: NamaCatatan, id: string, isi: object) =>
    writeAs(book.context.db, 'ketik', { entitas, id, isi } as Change)
  const pakai = (entitas: NamaCatatan, isi: Record<string, string | number>) => {
    const { satuPer } = catatanOf(entitas)
    const [dari = '', dan = ''] = satuPer?.[0] ?? []
    const id = idTurunan(entitas, String(isi[dari]), String(isi[dan]))
    tulis(entitas, id, isi)
    return id
  }
  const hamil = (orangId: string, isi = {}) => pakai('kehamilan', { orang_id: orangId, dibuka: '2026-06-08', ...isi })
  const periksa = (kehamilanId: string, tanggal: string, isi = {}) =>
    pakai('kunjungan_hamil', { kehamilan_id: kehamilanId, tanggal, ...isi })
  beforeEach(async () => {
    book = openBalitaBook()
    ;[a, b] = [await book.create(), await book.create()]
  })
  afterEach(() => book.close())

  // Of weighings both stay, and so does what hangs on each.
  const jenis = namaCatatan.filter((nama) => {
    const { satuPer, berurut, milik, isian } = catatanOf(nama)
    if (!satuPer || berurut || milik.oleh !== 'lewat' || milikOrang(nama, '?') === '0') return false
    return !catatanOf(isian[milik.kolom]?.rujuk as NamaCatatan).berurut
  })
  test.each(jenis)('%s: two that are the same are one, and apart again when it is undone', async (nama) => {
    const { db } = book.context
    for (const orang of [a, b]) for (const change of catatanContoh(nama, { orang })) writeAs(db, 'ketik', change)
    const before = tables(db)
    const kelompok = await gabung(book, a, b)
    expect([live(db, nama, a).length, live(db, nama, b).length]).toEqual([1, 0])
    await book.call('riwayat.undo', { kelompok })
    expect(tables(db)).toEqual(before)
  })

  test('a pregnancy of both, with the visits of both and what only one of them says', async () => {
    const { db } = book.context
    const [satu, dua] = [hamil(a, { hpht: '2026-04-02' }), hamil(b, { gravida: 2 })]
    periksa(satu, '2026-07-08', { bb_g: 52_000 })
    periksa(dua, '2026-07-08', { bb_g: 52_000, lila_mm: 240 })
    periksa(dua, '2026-08-08', { bb_g: 53_000 })
    tulis('persalinan', newId(), {
      ...{ orang_id: b, kehamilan_id: dua, tanggal: '2026-11-20', tanggal_bersalin: '2026-11-20', bayi_lahir: 'mati' },
    })
    const before = tables(db)
    const kelompok = await gabung(book, a, b)
    expect(live(db, 'kehamilan', a)).toMatchObject([{ id: satu, hpht: '2026-04-02', gravida: 2 }])
    expect(
      live(db, 'kunjungan_hamil', a).sort((x, y) => (String(x.tanggal) < String(y.tanggal) ? -1 : 1)),
    ).toMatchObject([
      { kehamilan_id: satu, tanggal: '2026-07-08', bb_g: 52_000, lila_mm: 240 },
      { kehamilan_id: satu, tanggal: '2026-08-08', bb_g: 53_000 },
    ])
    expect(live(db, 'persalinan', a)).toMatchObject([{ kehamilan_id: satu }])
    await book.call('riwayat.undo', { kelompok })
    expect(tables(db)).toEqual(before)
  })

  test('of what contradicts, both stay; an answer is that of the person that stays', async () => {
    const { db } = book.context
    const [satu, dua] = [hamil(a), hamil(b)]
    periksa(satu, '2026-07-08', { bb_g: 52_000 })
    periksa(dua, '2026-07-08', { bb_g: 54_000 })
    for (const [orang, punya] of [
      [a, 1],
      [b, 0],
    ] as const)
      tulis('kms', newId(), { orang_id: orang, tanggal: '2026-07-08', punya })
    await gabung(book, a, b)
    expect(live(db, 'kehamilan', a).map(({ id }) => id)).toEqual([satu])
    const bb = live(db, 'kunjungan_hamil', a).map((row) => Number(row.bb_g))
    expect(bb.sort((x, y) => x - y)).toEqual([52_000, 54_000])
    expect(live(db, 'kms', a)).toMatchObject([{ punya: 1 }])
  })

  test('the birth of one baby is one, whichever of the two was written down twice; twins stay two', async () => {
    const { db } = book.context
    const [ibu, kembar] = [await book.create({ nama: 'Siti' }), await book.create({ nama: 'Adik' })]
    const lahir = (bayi: string, isi = {}) =>
      tulis('persalinan', newId(), {
        ...{ orang_id: ibu, bayi_id: bayi, tanggal: '2025-01-10', tanggal_bersalin: '2025-01-10', bayi_lahir: 'hidup' },
        ...isi,
      })
    lahir(a, { bb_lahir_g: 3_000 })
    lahir(b, { penolong: 'bidan' })
    lahir(kembar)
    await gabung(book, a, b)
    expect(live(db, 'persalinan', ibu).filter((row) => row.bayi_id === a)).toMatchObject([
      { bb_lahir_g: 3_000, penolong: 'bidan' },
    ])
    expect(live(db, 'persalinan', ibu)).toHaveLength(2)
  })

  test('in whatever order several are joined, the book comes out the same', async () => {
    const akhir: unknown[] = []
    for (const urut of [
      [1, 2],
      [2, 1],
    ]) {
      book.close()
      book = openBalitaBook()
      const { db } = book.context
      const orang = ['a', 'b', 'c'].map((huruf, i) => `00000000-0000-7000-8000-00000000000${i}${huruf}`.slice(0, 36))
      orang.forEach((id, i) => {
        tulis('orang', id, { nama: 'Siti', jk: 'P', tanggal_lahir: '1998-05-10' })
        const satu = hamil(id, { hpht: '2026-04-02', ...[{}, { gravida: 2 }, { para: 1 }][i] })
        periksa(satu, '2026-07-08', [{}, { bb_g: 52_000 }, { lila_mm: 240 }][i])
        periksa(satu, `2026-08-0${i + 1}`, { bb_g: 53_000 + i })
        tulis('kms', idTurunan('kms', id, '2026-07-08'), { orang_id: id, tanggal: '2026-07-08', punya: 1 })
      })
      for (const i of urut) await gabung(book, orang[0] ?? '', orang[i] ?? '')
      akhir.push(
        (['kehamilan', 'kunjungan_hamil', 'kms'] as const).map((nama) =>
          db.all(`SELECT * FROM ${nama} ORDER BY id`).map((row) => ({ ...(row as object), versi: 0 })),
        ),
      )
      expect(live(db, 'kehamilan', orang[0] ?? '')).toMatchObject([{ gravida: 2, para: 1 }])
      expect(live(db, 'kunjungan_hamil', orang[0] ?? '')).toHaveLength(4)
    }
    expect(akhir[1]).toEqual(akhir[0])
  })
})

describe('what another Pustu answers for', () => {
  let book: DuaPustuBook
  beforeEach(async () => {
    book = await openDuaPustuBook()
  })
  afterEach(() => book.close())

  test('is no time in which she was a member here as well', async () => {
    const { db } = book.context
    book.pindahkanAyu()
    const lagi = addAnak(db, book.melati, 'Ayu')
    const pergi = { sampai: '2026-06-01', sebab_sampai: 'pindah' } as const
    writeAs(db, 'ketik', { entitas: 'keanggotaan', id: book.ayu.keanggotaanId, isi: pergi })
    writeAs(db, 'ketik', { entitas: 'keanggotaan', id: lagi.keanggotaanId, isi: { mulai: '2026-08-01' } })
    await gabung(book, book.ayu.id, lagi.id)
    const times = db.all(
      'SELECT mulai, sampai FROM keanggotaan WHERE orang_id = ? AND dihapus = 0 ORDER BY mulai',
      book.ayu.id,
    )
    expect(times).toEqual([
      { mulai: '2025-01-10', sampai: '2026-06-01' },
      { mulai: '2026-08-01', sampai: '2026-10-01' },
      { mulai: '2026-10-01', sampai: null },
    ])
  })

  test('goes on to name whom it named: the Puskesmas takes it along', async () => {
    const { db } = book.context
    const lagi = addAnak(db, book.melati, 'Ayu')
    const [ibu, anggota, lahir, absen] = [newId(), newId(), newId(), newId()]
    const isi = { nama: 'Siti', jk: 'P', tanggal_lahir: '1998-05-10' } as const
    const member = {
      orang_id: ibu,
      posyandu_id: book.lain.posyandu,
      mulai: '2020-01-01',
      sebab_mulai: 'terdaftar',
    } as const
    const tanggal = { tanggal: '2025-01-10', tanggal_bersalin: '2025-01-10', bayi_lahir: 'hidup' } as const
    writeAsLain(
      db,
      book.lain.fasilitasId,
      { entitas: 'orang', id: ibu, isi },
      { entitas: 'keanggotaan', id: anggota, isi: member },
      { entitas: 'persalinan', id: lahir, isi: { orang_id: ibu, bayi_id: lagi.id, ...tanggal } },
      { entitas: 'kehadiran', id: absen, isi: { hari_buka_id: book.lain.hari, orang_id: lagi.id, hadir: 0 } },
    )
    const kelompok = await gabung(book, book.ayu.id, lagi.id)
    expect(rowOf(db, 'persalinan', lahir).bayi_id).toBe(lagi.id)
    expect(rowOf(db, 'kehadiran', absen)).toMatchObject({ orang_id: lagi.id, dihapus: 0 })
    const touched = db.values('SELECT DISTINCT entitas_id FROM perubahan WHERE kelompok = ?', kelompok)
    expect(touched).not.toContain(lahir)
    expect(touched).not.toContain(absen)
  })
})
