import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Menunggu } from '#shared/contract/kirim.ts'
import { type Area, openArea } from '#tests/helpers/area-cli.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'

/** Changes of somebody this book is not connected with: they wait, are named, and go in by themselves afterwards. */

let area: Area
beforeEach(async () => {
  area = openArea()
  await area.buku('puskesmas', 'Sumber', 'p')
  await area.buku('pustu', 'Alfa', 'a')
  await area.buku('pustu', 'Beta', 'b')
  await area.hubungkan('b', 'p')
  await area.impor('a', ['3509011001250001', 'ANI', 'MELATI', '2026-09-10', 7])
  await area.impor('b', ['3509012002250002', 'BIMA', 'KENANGA', '2026-09-10', 8])
})
afterEach(() => area.close())

type Daftar = { terhubung: unknown[]; menunggu: Menunggu[]; dahulu: { nama: string; kata: string[] }[] }
const daftar = (data: string) => area.json(data, 'usb', 'daftar') as Promise<Daftar>

describe('a Pustu the Puskesmas is not connected with, whose changes another carries', () => {
  const kalimat =
    /Kiriman 1 dari Pustu Beta membawa catatan Pustu Alfa, yang belum terhubung dengan buku ini\. .*masuk sendiri sesudahnya/

  beforeEach(async () => {
    // A program without streams carries what other Pustu wrote.
    await area.di('a', ({ db: alfa }) => area.di('b', ({ db }) => pegangSemua(alfa, db)))
    await area.impor('b', ['3509012002250003', 'BUDI', 'KENANGA', '2026-10-10', 8])
  })

  test('wait and are named; what does not depend on them is taken', async () => {
    expect(await area.bawa('b', 'p', 'Puskesmas Sumber')).toMatch(kalimat)
    expect(await area.namaAnak('p')).toEqual(['BIMA'])
    // Again changes nothing, and says so again.
    expect(await area.cli('p', 'periksa')).toMatchObject({ code: 0 })
    const { menunggu } = await daftar('p')
    expect(menunggu.map(({ nama }) => nama)).toEqual(['Pustu Alfa'])
  })

  test('go in by themselves once its card is read', async () => {
    await area.bawa('b', 'p', 'Puskesmas Sumber')
    await area.hubungkan('a', 'p')
    expect(await area.namaAnak('p')).toEqual(['ANI', 'BIMA', 'BUDI'])
    expect((await daftar('p')).menunggu).toEqual([])
    await area.bawa('p', 'b', 'Pustu Beta')
    const [p, b] = await area.sidikDari('Pustu Beta', 'p', 'b')
    expect(b).toBe(p)
  })

  test('are dropped with the packages of who brought them, when that one is forgotten', async () => {
    await area.bawa('b', 'p', 'Puskesmas Sumber')
    await area.json('p', 'usb', 'lupakan', 'Pustu Beta')
    await area.hubungkan('a', 'p')
    expect(await area.namaAnak('p')).toEqual(['BIMA'])
    expect((await area.cli('b', 'usb', 'lupakan', 'Pustu Gamma')).stderr).toMatch(/tidak ada di antara yang terhubung/)
  })
})

