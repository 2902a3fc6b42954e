import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idTurunan } from '#main/db/id-tetap.ts'
import { type Change, write } from '#main/db/journal.ts'
import { catatanLuar } from '#main/db/milik.ts'
import { openEncrypted } from '#main/toko/cipher.ts'
import type { Db } from '#main/toko/toko.ts'
import { type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import { rujukanOf } from '#shared/catatan/rujukan.ts'
import { catatanContoh } from '#tests/factories/catatan.ts'
import { type Area, openArea } from '#tests/helpers/area-cli.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'

/** A Pustu goes from one Puskesmas to another, by the command line and the calls of the window; a test stands on the one before. */

type Baris = Readonly<Record<string, string | number | null>>
type Isi = { readonly tabel: Readonly<Record<string, readonly Baris[]>>; readonly jurnal: readonly Baris[] }

let area: Area
let [lama, baru]: Isi[] = []
const [puskesmas, lereng] = ['Puskesmas Sumber', 'Puskesmas Lereng'] as const

const rows = (db: Db, sql: string) => db.all<Baris>(sql)
const nilai = (data: string, sql: string) => area.di(data, ({ db }) => db.values(sql))

/** All a book shows, and the changes it came from. */
const bacaIsi = (data: string) =>
  area.di(
    data,
    ({ db }): Isi => ({
      tabel: Object.fromEntries(namaCatatan.map((nama) => [nama, rows(db, `SELECT * FROM ${nama} ORDER BY id`)])),
      jurnal: rows(db, 'SELECT * FROM perubahan ORDER BY nomor'),
    }),
  )

/** Writes what is given, and one of every kind that can be, about a person and a posyandu. */
async function isiSemuaJenis(data: string, nama: string, posyandu: string): Promise<void> {
  await area.di(data, ({ context, anak, posyandu: find, db }) => {
    const tempat = String(db.oneValue("SELECT id FROM fasilitas WHERE jenis = 'pustu' AND nama <> ? LIMIT 1", ''))
    const kinds = namaCatatan.filter(
      (one) => !['fasilitas', 'orang', 'akun', 'pengaturan', 'umpan_balik'].includes(one),
    )
    for (const [i, entitas] of kinds.entries()) {
      const rujukan = { orang: anak(nama).id, fasilitas: entitas === 'kiriman' ? tempat : find(posyandu) }
      const changes = catatanContoh(entitas, rujukan, new Date(Date.UTC(2026, 6, i + 1)).toISOString().slice(0, 10))
      const fixed = changes.map((one) =>
        one.entitas === 'kehadiran' ? ({ ...one, isi: { ...one.isi, kader_id: null } } as Change) : one,
      )
      write(context.db, context.penulis('ketik', 'uji'), fixed)
    }
  })
}

const ubah = (data: string, entitas: NamaCatatan, id: string, isi: Change['isi']) =>
  area.di(data, ({ context }) => write(context.db, context.penulis('ketik'), [{ entitas, id, isi } as Change]))

async function timbang(data: string, orang: string, posyandu: string, tanggal: string): Promise<void> {
  await area.di(data, async ({ call, posyandu: find, anak, context }) => {
    const hari = { id: null, posyanduId: find(posyandu), tanggal, kaderHadir: null, catatan: null }
    const { id } = await call('hariBuka.save', hari)
    const isi = { orang_id: anak(orang).id, hari_buka_id: id, posyandu_id: find(posyandu), tanggal, bb_g: 9_100 }
    const penimbangan = idTurunan('penimbangan', id, isi.orang_id)
    write(context.db, context.penulis('ketik'), [{ entitas: 'penimbangan', id: penimbangan, isi }])
  })
}

beforeAll(async () => {
  area = openArea()
  await area.buku('puskesmas', 'Sumber', 'p')
  await area.buku('puskesmas', 'Lereng', 'q')
  await area.buku('pustu', 'Alfa', 'a')
  await area.buku('pustu', 'Beta', 'b')
  await area.hubungkan('a', 'p')
  await area.hubungkan('b', 'p')
  await area.impor(
    'a',
    ['3509011001250001', 'ANI', 'MELATI', '2026-09-10', 7],
    ['3509011001250011', 'AYU', 'MELATI', '2026-09-10', 7],
  )
  await area.impor(
    'b',
    ['3509012002250002', 'BIMA', 'KENANGA', '2026-09-10', 8],
    ['3509012002250003', 'BUNGA', 'KENANGA', '2026-09-10', 8],
  )
  await isiSemuaJenis('a', 'ANI', 'MELATI')
  await isiSemuaJenis('b', 'BIMA', 'KENANGA')
  await timbang('b', 'BUNGA', 'KENANGA', '2026-10-05')
  await area.bawa('a', 'p', puskesmas)
  await area.bawa('b', 'p', puskesmas)
  // Bunga comes over with what was measured of her; the Puskesmas corrects a child of Alfa, and writes to it.
  await area.di('p', async ({ call, anak, posyandu }) => {
    await call('balita.move', {
      id: anak('BUNGA').id,
      tanggal: '2026-10-20',
      keId: posyandu('MELATI'),
      keterangan: null,
    })
  })
  await ubah('p', 'orang', await area.di('p', ({ anak }) => anak('AYU').id), { dusun: 'PUSKESMAS' })
  await area.di('p', ({ context, db }) => {
    const pustu = String(db.value("SELECT id FROM fasilitas WHERE nama = 'Alfa' AND jenis = 'pustu'"))
    const [...balik] = catatanContoh('umpan_balik', { fasilitas: pustu })
    write(db, context.penulis('ketik'), balik)
  })
  // Alfa did not know of it: the two wait for a choice.
  await ubah('a', 'orang', await area.di('a', ({ anak }) => anak('AYU').id), { dusun: 'PUSTU' })
  await area.bawa('p', 'a', 'Pustu Alfa')
  // A book that a program without streams filled holds the others too.
  await area.di('p', ({ db: desk }) => area.di('a', ({ db }) => pegangSemua(desk, db)))
  await timbang('a', 'BUNGA', 'MELATI', '2026-11-12')
  // A guest, a removed record, and one that was taken back.
  await timbang('a', 'BIMA', 'MELATI', '2026-11-13')
  await area.di('a', async ({ call, db, context, anak }) => {
    const kms = String(db.value('SELECT id FROM kms WHERE orang_id = ?', anak('ANI').id))
    const removed = write(db, context.penulis('ketik', 'salah'), [{ entitas: 'kms', id: kms, isi: { dihapus: 1 } }])
    const salah = write(db, context.penulis('ketik'), [{ entitas: 'orang', id: anak('ANI').id, isi: { rt: '77' } }])
    expect(removed.jumlah).toBe(1)
    await call('riwayat.undo', { kelompok: salah.kelompok ?? 0 })
  })
  lama = await bacaIsi('a')
  const { sidik } = await area.json('a', 'periksa')
  await area.json('a', 'usb', 'pindah', '--ke', area.dir('c'), '--puskesmas', 'Lereng', '--kecamatan', 'Atas')
  expect((await area.json('a', 'periksa')).sidik).toBe(sidik)
  baru = await bacaIsi('c')
})
afterAll(() => area.close())

/** What of the former book is this Pustu's alone, in every respect, as the lists of the program have it. */
const milikSendiri = () =>
  area.di('a', ({ db }) =>
    Object.fromEntries(
      namaCatatan.map((nama) => [
        nama,
        new Set<unknown>(db.values(`SELECT id FROM ${nama} WHERE NOT ${catatanLuar(`'${nama}'`, `${nama}.id`)}`)),
      ]),
    ),
  )

describe('the new book', () => {
  test('has every record of its own as it was, of every kind there is, removed ones too', async () => {
    const own = await milikSendiri()
    const stays = new Set<unknown>(
      await nilai('a', "SELECT id FROM fasilitas WHERE jenis NOT IN ('pustu', 'posyandu')"),
    )
    for (const nama of namaCatatan.filter((one) => one !== 'umpan_balik')) {
      const found = new Map(baru?.tabel[nama]?.map((row) => [row.id, row]))
      const mine = (lama?.tabel[nama] ?? []).filter(({ id }) => own[nama]?.has(id) && !stays.has(id))
      if (nama !== 'penandatangan') expect(mine.length, nama).toBeGreaterThan(0)
      for (const { versi: _, ...row } of mine.filter(({ id }) => id !== 'tempat' && id !== 'pengaturan')) {
        const { versi: __, ...kini } = found.get(row.id) ?? {}
        expect(kini, nama).toEqual(row.jenis === 'pustu' ? { ...row, induk_id: expect.any(String) } : row)
      }
    }
    expect(baru?.tabel.kms?.some(({ dihapus }) => dihapus === 1)).toBe(true)
  })

  test('has nothing beside: who came over brought what was measured of her, and not where', () => {
    const luar = (lama?.tabel.fasilitas ?? []).filter(({ nama }) => nama === 'KENANGA' || nama === 'Beta')
    const gone = new Set(luar.map(({ id }) => id))
    expect(gone.size).toBe(2)
    expect(baru?.tabel.orang?.map(({ nama }) => nama).sort()).toEqual(['ANI', 'AYU', 'BUNGA'])
    expect(baru?.tabel.umpan_balik).toEqual([])
    const bunga = baru?.tabel.orang?.find(({ nama }) => nama === 'BUNGA')?.id
    const days = baru?.tabel.penimbangan?.filter(({ orang_id }) => orang_id === bunga)
    expect(days?.map(({ tanggal, hari_buka_id }) => [tanggal, hari_buka_id === null])).toEqual(
      expect.arrayContaining([
        ['2026-10-05', true],
        ['2026-11-12', false],
      ]),
    )
    for (const nama of namaCatatan)
      for (const row of baru?.tabel[nama] ?? [])
        for (const [kolom] of rujukanOf(nama)) expect(gone.has(row[kolom] ?? ''), `${nama}.${kolom}`).toBe(false)
  })

  test('hangs under the new Puskesmas, and under nothing of the former', () => {
    const names = baru?.tabel.fasilitas?.map(({ jenis, nama }) => `${jenis} ${nama}`).sort()
    expect(names).toEqual([
      'kabupaten Tirtasari',
      'kecamatan Atas',
      'posyandu MELATI',
      'puskesmas Lereng',
      'pustu Alfa',
    ])
  })

  test('tells of each change who made it, when, why, from where, and together with which', () => {
    const idsOf = (all: readonly Baris[] = []) =>
      new Set(all.map(({ entitas, entitas_id }) => `${entitas}:${entitas_id}`))
    const [before, after] = [idsOf(lama?.jurnal), idsOf(baru?.jurnal)]
    const both = new Set([...before].filter((one) => after.has(one)))
    const cerita = (all: readonly Baris[]) => {
      const told = all.filter(
        ({ entitas, entitas_id, lamport }) => both.has(`${entitas}:${entitas_id}`) && Number(lamport) <= akhir,
      )
      const groups = [...new Set(told.map(({ kelompok }) => kelompok))]
      return told.map(({ jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id, kelompok, lamport }) =>
        [jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id, groups.indexOf(kelompok ?? 0), lamport].join('|'),
      )
    }
    const akhir = Math.max(...(lama?.jurnal ?? []).map(({ lamport }) => Number(lamport)))
    const now = cerita(baru?.jurnal ?? [])
    expect(now.length).toBeGreaterThan(40)
    expect(now).toEqual(cerita(lama?.jurnal ?? []))
    expect(now.some((one) => one.startsWith('urungkan'))).toBe(true)
  })

  test('keeps both values where a choice waits', async () => {
    const sql = `SELECT nilai FROM konflik WHERE isian = 'dusun' AND putusan IS NULL ORDER BY nilai`
    expect(await nilai('c', sql)).toEqual(['"PUSKESMAS"', '"PUSTU"'])
    expect(await nilai('a', sql)).toEqual(await nilai('c', sql))
  })

  test('names nobody of another Pustu, in no byte of its file, and knows no other facility', async () => {
    const salinan = join(area.dir('c'), 'salinan')
    await area.di('c', ({ db }) => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      copyFileSync(join(area.dir('c'), 'buku.sqlite'), salinan)
      const plain = openEncrypted(salinan, db.kunci)
      plain.pragma('journal_mode = DELETE')
      plain.pragma("rekey = ''")
      plain.close()
    })
    const bytes = readFileSync(salinan)
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
    for (const own of ['ANI', '3509011001250001', 'BUNGA', 'MELATI']) expect(bytes.includes(own), own).toBe(true)
    for (const lain of ['BIMA', '3509012002250002', 'KENANGA', 'Beta']) expect(bytes.includes(lain), lain).toBe(false)
    expect(await nilai('c', 'SELECT fasilitas_id FROM kenalan UNION ALL SELECT fasilitas_id FROM pihak')).toEqual([])
    expect(await nilai('c', "SELECT kunci FROM meta WHERE kunci IN ('tempat', 'kunciTransfer', 'luar')")).toEqual([])
    expect(await area.json('c', 'periksa')).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
  })
})

