import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idTurunan } from '#main/db/id-tetap.ts'
import { newId, write } from '#main/db/journal.ts'
import type { Sisihan } from '#shared/contract/sisihan.ts'
import { type Area, openArea } from '#tests/helpers/area-cli.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'

/** A Puskesmas and two Pustu, by the command line and the calls of the window: nobody honest is ever shut out. */

let area: Area
beforeEach(async () => {
  area = openArea()
  await area.buku('puskesmas', 'Sumber', 'p')
  await area.buku('pustu', 'Alfa', 'a')
  await area.buku('pustu', 'Beta', 'b')
  await area.hubungkan('a', 'p')
  await area.hubungkan('b', 'p')
  await area.impor('a', ['3509011001250001', 'ANI', 'MELATI', '2026-09-10', 7])
})
afterEach(() => area.close())

const puskesmas = 'Puskesmas Sumber'

/** Weighs a child on a day of its posyandu, as the sheet does. */
function timbang(data: string, nama: string, posyandu: string, tanggal: string, bb: string): Promise<void> {
  return area.di(data, async ({ call, posyandu: find }) => {
    const hari = { id: null, posyanduId: find(posyandu), tanggal, kaderHadir: null, catatan: null }
    const { id: hariBukaId } = await call('hariBuka.save', hari)
    const { baris } = await call('penimbangan.sheet', { hariBukaId })
    const row = baris.find(({ anak }) => anak.nama === nama)
    if (!row) throw new Error(`${nama} is not on the sheet`)
    await call('penimbangan.record', { hariBukaId, orangId: row.orangId, isi: { ...row.isi, bb } })
  })
}

/** Weighings of a child as one book shows them. */
const timbangan = (data: string, nama: string) =>
  area.di(data, ({ db }) =>
    db.values(
      `SELECT p.tanggal || ' ' || p.bb_g FROM penimbangan p JOIN orang o ON o.id = p.orang_id
         WHERE o.nama = ? AND o.dihapus = 0 AND p.dihapus = 0 ORDER BY 1`,
      nama,
    ),
  )
/** What is a Pustu's is alike in its book and that of the Puskesmas. */
async function sama(...data: ('a' | 'b')[]): Promise<void> {
  for (const one of data) {
    const [p, sendiri] = await area.sidikDari(one === 'a' ? 'Pustu Alfa' : 'Pustu Beta', 'p', one)
    expect(sendiri, one).toBe(p)
  }
}
const hitung = (data: string, sql: string) => area.di(data, ({ db }) => db.value(sql))