describe('a Puskesmas whose book was lost', () => {
  const lama = ['3509013003250004', 'CITRA', 'SUMBER', '2026-09-12', 9] as const

  beforeEach(async () => {
    await area.hubungkan('a', 'p')
    // It has a posyandu of its own, and corrected a child of Alfa.
    await area.impor('p', lama)
    await area.bawa('a', 'p', 'Puskesmas Sumber')
    await area.bawa('b', 'p', 'Puskesmas Sumber')
    await area.di('p', ({ call, anak: find }) =>
      call('balita.gabung', {
        ...{ tetapId: find('ANI').id, tetapVersi: find('ANI').versi, gabungId: find('BIMA').id },
        ...{ gabungVersi: find('BIMA').versi, pilihan: {}, alasan: 'satu anak' },
      }),
    )
    await area.bawa('p', 'a', 'Pustu Alfa')
    await area.bawa('p', 'b', 'Pustu Beta')
    await area.impor('a', ['3509011001250005', 'DEWI', 'MELATI', '2026-10-10', 8])
    await area.buku('puskesmas', 'Sumber', 'q')
    for (const data of ['a', 'b']) {
      await area.json(data, 'usb', 'lupakan', 'Puskesmas Sumber')
      await area.hubungkan(data, 'q')
    }
  })

  test('is healed by its Pustu after somebody compared its six words', async () => {
    expect(await area.bawa('a', 'q', 'Puskesmas Sumber')).toMatch(
      /membawa catatan Puskesmas Sumber dari buku yang lain, yang belum terhubung.*Cocokkan dulu keenam katanya/,
    )
    // The words of the lost book are read out at any of its Pustu.
    const [{ kata = [] } = {}] = (await daftar('b')).dahulu
    expect(kata).toHaveLength(6)
    const salah = [...kata].reverse().join(' ')
    const percaya = (text: string) => area.cli('q', 'usb', 'percaya', '--menunggu', 'Puskesmas Sumber', '--kata', text)
    expect(await percaya(salah)).toMatchObject({ code: 1, stderr: expect.stringMatching(/Belum dihubungkan/) })
    expect(await area.namaAnak('q')).not.toContain('DEWI')
    expect(await percaya(kata.join(' '))).toMatchObject({ code: 0 })
    // Whom the Puskesmas looked after itself none of them holds.
    expect(await area.namaAnak('q')).toEqual(['ANI', 'DEWI'])
    // Nothing waits any more, and it writes to its Pustu as before.
    expect((await daftar('q')).menunggu).toEqual([])
    await area.bawa('b', 'q', 'Puskesmas Sumber')
    await area.bawa('q', 'a', 'Pustu Alfa')
    await area.bawa('q', 'b', 'Pustu Beta')
    for (const [tempat, data] of [
      ['Pustu Alfa', 'a'],
      ['Pustu Beta', 'b'],
    ] as const) {
      const [q, sendiri] = await area.sidikDari(tempat, 'q', data)
      expect(sendiri, tempat).toBe(q)
    }
  })

  test('hands its own posyandu on to the new book, whose month counts them once', async () => {
    await area.bawa('a', 'q', 'Puskesmas Sumber')
    await area.json('q', 'usb', 'percaya', '--menunggu', 'Puskesmas Sumber')
    const puskesmas = await area.di('q', ({ db }) =>
      db.all(`SELECT f.id, (SELECT count(*) FROM fasilitas p WHERE p.induk_id = f.id AND p.dihapus = 0) AS posyandu
           FROM fasilitas f JOIN perubahan p ON p.entitas_id = f.id JOIN replika r ON r.nomor = p.replika
           WHERE f.jenis = 'puskesmas' AND f.dihapus = 0 AND r.fasilitas_id IS NULL GROUP BY f.id`),
    )
    expect(puskesmas).toEqual([{ id: expect.any(String), posyandu: 1 }])
    const skdn = (await area.json('q', 'laporan', 'skdn', '--bulan', '2026-09')) as { posyandu: { nama: string }[] }
    expect(skdn.posyandu.map(({ nama }) => nama).sort()).toEqual(['KENANGA', 'MELATI', 'SUMBER'])
    // A Pustu that comes later believes what the former wrote, by the word of the new.
    await area.buku('pustu', 'Gamma', 'c')
    await area.hubungkan('c', 'q')
    await area.bawa('q', 'c', 'Pustu Gamma')
    expect(await area.di('c', ({ db }) => db.value('SELECT count(*) FROM sisihan'))).toBe(0)
    await area.bawa('c', 'q', 'Puskesmas Sumber')
    const [q, c] = await area.sidikDari('Pustu Gamma', 'q', 'c')
    expect(c).toBe(q)
  })
})

describe('a Pustu that goes to the Puskesmas of another area', () => {
  beforeEach(async () => {
    await area.buku('puskesmas', 'Lain', 'r')
    await area.json('b', 'usb', 'lupakan', 'Puskesmas Sumber')
  })
  const percaya = () => area.cli('b', 'usb', 'percaya', area.dir('r.kartu'))

  test('is connected while it holds nothing of the area it leaves', async () => {
    expect(await percaya()).toMatchObject({ code: 0 })
  })

  test('brings nobody of other Pustu there: it is told how to go', async () => {
    await area.json('b', 'usb', 'percaya', area.dir('p.kartu'))
    await area.bawa('p', 'b', 'Pustu Beta')
    await area.json('b', 'usb', 'lupakan', 'Puskesmas Sumber')
    const { code, stderr } = await percaya()
    expect([code, stderr]).toEqual([1, expect.stringMatching(/wilayah Puskesmas Sumber.*usb pindah/)])
    expect((await daftar('b')).terhubung).toEqual([])
  })
})

test('a card is looked at without being trusted, and trusted only with its own words where they are given', async () => {
  const kartu = area.dir('a.kartu')
  const { nama, kata } = await area.json('p', 'usb', 'percaya', kartu, '--uji')
  expect(nama).toBe('Pustu Alfa')
  expect((await daftar('p')).terhubung).toHaveLength(1)
  const words = kata as string[]
  const salah = await area.cli('p', 'usb', 'percaya', kartu, '--kata', [...words].reverse().join(' '))
  expect([salah.code, salah.stderr]).toEqual([1, expect.stringMatching(/Keenam kata Pustu Alfa lain/)])
  expect((await daftar('p')).terhubung).toHaveLength(1)
  const { stdout } = await area.cli('p', 'usb', 'percaya', kartu, '--kata', words.join(' '))
  expect(stdout).toMatch(new RegExp(`^Enam kata Pustu Alfa: ${words.join(' ')}\n[\\s\\S]*sekarang terhubung`))
})
