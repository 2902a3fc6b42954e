import { expect, test } from 'vitest'
import { listBawaan } from '#main/db/bawaan.ts'
import { newId, renewReplica } from '#main/db/journal.ts'
import { catatanLuar } from '#main/db/milik.ts'
import { createScratchBook } from '#main/db/open.ts'
import { isSehat, periksaBuku } from '#main/db/periksa.ts'
import { salinBawaan } from '#main/db/salin-bawaan.ts'
import type { Db } from '#main/toko/toko.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { ketik, kini, segel, sidikDari, terima } from '#tests/helpers/paket-uji.ts'
import { type Asal, bukaKomputer, makeAsal } from '#tests/helpers/simulasi/dunia.ts'
import { kali, sabarMs } from '#tests/helpers/simulasi/hidup.ts'
import { jalankan } from '#tests/helpers/simulasi/jalankan.ts'

type Baris = Readonly<Record<string, string | number | null>>

/** Rows as they stand, of what is this Pustu's alone and about nobody who stays; but their numbers in the journal. */
function isiOf(db: Db, own: Db, orang: ReadonlySet<unknown>): Record<string, Baris[]> {
  const belongs = (nama: string, id: string) => own.value(`SELECT NOT ${catatanLuar(`'${nama}'`, '@id')}`, { id }) === 1
  return Object.fromEntries(
    namaCatatan.map((nama) => {
      const rows = db.all<Baris>(`SELECT * FROM ${nama} ORDER BY id`)
      const kept = rows.filter(
        ({ id, jenis, orang_id }) =>
          (nama !== 'fasilitas' || jenis === 'posyandu') &&
          (orang_id === undefined || orang_id === null || orang.has(orang_id)) &&
          belongs(nama, String(id)),
      )
      // Whom a removed record was joined to may be somebody who stays.
      const ke = (id: Baris[string] | undefined) => (orang.has(id) ? id : null)
      const toIsi = ({ versi: _, ...row }: Baris): Baris =>
        nama === 'orang' ? { ...row, digabung_ke_id: ke(row.digabung_ke_id) ?? null } : row
      return [nama, kept.map(toIsi)]
    }),
  )
}

/** What waits for a choice, or was chosen between. */
const konflikOf = (db: Db) =>
  db.all<{ entitas: string; entitas_id: string }>(
    'SELECT entitas, entitas_id, isian, nilai, putusan IS NULL AS terbuka FROM konflik ORDER BY 1, 2, 3, 4, 5',
  )

async function hubungkan(a: Db, b: Db): Promise<void> {
  for (const [dari, ke] of [
    [a, b],
    [b, a],
  ] as const)
    await percayaKartu(ke, await writeKartu(dari), { oleh: 'bidan', now: kini })
}

/** The book of a Pustu that goes along: its own alone. */
function pindahkan(lama: Asal): Asal {
  const db = createScratchBook()
  db.pragma('foreign_keys = ON')
  salinBawaan(lama.db, db, listBawaan(lama.db, lama.fasilitas))
  return { ...lama, db }
}

const count = 6 * kali

test(`${count} lives, after which a Pustu goes to another Puskesmas: its own is as it was, and taken there whole`, {
  timeout: count * sabarMs,
}, async () => {
  const [asal, [lain]] = [await makeAsal(2), await makeAsal(0)]
  if (!lain) throw new Error('A world without books')
  let menunggu = 0
  for (let benih = 1; benih <= count; benih++) {
    const { komputer } = await jalankan(asal, { benih, langkah: 60, segelTiap: 1_000, salinan: false })
    const lama = komputer.find(({ nama }) => nama === 'A1')
    if (!lama) throw new Error('A world without its first Pustu')
    const baru = pindahkan(lama)
    const pesan = `seed ${benih}`
    expect(isSehat(periksaBuku(baru.db)), pesan).toBe(true)
    const orang = new Set(baru.db.values('SELECT id FROM orang'))
    const isi = isiOf(baru.db, lama.db, orang)
    expect(isi, pesan).toEqual(isiOf(lama.db, lama.db, orang))
    const ids = new Set(Object.values(isi).flatMap((rows) => rows.map(({ id }) => id)))
    const mine = (db: Db) => konflikOf(db).filter(({ entitas_id }) => ids.has(entitas_id))
    expect(mine(baru.db), pesan).toEqual(mine(lama.db))
    menunggu += mine(baru.db).length

    const meja = bukaKomputer(lain, 0)
    await hubungkan(baru.db, meja.db)
    expect(await terima(meja, (await segel(baru, meja)).bytes), pesan).toMatchObject({ disisihkan: 0 })
    await terima(baru, (await segel(meja, baru)).bytes)
    expect(sidikDari(baru, baru), pesan).toBe(sidikDari(meja, baru))
    baru.db.close()
  }
  // Lives in which nobody differed would prove little.
  expect(menunggu).toBeGreaterThan(count / 2)
})