describe('at the new Puskesmas', () => {
  beforeAll(async () => {
    await area.json('c', 'usb', 'kenalan', '--ke', area.dir('c.kartu'))
    await area.hubungkan('c', 'q')
  })

  test('its package is taken with nothing set aside, and both books hold the same', async () => {
    await area.bawa('c', 'q', lereng)
    expect(await nilai('q', 'SELECT sebab, entitas FROM sisihan')).toEqual([])
    expect(await area.namaAnak('q')).toEqual(['ANI', 'AYU', 'BUNGA'])
    await area.bawa('q', 'c', 'Pustu Alfa')
    const [q, c] = await area.sidikDari('Pustu Alfa', 'q', 'c')
    expect(c).toBe(q)
  })

  test('the choice that waited is made, and everybody hears of it', async () => {
    const pilih = await area.di('c', async ({ call }) => {
      const [one] = (await call('konflik.list', {})).filter(
        ({ isian, putusan }) => isian === 'dusun' && putusan === null,
      )
      expect(one?.calon.map(({ nilai: calon, komputer }) => [calon, komputer]).sort()).toEqual([
        ['PUSKESMAS', 'laptop lain di sini'],
        ['PUSTU', 'laptop ini'],
      ])
      const { entitas = '', id = '', isian = '', calon = [] } = one ?? {}
      const nomor = calon.find(({ nilai: value }) => value === 'PUSTU')?.nomor ?? 0
      return call('konflik.choose', { entitas, id, isian, nomor })
    })
    expect(pilih.kelompok).toBeGreaterThan(0)
    await area.bawa('c', 'q', lereng)
    expect(await nilai('q', "SELECT dusun FROM orang WHERE nama = 'AYU'")).toEqual(['PUSTU'])
    expect(await nilai('q', 'SELECT count(*) FROM konflik WHERE putusan IS NULL')).toEqual([0])
  })

  test('the former Puskesmas keeps its copy, and can neither feed the new book nor be fed by it', async () => {
    expect(await area.namaAnak('p')).toContain('ANI')
    const { code, stderr } = await area.cli('c', 'usb', 'percaya', area.dir('p.kartu'))
    expect([code, stderr]).toEqual([1, expect.stringMatching(/hanya punya satu Puskesmas/)])
    expect((await area.kirim('p', 'c', 'Pustu Alfa')).code).not.toBe(0)
    // The former book opens as it was.
    await area.bawa('p', 'a', 'Pustu Alfa')
  })
})

describe('is refused', () => {
  test.each([
    ['into a folder that is not empty', 'a', 'b', /tidak kosong/],
    ['for the book of a Puskesmas', 'p', 'd', /Buku Puskesmas tidak berpindah/],
  ])('%s', async (_name, data, ke, pesan) => {
    const before = await area.sidik(data)
    const { code, stderr } = await area.cli(data, 'usb', 'pindah', '--ke', area.dir(ke), '--puskesmas', 'Lain')
    expect([code, stderr]).toEqual([1, expect.stringMatching(pesan)])
    expect(await area.sidik(data)).toEqual(before)
  })

  test('for a Pustu that never exchanged: its Puskesmas is named in the settings', async () => {
    await area.json(
      'e',
      'init',
      ...['--jenis', 'pustu', '--nama', 'Delta', '--kabupaten', 'T', '--kecamatan', 'W', '--puskesmas', 'S'],
    )
    const { code, stderr } = await area.cli('e', 'usb', 'pindah', '--ke', area.dir('f'), '--puskesmas', 'Lain')
    expect([code, stderr]).toEqual([1, expect.stringMatching(/belum pernah berkirim.*Pengaturan/)])
    expect(existsSync(area.dir('f'))).toBe(false)
  })
})
