import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Area, openArea } from '#tests/helpers/area-cli.ts'
import { desaKecil } from '#tests/helpers/desa-uji.ts'

let area: Area
beforeEach(() => {
  area = openArea()
})
afterEach(() => area.close())

test('a book filled by a file of records travels to the Puskesmas with nothing set aside', async () => {
  await area.buku('pustu', 'Contoh', 'pustu')
  await area.buku('puskesmas', 'Sumber', 'desk')
  await area.hubungkan('pustu', 'desk')
  const file = area.dir('desa.json')
  writeFileSync(file, desaKecil)
  expect(await area.json('pustu', 'impor', 'catatan', file)).toMatchObject({ ditolak: [] })
  expect(await area.bawa('pustu', 'desk', 'Sumber')).not.toMatch(/disisihkan/i)
  expect(await area.json('desk', 'sisihan', 'daftar')).toEqual({ jumlah: 0, sisihan: [] })
  expect(await area.namaAnak('desk')).toEqual(await area.namaAnak('pustu'))
  await area.di('desk', ({ db }) => {
    const count = (table: string) => db.value(`SELECT count(*) FROM ${table}`)
    expect(['orang', 'kehamilan', 'kunjungan_hamil', 'persalinan', 'penimbangan'].map(count)).toEqual([12, 2, 4, 1, 7])
    expect(['hadir_petugas', 'kb', 'diare'].map(count)).toEqual([9, 1, 1])
  })
})

test('a file with a fault is refused with exit code 1, and says of each where it is', async () => {
  await area.buku('pustu', 'Contoh', 'pustu')
  const file = area.dir('desa.json')
  writeFileSync(file, '{"versi":1,"orang":[{"kunci":"ani","nama":"Ani","jk":"X"}]}')
  const { code, stdout, stderr } = await area.cli('pustu', 'impor', 'catatan', file, '--json')
  expect([code, JSON.parse(stdout).ditolak]).toEqual([
    1,
    [{ jenis: 'orang', kunci: 'ani', isian: 'jk', nilai: 'X', alasan: 'Pilih satu: L, P.' }],
  ])
  expect(stderr).toMatch(/orang, ani, jk "X".*Tidak ada yang disimpan/s)
})
