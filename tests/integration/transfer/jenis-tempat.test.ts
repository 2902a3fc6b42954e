import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findTempatId } from '#main/db/buku.ts'
import { refreshLuar } from '#main/db/luar.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { type Area, openArea } from '#tests/helpers/area-cli.ts'

/** What kind of place a book is stays, once another may know it: by it others seal, and by it children of others hide. */

let area: Area
beforeEach(() => {
  area = openArea()
})
afterEach(() => area.close())

const nama = (data: string) =>
  area.di(data, async ({ call }) => (await call('balita.list', { keadaan: 'semua' })).baris.map((b) => b.nama).sort())

/** Saves the place of a book anew as another kind. @returns why that was refused, or null */
const jadikan = (data: string, jenis: JenisTempatKerja) =>
  area.di(data, async ({ call }) => {
    const { tempat } = await call('aplikasi.keadaan', {})
    if (tempat === null) throw new Error('the book must have a place')
    return call('fasilitas.setUp', { ...tempat, jenis }).then(
      () => null,
      (cause: Error) => cause.message,
    )
  })
const tempatOf = (data: string) =>
  area.di(data, async ({ db, call }) => {
    const { tempat, jenisTetap } = await call('aplikasi.keadaan', {})
    return { id: findTempatId(db), tempat, jenisTetap }
  })

describe('a Pustu that holds what another Pustu wrote', () => {
  beforeEach(async () => {
    await area.buku('puskesmas', 'Sumber', 'p')
    for (const [place, data] of [
      ['Alfa', 'a'],
      ['Beta', 'b'],
    ] as const) {
      await area.buku('pustu', place, data)
      await area.hubungkan(data, 'p')
    }
    await area.impor('a', ['3509011001250001', 'ANI', 'MELATI', '2026-09-10', 7])
    await area.impor('b', ['3509012002250002', 'BIMA', 'KENANGA', '2026-09-10', 8])
    await area.kirim('b', 'p', 'Puskesmas Sumber')
    await area.kirim('a', 'p', 'Puskesmas Sumber')
    await area.kirim('p', 'a', 'Pustu Alfa')
  })

  test('does not become a Puskesmas and back, sees nobody else’s child, and is heard by its Puskesmas as before', async () => {
    const before = await tempatOf('a')
    expect(before).toMatchObject({ jenisTetap: true, tempat: { jenis: 'pustu' } })
    expect(await nama('a')).toEqual(['ANI'])
    const refused = /buku lain sudah mengenal buku ini sebagai Pustu\. Tidak ada yang berubah/
    expect(await jadikan('a', 'puskesmas')).toMatch(refused)
    expect(await jadikan('a', 'ponkesdes')).toMatch(refused)
    expect(await nama('a')).toEqual(['ANI'])
    expect(await jadikan('a', 'pustu')).toBeNull()
    expect(await tempatOf('a')).toEqual(before)

    await area.di('a', ({ call }) =>
      call('fasilitas.setUp', {
        ...{ jenis: 'pustu', nama: 'Alfa Baru', kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Sumber' },
        ...{ desa: 'Alfa', alamat: 'Jalan Raya 1', telepon: null },
      }),
    )
    expect(await tempatOf('a')).toMatchObject({ id: before.id, tempat: { nama: 'Alfa Baru', alamat: 'Jalan Raya 1' } })

    await area.impor('a', ['3509011001250001', 'ANI', 'MELATI', '2026-10-12', 8])
    const { code, stderr } = await area.kirim('a', 'p', 'Puskesmas Sumber')
    expect([code, stderr]).toEqual([0, ''])
    expect(await area.di('p', ({ db }) => db.value('SELECT bb_g FROM penimbangan ORDER BY tanggal DESC'))).toBe(8_000)
  })

  test('keeps the children of others out of sight when it forgets all it knew, and its setting says otherwise', async () => {
    await area.di('a', async ({ call, db }) => {
      for (const { fasilitasId } of (await call('kirim.keadaan', {})).kenalan)
        await call('kirim.forget', { fasilitasId })
      db.run("UPDATE pengaturan SET nilai = json_set(nilai, '$.jenis', 'puskesmas') WHERE id = 'tempat'")
      db.run('DELETE FROM luar')
      db.transaction(() => refreshLuar(db))
    })
    expect(await nama('a')).toEqual(['ANI'])
    expect(await jadikan('a', 'puskesmas')).toMatch(/Tidak ada yang berubah/)
    expect(await area.di('a', async ({ call }) => (await call('aplikasi.keadaan', {})).tempat?.jenis)).toBe('pustu')
  })
})