describe('a child the Puskesmas moved to Alfa, and of which it joined two records before it heard of Alfa', () => {
  const bima = ['3509012002250002', 'BIMA', 'KENANGA', '2026-09-10', 8] as const
  beforeEach(async () => {
    await area.impor('b', bima, ['', 'BIMO', 'KENANGA', '2026-08-10', 7.5])
    // Beta writes one of the two off.
    await area.di('b', ({ call, anak }) =>
      call('balita.move', { id: anak('BIMO').id, tanggal: '2026-10-01', keId: null, keterangan: null }),
    )
    await area.bawa('a', 'p', puskesmas)
    await area.bawa('b', 'p', puskesmas)
    await area.di('p', ({ call, anak, posyandu }) =>
      call('balita.move', { id: anak('BIMA').id, tanggal: '2026-10-20', keId: posyandu('MELATI'), keterangan: null }),
    )
    await area.bawa('p', 'a', 'Pustu Alfa')
    await timbang('a', 'BIMA', 'MELATI', '2026-11-12', '9,1')
    await area.di('p', ({ call, anak }) => {
      const [tetap, gabung] = [anak('BIMO'), anak('BIMA')]
      const dua = { tetapId: tetap.id, tetapVersi: tetap.versi, gabungId: gabung.id, gabungVersi: gabung.versi }
      return call('balita.gabung', { ...dua, pilihan: {}, alasan: 'satu anak', anggota: 'tetap' })
    })
  })

  test('is taken as Alfa wrote it, and its weighing follows to the record that stayed', async () => {
    await area.bawa('a', 'p', puskesmas)
    expect(await hitung('p', 'SELECT count(*) FROM sisihan')).toBe(0)
    expect(await timbangan('p', 'BIMO')).toEqual(['2026-08-10 7500', '2026-09-10 8000', '2026-11-12 9100'])
    await area.bawa('p', 'a', 'Pustu Alfa')
    await area.bawa('p', 'b', 'Pustu Beta')
    expect(await timbangan('a', 'BIMO')).toEqual(await timbangan('p', 'BIMO'))
    await sama('a', 'b')
  })

  test('goes on the same way next month, also after Alfa has heard of it', async () => {
    await area.impor('a', ['3509011001250001', 'ANI', 'MELATI', '2026-11-12', 8])
    await area.bawa('p', 'a', 'Pustu Alfa')
    await area.bawa('a', 'p', puskesmas)
    await timbang('a', 'BIMO', 'MELATI', '2026-11-26', '9,4')
    await area.bawa('a', 'p', puskesmas)
    expect(await hitung('p', 'SELECT count(*) FROM sisihan')).toBe(0)
    expect(await timbangan('p', 'BIMO')).toContain('2026-11-12 9100')
    expect(await timbangan('p', 'BIMO')).toContain('2026-11-26 9400')
    await area.bawa('p', 'a', 'Pustu Alfa')
    await sama('a')
  })
})

describe('an id that Alfa, by a program that was tampered with, takes from the days of Beta to come', () => {
  beforeEach(async () => {
    await area.impor('b', ['3509012002250002', 'BIMA', 'KENANGA', '2026-09-10', 8])
    await area.bawa('b', 'p', puskesmas)
    await area.bawa('a', 'p', puskesmas)
    await area.bawa('p', 'a', 'Pustu Alfa')
    await area.di('a', ({ context, posyandu }) =>
      write(context.db, context.penulis('ketik'), [
        {
          entitas: 'hari_buka',
          id: idTurunan('hari_buka', posyandu('KENANGA'), '2026-11-12'),
          isi: { posyandu_id: posyandu('MELATI'), tanggal: '2026-11-13' },
        },
      ]),
    )
  })

  test('is set aside, and the day Beta writes under it is taken', async () => {
    expect(await area.bawa('a', 'p', puskesmas)).toMatch(/1 disisihkan/)
    await area.bawa('p', 'b', 'Pustu Beta')
    await timbang('b', 'BIMA', 'KENANGA', '2026-11-12', '8,9')
    expect(await area.bawa('b', 'p', puskesmas)).not.toMatch(/disisihkan/)
    expect(await timbangan('p', 'BIMA')).toContain('2026-11-12 8900')
    await sama('b')
    // Accepted, it is a day of Alfa under an id of its own, and that of Beta stays.
    const { sisihan } = (await area.json('p', 'sisihan', 'daftar')) as { sisihan: Sisihan[] }
    await area.json('p', 'sisihan', 'terima', String(sisihan[0]?.nomor))
    expect(await hitung('p', 'SELECT count(*) FROM hari_buka')).toBe(2)
    expect(await timbangan('p', 'BIMA')).toContain('2026-11-12 8900')
  })
})