test('A Pustu goes along with what a computer wrote that had seen far more than it was told of', async () => {
  const [puskesmas, satu, dua] = (await makeAsal(2)).map((one) => bukaKomputer(one, 0))
  const [tujuan] = (await makeAsal(0)).map((one) => bukaKomputer(one, 0))
  if (!puskesmas || !satu || !dua || !tujuan) throw new Error('A world without its books')
  const anak = satu.db.oneValue<string>("SELECT id FROM orang WHERE nama = 'anak Pustu 1 0'")
  await terima(puskesmas, (await segel(satu, puskesmas)).bytes)
  // Ninety changes of the other Pustu, none of them told to this one: the count of the Puskesmas goes beyond them.
  const tetangga = dua.db.oneValue<string>("SELECT id FROM orang WHERE nama = 'anak Pustu 2 0'")
  for (let i = 0; i < 90; i++) ketik(dua, { entitas: 'orang', id: tetangga, isi: { rt: String(i) } })
  await terima(puskesmas, (await segel(dua, puskesmas)).bytes)
  renewReplica(puskesmas.db, 'pulihan')
  ketik(puskesmas, { entitas: 'orang', id: anak, isi: { dusun: 'KRAJAN' } })
  await terima(satu, (await segel(puskesmas, satu)).bytes)
  ketik(satu, { entitas: 'orang', id: anak, isi: { rw: '03' } })

  const baru = pindahkan(satu)
  const lamport = baru.db.oneValue<number>('SELECT max(lamport) FROM jurnal')
  expect(lamport).toBeGreaterThan(90)
  await hubungkan(baru.db, tujuan.db)
  expect(await terima(tujuan, (await segel(baru, tujuan)).bytes)).toMatchObject({ disisihkan: 0 })
  expect(tujuan.db.first('SELECT dusun, rw FROM orang WHERE id = ?', anak)).toEqual({ dusun: 'KRAJAN', rw: '03' })
  // Whoever goes on from there is taken, too.
  ketik(baru, { entitas: 'orang', id: anak, isi: { rw: '04' } })
  expect(await terima(tujuan, (await segel(baru, tujuan)).bytes)).toMatchObject({ disisihkan: 0 })
  await terima(baru, (await segel(tujuan, baru)).bytes)
  expect(sidikDari(baru, baru)).toBe(sidikDari(tujuan, baru))
})

test('A Pustu goes along with what another wrote of somebody who came to be its own', async () => {
  const [puskesmas, satu, dua] = (await makeAsal(2)).map((one) => bukaKomputer(one, 0))
  const [tujuan] = (await makeAsal(0)).map((one) => bukaKomputer(one, 0))
  if (!puskesmas || !satu || !dua || !tujuan) throw new Error('A world without its books')
  for (const one of [satu, dua]) await terima(puskesmas, (await segel(one, puskesmas)).bytes)
  const find = (sql: string) => puskesmas.db.oneValue<string>(sql)
  const asing = find("SELECT id FROM orang WHERE nama = 'anak Puskesmas 0'")
  const [anak, mawar] = [
    find("SELECT id FROM orang WHERE nama = 'anak Pustu 1 0'"),
    find("SELECT id FROM fasilitas WHERE nama = 'Pustu 2 1'"),
  ]
  const keanggotaan = find(`SELECT id FROM keanggotaan WHERE orang_id = '${asing}'`)
  ketik(puskesmas, { entitas: 'keanggotaan', id: keanggotaan, isi: { posyandu_id: mawar } })
  // By the stream of its own alone the other Pustu knows the child it weighs.
  await terima(dua, (await segel(puskesmas, dua)).bytes)
  const timbang = newId()
  ketik(dua, {
    entitas: 'penimbangan',
    id: timbang,
    isi: { orang_id: asing, tanggal: '2026-11-14', bb_g: 9_100 },
  })
  await terima(puskesmas, (await segel(dua, puskesmas)).bytes)
  ketik(
    puskesmas,
    { entitas: 'penimbangan', id: timbang, isi: { orang_id: anak } },
    { entitas: 'orang', id: asing, isi: { dihapus: 1, digabung_ke_id: anak } },
  )
  await terima(satu, (await segel(puskesmas, satu)).bytes)

  const baru = pindahkan(satu)
  await hubungkan(baru.db, tujuan.db)
  expect(await terima(tujuan, (await segel(baru, tujuan)).bytes)).toMatchObject({ disisihkan: 0 })
  expect(tujuan.db.value('SELECT bb_g FROM penimbangan WHERE id = ? AND orang_id = ?', timbang, anak)).toBe(9_100)
})
