import { generateKeyPairSync } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeEach, describe, expect, test } from 'vitest'
import { createContext } from '#main/app/create-context.ts'
import { idTempat } from '#main/db/buku.ts'
import { ensureReplica, newId, write } from '#main/db/journal.ts'
import { createScratchBook } from '#main/db/open.ts'
import { lupakanKenalan } from '#main/features/kirim/kirim.service.ts'
import type { Db } from '#main/toko/toko.ts'
import { kataOf, readKartu, readKartuSendiri, writeKartu } from '#main/transfer/kartu.ts'
import { listKenalan } from '#main/transfer/kenalan.ts'
import { segelPaket } from '#main/transfer/kirim.ts'
import { ensureKunci, tandaTangani } from '#main/transfer/kunci.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { expectKalimat, kini } from '#tests/helpers/paket-uji.ts'

/** The card by which two books get to know each other. */

const atas = { kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo' }

function openBook(jenis: JenisTempatKerja, nama: string): Db {
  const db = createScratchBook()
  ensureReplica(db, 'utama')
  const tempat = { jenis, nama, ...atas, desa: null, alamat: null, telepon: null }
  write(db, { jenis: 'siapkan', pelaku: 'bidan', waktu: kini.toISOString() }, [
    { entitas: 'pengaturan', id: idTempat, isi: { nilai: JSON.stringify(tempat) } },
    { entitas: 'fasilitas', id: newId(), isi: { jenis, nama } },
  ])
  return db
}

let [pustu, desk] = [] as unknown as [Db, Db]
beforeEach(() => {
  pustu = openBook('pustu', 'Pustu Sumberagung')
  desk = openBook('puskesmas', 'Puskesmas Wonorejo')
})

const trust = async (db: Db, text: string) => percayaKartu(db, text, { oleh: 'bidan', now: kini })

/** The sentence with which a card is refused; who is known stays as it was. */
async function tolakan(db: Db, text: string): Promise<string> {
  const before = listKenalan(db)
  try {
    await trust(db, text)
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause
    expectKalimat(cause.error.pesan)
    expect(listKenalan(db)).toEqual(before)
    return cause.error.pesan
  }
  throw new Error('The card was trusted')
}

function forget(db: Db, fasilitasId: string): void {
  const context = createContext(
    db,
    () => kini,
    () => bidanUji,
  )
  lupakanKenalan(context, fasilitasId)
}

/** A card with some of its content replaced, and signed anew with the keys of a book. */
async function writePalsu(db: Db, change: Record<string, unknown>): Promise<string> {
  const { tanda: _, ...isi } = { ...JSON.parse(await writeKartu(db)), ...change }
  const tanda = tandaTangani(await ensureKunci(db), Buffer.from(JSON.stringify(isi))).toString('base64')
  return `${JSON.stringify({ ...isi, tanda }, null, 2)}\n`
}

describe('a card', () => {
  test('says who made it, and is signed with the key it shows', async () => {
    const text = await writeKartu(pustu)
    const { format, versi, jenis, nama, kunciTanda, kunciSandi } = JSON.parse(text)
    expect({ format, versi, jenis, nama }).toEqual({
      ...{ format: 'buku-pustu-kartu', versi: 1, jenis: 'pustu', nama: 'Pustu Sumberagung' },
    })
    expect(Buffer.from(kunciTanda, 'base64')).toHaveLength(32)
    expect(kunciSandi).toMatch(/^age1/)
    expect(text).not.toMatch(/AGE-SECRET|PRIVATE/)
  })

  test('is the same whenever it is written', async () => {
    expect(await writeKartu(pustu)).toBe(await writeKartu(pustu))
  })

  test('is trusted; from then on both may write to each other', async () => {
    await trust(desk, await writeKartu(pustu))
    await trust(pustu, await writeKartu(desk))
    expect(listKenalan(pustu).map(({ nama, jenis }) => [nama, jenis])).toEqual([['Puskesmas Wonorejo', 'puskesmas']])
    const untuk = listKenalan(pustu)[0]?.fasilitasId ?? ''
    const paket = await segelPaket(pustu, { untuk, ulang: false, bulan: null, revisi: null }, kini)
    expect(paket.isi.kepala.untuk.nama).toBe('Puskesmas Wonorejo')
  })

  test('shows six words, the same on both sides, and others for another book', async () => {
    const { kata } = await readKartuSendiri(pustu)
    expect(kata).toHaveLength(6)
    expect((await trust(desk, await writeKartu(pustu))).kata).toEqual(kata)
    expect(listKenalan(desk).map(kataOf)).toEqual([kata])
    expect((await readKartuSendiri(desk)).kata).not.toEqual(kata)
  })

  test('of other keys shows other words: neither key can be exchanged unnoticed', async () => {
    const [{ kata }, own] = [await readKartuSendiri(pustu), readKartu(await writeKartu(pustu))]
    const spki = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' })
    expect(kataOf({ ...own, tanda: spki.subarray(-32) })).not.toEqual(kata)
    const sandi = await identityToRecipient(await generateX25519Identity())
    expect(kataOf({ ...own, sandi })).not.toEqual(kata)
  })
})

describe('a card is refused', () => {
  test('with any bit of any byte changed', async () => {
    const bytes = Buffer.from(await writeKartu(pustu))
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(() => readKartu(changed.toString()), `byte ${at}, bit ${bit}`).toThrow(/bukan kartu yang utuh/)
      }
    }
  })

  test('cut off anywhere, or with anything behind its end', async () => {
    const text = await writeKartu(pustu)
    for (let length = 0; length < text.length; length++)
      expect(() => readKartu(text.slice(0, length))).toThrow(/bukan kartu yang utuh/)
    for (const more of [' ', '\n', '\0', text]) expect(() => readKartu(text + more)).toThrow(/utuh/)
    await tolakan(desk, text.slice(0, 100))
  })

  test('with more in it than a card has, though signed', async () => {
    expect(await tolakan(desk, await writePalsu(pustu, { catatan: 'x' }))).toMatch(/bukan kartu yang utuh/)
  })

  test('with the keys of one and the signature of another', async () => {
    const mine = JSON.parse(await writeKartu(pustu))
    const { tanda } = JSON.parse(await writeKartu(desk))
    expect(await tolakan(desk, `${JSON.stringify({ ...mine, tanda }, null, 2)}\n`)).toMatch(/utuh/)
  })

  test('by the book that made it', async () => {
    expect(await tolakan(pustu, await writeKartu(pustu))).toMatch(/kartu buku ini sendiri/)
  })

  test('when its maker is known: nothing changes, and it says since when', async () => {
    const text = await writeKartu(pustu)
    await trust(desk, text)
    expect(await tolakan(desk, text)).toMatch(/Pustu Sumberagung sudah terhubung sejak 24-11-2026/)
  })

  test('when it names a facility that is known by another key, until that is forgotten', async () => {
    const text = await writeKartu(pustu)
    await trust(desk, text)
    const { fasilitasId } = JSON.parse(text)
    const other = await writePalsu(openBook('pustu', 'Pustu Sumberagung'), { fasilitasId })
    expect(await tolakan(desk, other)).toMatch(
      /mengaku Pustu Sumberagung, tetapi tanda pengenalnya lain.*lewat telepon/,
    )
    forget(desk, fasilitasId)
    expect((await trust(desk, other)).fasilitasId).toBe(fasilitasId)
  })

  test('when it names another facility with a key that is known', async () => {
    await trust(desk, await writeKartu(pustu))
    const palsu = await writePalsu(pustu, { fasilitasId: newId(), nama: 'Pustu Lain' })
    expect(await tolakan(desk, palsu)).toMatch(/mengaku Pustu Lain, tetapi tanda pengenalnya lain/)
  })

  test('when it is of a second Puskesmas, until the first is forgotten', async () => {
    await trust(pustu, await writeKartu(desk))
    const second = await writeKartu(openBook('puskesmas', 'Puskesmas Grogol'))
    expect(await tolakan(pustu, second)).toMatch(/sudah berkirim dengan Puskesmas Wonorejo.*satu Puskesmas/)
    forget(pustu, listKenalan(pustu)[0]?.fasilitasId ?? '')
    expect((await trust(pustu, second)).nama).toBe('Puskesmas Grogol')
  })

  test('when two Puskesmas meet', async () => {
    const other = openBook('puskesmas', 'Puskesmas Grogol')
    expect(await tolakan(desk, await writeKartu(other))).toMatch(/Puskesmas Grogol juga Puskesmas/)
  })
})

test('a Puskesmas knows many Pustu, and two Pustu have nothing to tell each other', async () => {
  for (const nama of ['Pustu A', 'Pustu B', 'Ponkesdes C'])
    await trust(desk, await writeKartu(openBook(nama.startsWith('Pon') ? 'ponkesdes' : 'pustu', nama)))
  expect(listKenalan(desk).map(({ nama }) => nama)).toEqual(['Ponkesdes C', 'Pustu A', 'Pustu B'])
  const lain = await writeKartu(openBook('pustu', 'Pustu B'))
  await expect(trust(pustu, lain)).rejects.toThrow(/Pustu B bukan Puskesmas.*hanya berkirim dengan Puskesmasnya/)
})

test('a book without a place has no card, and says what to do', async () => {
  const db = createScratchBook()
  ensureReplica(db, 'utama')
  await expect(writeKartu(db)).rejects.toThrow(/belum punya nama tempat.*Pengaturan/)
})