describe('a record Alfa changes that is not its own', () => {
  beforeEach(async () => {
    await area.impor('b', ['3509012002250002', 'BIMA', 'KENANGA', '2026-09-10', 8])
    await area.bawa('b', 'p', puskesmas)
    await area.bawa('a', 'p', puskesmas)
    await area.bawa('p', 'a', 'Pustu Alfa')
    // A program that keeps what it should not.
    await area.di('p', ({ db: desk }) => area.di('a', ({ db }) => pegangSemua(desk, db)))
    await area.di('a', ({ context, db, posyandu }) => {
      const [bima, hari] = [db.oneValue<string>("SELECT id FROM orang WHERE nama = 'BIMA'"), newId()]
      write(context.db, context.penulis('ketik'), [
        { entitas: 'orang', id: bima, isi: { rt: '9' } },
        { entitas: 'hari_buka', id: hari, isi: { posyandu_id: posyandu('KENANGA'), tanggal: '2026-11-13' } },
        { entitas: 'kehadiran', id: newId(), isi: { hari_buka_id: hari, orang_id: bima, hadir: 0 } },
      ])
    })
    expect(await area.bawa('a', 'p', puskesmas)).toMatch(/3 disisihkan/)
  })

  const daftar = async (data: string) => (await area.json(data, 'sisihan', 'daftar')).sisihan as Sisihan[]

  test('is listed with who, what and why, without a NIK', async () => {
    const all = await daftar('p')
    const alasan = 'Ini data Posyandu KENANGA, padahal Pustu Alfa hanya boleh mengubah posyandunya sendiri.'
    expect(all.map(({ tentang, dari, oleh, isian, alasan: sebab }) => ({ tentang, dari, oleh, isian, sebab }))).toEqual(
      [
        {
          tentang: 'Data diri BIMA',
          dari: 'Pustu Alfa',
          oleh: 'Bidan',
          isian: [{ nama: 'RT', nilai: '9' }],
          sebab: alasan,
        },
        expect.objectContaining({ tentang: 'Hari buka Posyandu KENANGA 13-11-2026', sebab: alasan }),
        expect.objectContaining({
          tentang: 'Tanda tidak hadir BIMA',
          sebab: 'Mengikuti catatan lain yang disisihkan.',
        }),
      ],
    )
    expect(all.every(({ bolehDiterima }) => bolehDiterima)).toBe(true)
    const { stdout } = await area.cli('p', 'sisihan', 'daftar')
    expect(stdout).toMatch(/^3 catatan disisihkan\.\n\d+: Data diri BIMA \(Bidan, Pustu Alfa, /)
    expect(stdout).not.toMatch(/3509012002250002/)
    // It is nobody's business in another Pustu.
    await area.bawa('p', 'b', 'Pustu Beta')
    expect(await daftar('b')).toEqual([])
  })

  test('counts once the Puskesmas accepts it, in every book; what stands on it only afterwards', async () => {
    const [diri, hari, hadir] = (await daftar('p')).map(({ nomor }) => String(nomor))
    const gagal = await area.cli('p', 'sisihan', 'terima', hadir ?? '')
    expect([gagal.code, gagal.stderr]).toEqual([1, expect.stringMatching(/juga disisihkan.*Terima dulu yang lain itu/)])
    for (const nomor of [diri, hari, hadir]) await area.json('p', 'sisihan', 'terima', nomor ?? '')
    expect(await daftar('p')).toEqual([])
    await area.bawa('p', 'b', 'Pustu Beta')
    await area.bawa('p', 'a', 'Pustu Alfa')
    expect(await hitung('b', "SELECT rt FROM orang WHERE nama = 'BIMA'")).toBe('9')
    expect(await hitung('b', 'SELECT count(*) FROM kehadiran')).toBe(1)
    await sama('a', 'b')
  })

  test('counts nowhere when it is left, and is gone from the list', async () => {
    const [first] = await daftar('p')
    await area.json('p', 'sisihan', 'biarkan', String(first?.nomor))
    expect(await daftar('p')).toHaveLength(2)
    expect((await area.cli('p', 'sisihan', 'biarkan', String(first?.nomor))).stderr).toMatch(
      /sudah tidak ada di daftar/,
    )
    expect(await hitung('p', "SELECT rt FROM orang WHERE nama = 'BIMA'")).toBe(null)
  })

  test('is decided by the Puskesmas alone', async () => {
    const { code, stderr } = await area.cli('b', 'sisihan', 'terima', '1')
    expect([code, stderr]).toEqual([1, expect.stringMatching(/Hanya Puskesmas/)])
  })
})
