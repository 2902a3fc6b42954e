import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { vektorOf } from '#main/db/vektor.ts'
import { listCelah } from '#main/transfer/celah.ts'
import { readKabar, recordKabar } from '#main/transfer/kabar.ts'
import { expectKalimat, ketik, kirim, sidikDari, terima } from '#tests/helpers/paket-uji.ts'
import { createAcak } from '#tests/helpers/simulasi/acak.ts'
import { type Asal, bukaKomputer, makeAsal, pulihkan, sampaikanTanda, simpan } from '#tests/helpers/simulasi/dunia.ts'

/** Packages that come late, in another order, or never. */

let asal: Asal[] = []
let [desk, pustu, lain, kedua] = [] as unknown as [Asal, Asal, Asal, Asal]
let folder = ''
beforeAll(async () => {
  asal = await makeAsal(2)
  ;[desk, pustu, lain, kedua] = asal as [Asal, Asal, Asal, Asal]
})
beforeEach(() => {
  for (const one of asal) bukaKomputer(one, 0)
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-celah-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const computer = (one: Asal) => ({ ...one, jam: 0 })
/** The receipt of the desk is read at home: it says all the desk holds. */
const akui = (dari: Asal, ke: Asal) => sampaikanTanda(computer(dari), computer(ke))
const timbang = (bb_g: number) => {
  const orang_id = pustu.db.oneValue<string>("SELECT id FROM orang WHERE nama = 'anak Pustu 1 0'")
  ketik(pustu, { entitas: 'penimbangan', id: newId(), isi: { orang_id, tanggal: '2026-11-12', bb_g } })
}

/** Packages of the Pustu, each with one weighing more, each acknowledged before the next is made. */
async function kirimBeruntun(count: number): Promise<Buffer[]> {
  const packages: Buffer[] = []
  for (let i = 0; i < count; i++) {
    timbang(8_000 + i * 100)
    const { bytes } = await kirim(pustu, desk, folder)
    await terima(desk, bytes)
    await akui(desk, pustu)
    packages.push(bytes)
  }
  return packages
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((one, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [one, ...rest]))
}

describe('a package whose predecessor has not come', () => {
  test('waits, says which is missing, and is taken in with it', async () => {
    const [satu, dua] = (await kirimBeruntun(2)) as [Buffer, Buffer]
    const whole = sidikBuku(desk.db)
    bukaKomputer(desk, 0)
    const before = sidikBuku(desk.db)
    expect(await terima(desk, dua)).toEqual({
      baru: 0,
      disisihkan: 0,
      sudahAda: 0,
      konflik: 0,
      cabang: [],
      rangkap: [],
      terpisah: [],
    })
    expect(sidikBuku(desk.db)).toBe(before)
    const [celah, ...more] = listCelah(desk.db)
    expect([celah, more]).toEqual([
      {
        dari: 'Pustu 1',
        paket: 1,
        isiSudahAda: false,
        kalimat: expect.stringMatching(/^Kiriman 1 dari Pustu 1 belum diterima/),
      },
      [],
    ])
    expect(celah?.kalimat).toMatch(/Kiriman 2 sudah disimpan dan dipakai begitu yang kurang itu datang/)
    expectKalimat(celah?.kalimat ?? '')
    // The ten of the beginning and the first weighing, and the second one that had waited.
    expect(await terima(desk, satu)).toEqual({
      baru: 12,
      disisihkan: 0,
      sudahAda: 0,
      konflik: 0,
      cabang: [],
      rangkap: [],
      terpisah: [],
    })
    expect([listCelah(desk.db), sidikBuku(desk.db)]).toEqual([[], whole])
  })

  test('waits over several missing ones, which are named one by one', async () => {
    const [satu, dua, tiga, empat] = (await kirimBeruntun(4)) as [Buffer, Buffer, Buffer, Buffer]
    bukaKomputer(desk, 0)
    for (const bytes of [empat, dua]) await terima(desk, bytes)
    expect(listCelah(desk.db).map(({ paket }) => paket)).toEqual([1, 3])
    await terima(desk, satu)
    expect(listCelah(desk.db).map(({ paket }) => paket)).toEqual([3])
    expect(await terima(desk, tiga)).toMatchObject({ baru: 2 })
    expect(listCelah(desk.db)).toEqual([])
  })

  test('is not acknowledged as held: the receipt of what waits asks for the rest', async () => {
    const [, dua] = await kirimBeruntun(2)
    bukaKomputer(desk, 0)
    const before = vektorOf(desk.db)
    await terima(desk, dua ?? Buffer.alloc(0))
    expect(vektorOf(desk.db)).toMatchObject(before)
  })

  test('four of them end the same in every order in which they can come', async () => {
    const packages = await kirimBeruntun(4)
    const whole = sidikBuku(desk.db)
    for (const order of permutations([0, 1, 2, 3])) {
      bukaKomputer(desk, 0)
      let baru = 0
      for (const i of order) baru += (await terima(desk, packages[i] ?? Buffer.alloc(0))).baru
      expect([baru, sidikBuku(desk.db), listCelah(desk.db)], order.join()).toEqual([14, whole, []])
    }
  })

  test('that was lost on its way but not acknowledged: the next one carries its content, and it says so', async () => {
    timbang(8_000)
    await kirim(pustu, desk, folder)
    timbang(8_100)
    expect(await terima(desk, (await kirim(pustu, desk, folder)).bytes)).toMatchObject({ baru: 12 })
    const [celah] = listCelah(desk.db)
    expect(celah).toMatchObject({ paket: 1, isiSudahAda: true })
    expect(celah?.kalimat).toMatch(/isinya sudah ikut di kiriman 2.*Tidak perlu berbuat apa-apa/)
    expectKalimat(celah?.kalimat ?? '')
  })

  test('is healed by a package of everything, whatever was lost', async () => {
    const [, , tiga] = await kirimBeruntun(3)
    const whole = sidikBuku(desk.db)
    bukaKomputer(desk, 0)
    await terima(desk, tiga ?? Buffer.alloc(0))
    pustu.db.run('DELETE FROM kabar')
    await terima(desk, (await kirim(pustu, desk, folder)).bytes)
    expect(sidikBuku(desk.db)).toBe(whole)
    expect(listCelah(desk.db).filter(({ isiSudahAda }) => !isiSudahAda)).toEqual([])
  })
})

test('a Puskesmas whose old backup was brought back heals by its next package home and the answer to it', async () => {
  simpan(computer(desk))
  await kirimBeruntun(2)
  pulihkan(computer(desk), createAcak(7))
  timbang(9_000)
  const tiga = await kirim(pustu, desk, folder)
  // The Pustu believes that the desk holds all but the newest: it was told so.
  expect(tiga.isi.kepala.jumlah.perubahan).toBe(1)
  expect(await terima(desk, tiga.bytes)).toMatchObject({ baru: 0 })
  expect(listCelah(desk.db).map(({ paket }) => paket)).toEqual([2])
  await terima(pustu, (await kirim(desk, pustu, folder)).bytes)
  expect(await terima(desk, (await kirim(pustu, desk, folder)).bytes)).toMatchObject({ baru: 13 })
  expect(sidikDari(pustu, pustu)).toBe(sidikDari(desk, pustu))
  expect(listCelah(desk.db).filter(({ isiSudahAda }) => !isiSudahAda)).toEqual([])
})

test('what one Pustu wrote reaches another by way of the Puskesmas, and waits there like any other', async () => {
  await terima(desk, (await kirim(lain, desk, folder)).bytes)
  await kirimBeruntun(1)
  const pertama = await kirim(desk, lain, folder)
  // The other Pustu's receipt is read at the desk, but the computer it came from is then put back to before.
  await terima(lain, pertama.bytes)
  await akui(lain, desk)
  bukaKomputer(lain, 0)
  await kirimBeruntun(1)
  expect(await terima(lain, (await kirim(desk, lain, folder)).bytes)).toMatchObject({ baru: 0 })
  expect(listCelah(lain.db)).toMatchObject([{ dari: 'Puskesmas', paket: 1 }])
  await terima(lain, pertama.bytes)
  expect([listCelah(lain.db), sidikDari(lain, lain)]).toEqual([[], sidikDari(desk, lain)])
})

describe('what a facility is known to hold', () => {
  const [laptop, meja, a, b] = [newId(), newId(), newId(), newId()]
  const dengar = (replika: string, vektor: Record<string, number>) =>
    recordKabar(desk.db, pustu.fasilitas, replika, vektor)
  const diketahui = (kecuali = '') => readKabar(desk.db, pustu.fasilitas, kecuali).vektor

  test('is nothing while it was not heard of', () => {
    expect(diketahui()).toEqual({})
  })

  test('is what its one computer said, and stays so when an older word comes later', () => {
    dengar(laptop, { [a]: 5, [b]: 2 })
    dengar(laptop, { [a]: 3, [b]: 4 })
    expect(diketahui()).toEqual({ [a]: 5, [b]: 4 })
  })

  test('is what all its computers hold: the least of each; what one never named it has nothing of', () => {
    dengar(laptop, { [a]: 5, [b]: 2 })
    dengar(meja, { [a]: 3 })
    expect({ [b]: 0, ...diketahui() }).toEqual({ [a]: 3, [b]: 0 })
    dengar(meja, { [a]: 9, [b]: 9 })
    expect(diketahui()).toEqual({ [a]: 5, [b]: 2 })
  })

  test('does not count the computer that asks', () => {
    dengar(laptop, { [a]: 5 })
    dengar(meja, { [a]: 3 })
    expect(diketahui(meja)).toEqual({ [a]: 5 })
  })

  test('no longer counts one that was silent while ten words came of the others, until it speaks again', () => {
    dengar(meja, { [a]: 1 })
    for (let word = 2; word <= 10; word++) dengar(laptop, { [a]: word })
    expect(diketahui()).toEqual({ [a]: 1 })
    dengar(laptop, { [a]: 11 })
    expect(diketahui()).toEqual({ [a]: 11 })
    dengar(meja, { [a]: 1 })
    expect(diketahui()).toEqual({ [a]: 1 })
  })

  test('is counted apart from what others hold', () => {
    dengar(laptop, { [a]: 5 })
    expect(readKabar(desk.db, lain.fasilitas, '').vektor).toEqual({})
  })

  test('keeps a package going to both its computers, with what the one behind lacks', async () => {
    await kirimBeruntun(1)
    ketik(desk, { entitas: 'fasilitas', id: desk.fasilitas, isi: { telepon: '0812' } })
    await akui(pustu, desk)
    await akui(kedua, desk)
    const { bytes } = await kirim(desk, pustu, folder)
    await terima(pustu, bytes)
    await terima(kedua, bytes)
    expect(listCelah(kedua.db)).toEqual([])
    expect(sidikBuku(kedua.db)).toBe(sidikBuku(pustu.db))
  })
})
