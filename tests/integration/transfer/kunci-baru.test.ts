import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { renewReplica } from '#main/db/journal.ts'
import { type Area, openArea } from '#tests/helpers/area-cli.ts'

/** Other keys of a facility, by the word of those it had. */

let area: Area
beforeEach(async () => {
  area = openArea()
  await area.buku('puskesmas', 'Sumber', 'p')
  await area.buku('pustu', 'Alfa', 'a')
  await area.buku('pustu', 'Beta', 'b')
  for (const pustu of ['a', 'b']) await area.hubungkan(pustu, 'p')
  await area.impor('a', ['3509011001250001', 'ANI', 'MELATI', '2026-09-10', 7])
  await area.bawa('a', 'p', 'Puskesmas Sumber')
})
afterEach(() => area.close())

const kartuBaru = async (data: string, name: string): Promise<string> => {
  await area.json(data, 'usb', 'kenalan', '--ke', area.dir(name))
  return area.dir(name)
}

test('are accepted by whoever trusts the former ones, and all that was sealed before stays valid', async () => {
  await area.impor('p', ['3509013003250004', 'CITRA', 'SUMBER', '2026-09-12', 9])
  // On its way already, sealed for the keys of before.
  mkdirSync(area.dir('di-jalan'))
  await area.json('p', 'usb', 'ekspor', '--untuk', 'Pustu Alfa', '--ke', area.dir('di-jalan'))
  const { kata } = await area.json('a', 'usb', 'perbarui-kunci')
  const kartu = await kartuBaru('a', 'a2.kartu')
  await area.impor('a', ['3509012002250002', 'BUDI', 'MELATI', '2026-10-10', 8])
  expect((await area.kirim('a', 'p', 'Puskesmas Sumber')).stderr).toMatch(/belum terhubung/)
  expect((await area.json('p', 'usb', 'percaya', kartu)).kata).toEqual(kata)
  await area.bawa('a', 'p', 'Puskesmas Sumber')
  expect(await area.namaAnak('p')).toEqual(['ANI', 'BUDI', 'CITRA'])
  const [paket = ''] = readdirSync(area.dir('di-jalan'))
  expect(await area.cli('a', 'usb', 'impor', join(area.dir('di-jalan'), paket))).toMatchObject({ code: 0 })
  await area.bawa('p', 'a', 'Pustu Alfa')
  // Once more, and everything sent anew: seals of all three keys.
  await area.json('a', 'usb', 'perbarui-kunci')
  await area.json('p', 'usb', 'percaya', await kartuBaru('a', 'a3.kartu'))
  mkdirSync(area.dir('semua'))
  await area.json('a', 'usb', 'ekspor', '--ulang', '--untuk', 'Puskesmas Sumber', '--ke', area.dir('semua'))
  const [semua = ''] = readdirSync(area.dir('semua'))
  expect(await area.cli('p', 'usb', 'impor', join(area.dir('semua'), semua))).toMatchObject({ code: 0 })
  const [p, a] = await area.sidikDari('Pustu Alfa', 'p', 'a')
  expect(a).toBe(p)
  expect((await area.cli('p', 'usb', 'percaya', kartu)).stderr).toMatch(/tanda pengenalnya lain|kartu lama/)
})

test('go along with the changes another carries: the card comes with them', async () => {
  // A second computer of the Puskesmas.
  cpSync(area.dir('p'), area.dir('p2'), { recursive: true })
  await area.di('p2', ({ db }) => renewReplica(db, 'kedua'))
  await area.impor('p2', ['3509013003250004', 'CITRA', 'SUMBER', '2026-09-12', 9])
  await area.bawa('p2', 'p', 'Puskesmas Sumber')
  await area.json('a', 'usb', 'perbarui-kunci')
  await area.json('p', 'usb', 'percaya', await kartuBaru('a', 'a2.kartu'))
  await area.impor('a', ['3509012002250002', 'BUDI', 'MELATI', '2026-10-10', 8])
  await area.bawa('a', 'p', 'Puskesmas Sumber')
  await area.bawa('p', 'p2', 'Puskesmas Sumber')
  // Nobody read the new card there, and what comes from there is known all the same.
  await area.impor('a', ['3509012002250005', 'DEDI', 'MELATI', '2026-10-10', 9])
  await area.bawa('a', 'p2', 'Puskesmas Sumber')
  expect(await area.namaAnak('p2')).toEqual(['ANI', 'BUDI', 'CITRA', 'DEDI'])
})

test('leave whoever stole the former ones outside', async () => {
  // The laptop as it was stolen.
  cpSync(area.dir('a'), area.dir('curian'), { recursive: true })
  await area.json('a', 'usb', 'perbarui-kunci')
  await area.json('p', 'usb', 'percaya', await kartuBaru('a', 'a2.kartu'))
  await area.impor('curian', ['3509012002250002', 'PALSU', 'MELATI', '2026-10-10', 8])
  expect((await area.kirim('curian', 'p', 'Puskesmas Sumber')).stderr).toMatch(/belum terhubung/)
  await area.json('curian', 'usb', 'perbarui-kunci')
  const saingan = await kartuBaru('curian', 'curian.kartu')
  expect((await area.cli('p', 'usb', 'percaya', saingan)).stderr).toMatch(/tanda pengenalnya lain/)
  expect(await area.namaAnak('p')).toEqual(['ANI'])
})

test('are refused where the word of the former ones is not theirs', async () => {
  await area.json('a', 'usb', 'perbarui-kunci')
  const path = await kartuBaru('a', 'a2.kartu')
  const card = JSON.parse(readFileSync(path, 'utf8'))
  const [{ penerus }] = card.sebelum
  card.sebelum[0].penerus = `${penerus[0] === 'A' ? 'B' : 'A'}${penerus.slice(1)}`
  writeFileSync(area.dir('palsu.kartu'), `${JSON.stringify(card, null, 2)}\n`)
  expect((await area.cli('p', 'usb', 'percaya', area.dir('palsu.kartu'))).stderr).toMatch(/bukan kartu yang utuh/)
  await area.json('p', 'usb', 'percaya', path)
})
