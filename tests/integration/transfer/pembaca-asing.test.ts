import { createHash, createPublicKey, verify } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { bukaPaket } from '#main/transfer/buka.ts'
import { readKartuSendiri, writeKartu } from '#main/transfer/kartu.ts'
import { ensureKunci } from '#main/transfer/kunci.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { writeTandaTerima } from '#main/transfer/tanda-terima.ts'
import { daftarKata } from '#shared/text/kata-sidik.ts'
import { ketik, segel, terima } from '#tests/helpers/paket-uji.ts'
import { type Asal, makeAsal } from '#tests/helpers/simulasi/dunia.ts'

/**
 * A reader that knows docs/format-paket.md and nothing of this program: age, Brotli, JSON and the standard library. What
 * it cannot read is not described.
 */

type Nilai = string | number | null
type Bentuk = { entitas: string; isian: string[] }
type Baris = {
  bentuk: Bentuk[]
  ke: number[]
  seq: number[]
  lamport: number[]
  kelompok: number[]
  jenis: string[]
  pelaku: string[]
  waktu: string[]
  alasan: Nilai[]
  sumber: Nilai[]
  id: string[]
  asal?: string[]
  asalSeq?: number[]
  nilai: Nilai[][][]
}
type Bagian = {
  replika: string
  fasilitasId: string
  nama: string
  dari: number
  sampai: number
  rantaiDari: string
  rantai: string
  tanda: string
  konteks: { seq: number; vektor: Record<string, number> }[]
  untuk?: string
  penulis: { replika: string; fasilitasId: string; konteks: { seq: number; vektor: Record<string, number> }[] }[]
  baris: Baris
}
type Paket = {
  kepala: Record<string, unknown> & { vektor: Record<string, number>; jumlah: Record<string, unknown> }
  bagian: Bagian[]
  pelaku: { id: string; nama: string }[]
  jejak: { replika: string; sampai: number; rantai: string; tanda: string; rapat: number; titik: string }[]
}
type Perubahan = {
  seq: number
  lamport: number
  kelompok: number
  entitas: string
  id: string
  isi: Record<string, Nilai>
  asal?: { replika: string; seq: number }
}

/** An Ed25519 key of 32 bytes, as any library takes it (RFC 8037). */
const ed25519 = (raw: Buffer) =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })
const isSigned = (key: Buffer, text: string | Buffer, tanda: Buffer) =>
  verify(null, Buffer.from(text), ed25519(key), tanda)

async function bacaPaket(file: Buffer, identitas: string): Promise<{ kunciPengirim: Buffer; paket: Paket }> {
  expect(file.subarray(0, 18).toString()).toBe('BUKUPUSTU-PAKET-1\n')
  const [kunciPengirim, tanda, rest] = [file.subarray(18, 50), file.subarray(50, 114), file.subarray(114)]
  expect(isSigned(kunciPengirim, Buffer.concat([file.subarray(0, 50), rest]), tanda)).toBe(true)
  expect(rest.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identitas)
  const text = brotliDecompressSync(await decrypter.decrypt(rest)).toString('utf8')
  return { kunciPengirim, paket: JSON.parse(text) as Paket }
}

const angka64 = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const dari64 = (text: string) => [...text].reduce((sum, digit) => sum * 64n + BigInt(angka64.indexOf(digit)), 0n)

/** The ids of a column, whole. */
function bacaId(kolom: readonly string[]): string[] {
  let ms = 0
  return kolom.map((text) => {
    const [step = '', rest] = text.split('.')
    if (rest !== undefined) ms += Number.parseInt(step, 36)
    // The version, 7, stands above the 12 bits that the time leaves of the first half.
    const bits =
      rest === undefined ? dari64(step) : (BigInt(ms) << 80n) | (7n << 76n) | (dari64(rest) & ((1n << 76n) - 1n))
    return bits
      .toString(16)
      .padStart(32, '0')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  })
}

/** The changes of a part, the digest over them, and the digest up to each. */
function bacaBagian({ baris: b, rantaiDari }: Bagian): { perubahan: Perubahan[]; rantai: string; langkah: string[] } {
  const langkah: string[] = []
  const taken = b.bentuk.map(() => 0)
  let [seq, lamport, rantai] = [0, 0, rantaiDari]
  const ids = bacaId(b.id)
  const perubahan = b.ke.map((shape, i): Perubahan => {
    const { entitas, isian } = b.bentuk[shape] as Bentuk
    const turn = taken[shape] ?? 0
    taken[shape] = turn + 1
    seq += b.seq[i] ?? 0
    lamport += b.lamport[i] ?? 0
    const isi = Object.fromEntries(isian.map((field, column) => [field, b.nilai[shape]?.[column]?.[turn] ?? null]))
    const [kelompok, id] = [seq - (b.kelompok[i] ?? 0), ids[i] ?? '']
    const said = [b.jenis[i], b.pelaku[i], b.waktu[i], b.alasan[i], b.sumber[i]]
    const asal = b.asal && b.asalSeq ? { replika: b.asal[i] ?? '', seq: b.asalSeq[i] ?? 0 } : undefined
    const copied = asal ? [asal.replika, asal.seq] : []
    const text = JSON.stringify([seq, lamport, kelompok, ...said, entitas, id, JSON.stringify(isi), ...copied])
    rantai = createHash('sha256')
      .update(rantai + text)
      .digest('hex')
    langkah.push(rantai)
    return { seq, lamport, kelompok, entitas, id, isi, ...(asal ? { asal } : {}) }
  })
  return { perubahan, rantai, langkah }
}

let [desk, pustu, lain] = [] as unknown as [Asal, Asal, Asal]
let identitas = ''
let [kunciPustu, file] = [] as unknown as [Buffer, Buffer]
const anak = newId()

/** The second package of a Pustu that has taken in what the Puskesmas passed on: two facilities, two groups. */
beforeAll(async () => {
  const asal = await makeAsal(2)
  ;[desk, pustu, lain] = asal as [Asal, Asal, Asal]
  identitas = (await ensureKunci(desk.db)).identitas
  kunciPustu = (await ensureKunci(pustu.db)).tanda
  await terima(desk, (await segel(lain, desk)).bytes)
  await terima(pustu, (await segel(desk, pustu)).bytes)
  ketik(
    pustu,
    { entitas: 'orang', id: anak, isi: { nama: 'Naura "Désa" Ñ\u2028', jk: 'P', tanggal_lahir: '2025-01-10' } },
    { entitas: 'penimbangan', id: newId(), isi: { orang_id: anak, tanggal: '2026-11-12', bb_g: 8_450 } },
  )
  file = (await segel(pustu, desk, true)).bytes
})

describe('a package, read by the document alone,', () => {
  test('is signed by the key on the card of its sender, and says who, for whom and what', async () => {
    const { kunciPengirim, paket } = await bacaPaket(file, identitas)
    expect(kunciPengirim.equals(kunciPustu)).toBe(true)
    expect(kunciPengirim.toString('base64')).toBe(JSON.parse(await writeKartu(pustu.db)).kunciTanda)
    expect(Object.keys(paket)).toEqual(['kepala', 'bagian', 'pelaku', 'jejak', 'kartu'])
    expect(paket.kepala).toMatchObject({
      ...{ format: 'buku-pustu-paket', versi: 2, nomor: 1, sebelumnya: null, dibuat: '2026-11-24T03:42:00.000Z' },
      dari: { fasilitasId: pustu.fasilitas, jenis: 'pustu', nama: 'Pustu 1' },
      untuk: { fasilitasId: desk.fasilitas, jenis: 'puskesmas', nama: 'Puskesmas' },
      jumlah: { bulan: null, revisi: null, kiriman: [] },
    })
  })

  test('holds the changes that were written, with their fields, in their groups', async () => {
    const { paket } = await bacaPaket(file, identitas)
    const own = paket.bagian.find(({ fasilitasId }) => fasilitasId === pustu.fasilitas)
    const all = own ? bacaBagian(own).perubahan : []
    // The journal of the Pustu's own computer, read from its book by SQL.
    const journal = pustu.db.all<Omit<Perubahan, 'isi'> & { isi: string }>(
      `SELECT p.seq, p.lamport, (SELECT min(k.seq) FROM perubahan k WHERE k.kelompok = p.kelompok AND k.entitas <> 'pengaturan') AS kelompok,
           p.entitas, p.entitas_id AS id, p.isi FROM perubahan p JOIN replika r ON r.nomor = p.replika
         WHERE r.id = ? AND p.entitas <> 'pengaturan' ORDER BY p.seq`,
      own?.replika ?? null,
    )
    expect(journal.length).toBe(12)
    expect(all).toEqual(journal.map((row) => ({ ...row, isi: JSON.parse(row.isi) })))
    const [made, weighed] = all.slice(-2)
    expect(made).toMatchObject({ entitas: 'orang', id: anak, isi: { nama: 'Naura "Désa" Ñ\u2028', jk: 'P' } })
    expect(weighed).toMatchObject({ entitas: 'penimbangan', isi: { orang_id: anak, bb_g: 8_450 }, kelompok: made?.seq })
  })

  test('comes to the digests it says, each signed by the facility it is of', async () => {
    const { paket } = await bacaPaket(file, identitas)
    const cards = [desk, pustu]
    expect(paket.bagian.map(({ fasilitasId }) => fasilitasId).sort()).toEqual(cards.map((c) => c.fasilitas).sort())
    for (const bagian of paket.bagian) {
      const { replika, fasilitasId, dari, sampai, tanda, rantaiDari } = bagian
      expect([dari, rantaiDari]).toEqual([0, '0'.repeat(64)])
      expect(bacaBagian(bagian).rantai).toBe(bagian.rantai)
      const book = cards.find(({ fasilitas }) => fasilitas === fasilitasId)
      const { kunciTanda } = JSON.parse(await writeKartu(book?.db ?? desk.db))
      const text = JSON.stringify(['buku-pustu segel 1', replika, fasilitasId, sampai, bagian.rantai])
      expect(isSigned(Buffer.from(kunciTanda, 'base64'), text, Buffer.from(tanda, 'base64'))).toBe(true)
    }
  })

  test('copies of others what the Pustu was told, each with who wrote it and what he had seen', async () => {
    const { paket } = await bacaPaket(file, identitas)
    const alur = paket.bagian.filter(({ untuk }) => untuk !== undefined)
    expect(alur.map(({ untuk, fasilitasId }) => [untuk, fasilitasId])).toEqual([[pustu.fasilitas, desk.fasilitas]])
    const [first] = alur
    const all = first ? bacaBagian(first).perubahan : []
    // The tree of places, and nobody of the other Pustu: five of its own Puskesmas, and the other with two posyandu.
    expect(all.map(({ entitas }) => entitas)).toEqual(Array(8).fill('fasilitas'))
    const owners = new Map(first?.penulis.map(({ replika, fasilitasId }) => [replika, fasilitasId]))
    const tertulis = (fasilitas: string) => all.filter(({ asal }) => owners.get(asal?.replika ?? '') === fasilitas)
    expect([tertulis(desk.fasilitas).length, tertulis(lain.fasilitas).length]).toEqual([4, 4])
    const sql =
      'SELECT p.entitas_id FROM perubahan p JOIN replika r ON r.nomor = p.replika WHERE r.id = ? AND p.seq = ?'
    for (const { asal, id } of all) expect(desk.db.value(sql, asal?.replika ?? '', asal?.seq ?? 0)).toBe(id)
    const desak = first?.penulis.find(({ fasilitasId }) => fasilitasId === desk.fasilitas)
    expect(desak?.konteks.flatMap(({ vektor }) => Object.keys(vektor))).toEqual([])
  })

  test('traces the computers of both facilities by digests at the end of each group, under a seal', async () => {
    const { paket } = await bacaPaket(file, identitas)
    const both = paket.bagian
    expect(paket.jejak.map(({ replika }) => replika).sort()).toEqual(both.map(({ replika }) => replika).sort())
    for (const { replika, sampai, rantai, tanda, rapat, titik } of paket.jejak) {
      const bagian = both.find((one) => one.replika === replika) as Bagian
      const { perubahan, langkah } = bacaBagian(bagian)
      expect([sampai, rantai, tanda, rapat]).toEqual([bagian.sampai, bagian.rantai, bagian.tanda, 0])
      const ends = perubahan.flatMap(({ seq, kelompok }, i) =>
        perubahan[i + 1]?.kelompok === kelompok ? [] : [`${seq}:${langkah[i]?.slice(0, 16)}`],
      )
      expect(titik).toBe(ends.join(' '))
    }
  })

  test('tells what its sender held, and what had been seen when a change was made', async () => {
    const { paket } = await bacaPaket(file, identitas)
    const held = Object.fromEntries(paket.bagian.map(({ replika, sampai }) => [replika, sampai]))
    expect(paket.kepala.vektor).toEqual(held)
    const own = paket.bagian.find(({ fasilitasId }) => fasilitasId === pustu.fasilitas)
    const { [own?.replika ?? '']: _, ...others } = held
    const first = own ? bacaBagian(own).perubahan.find(({ id }) => id === anak)?.seq : 0
    expect(own?.konteks.at(-1)).toEqual({ seq: first, vektor: others })
  })

  test('goes on from its digest in the next package', async () => {
    const before = await bacaPaket(file, identitas)
    await terima(desk, file)
    await terima(pustu, (await segel(desk, pustu)).bytes)
    ketik(pustu, { entitas: 'orang', id: anak, isi: { rt: '3' } })
    const { paket } = await bacaPaket((await segel(pustu, desk)).bytes, identitas)
    const [bagian, former] = [
      paket.bagian[0],
      before.paket.bagian.find(({ replika }) => replika === paket.bagian[0]?.replika),
    ]
    expect([paket.bagian.length, bagian?.dari, bagian?.rantaiDari]).toEqual([1, former?.sampai, former?.rantai])
    expect(bagian && bacaBagian(bagian).perubahan).toMatchObject([{ entitas: 'orang', id: anak, isi: { rt: '3' } }])
  })
})

/** The value of a card or receipt, when it is written as it must be and signed by that key. */
function bacaBertanda(text: string, kunci: (isi: Record<string, unknown>) => string): Record<string, unknown> {
  const { tanda, ...isi } = JSON.parse(text) as Record<string, unknown>
  expect(text).toBe(`${JSON.stringify({ ...isi, tanda }, null, 2)}\n`)
  const key = Buffer.from(kunci(isi), 'base64')
  expect(isSigned(key, JSON.stringify(isi), Buffer.from(String(tanda), 'base64'))).toBe(true)
  return isi
}

test('a card, read by the document alone, is signed by its own key and shows its six words', async () => {
  const isi = bacaBertanda(await writeKartu(pustu.db), ({ kunciTanda }) => String(kunciTanda))
  expect(Object.keys(isi)).toEqual(['format', 'versi', 'fasilitasId', 'jenis', 'nama', 'kunciTanda', 'kunciSandi'])
  const digest = createHash('sha256')
    .update('buku-pustu kartu 1\n')
    .update(Buffer.from(String(isi.kunciTanda), 'base64'))
    .update(String(isi.kunciSandi))
    .digest()
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const places = [0, 10, 20, 30, 40, 50].map((at) => Number.parseInt(bits.slice(at, at + 10), 2))
  expect(places.map((place) => daftarKata[place])).toEqual((await readKartuSendiri(pustu.db)).kata)
})

test('a receipt, read by the document alone, names the packages by their digest and is signed by its maker', async () => {
  const pembuka = await readPembuka(desk.db)
  const paket = [{ ...(await bukaPaket(file, pembuka)), disisihkan: 0 }]
  const bahan = {
    ...{ pembuka, untuk: pustu.fasilitas, paket, belum: [], oleh: 'Petugas Gizi', waktu: '2026-11-24T03:42:00.000Z' },
    ...{ vektor: { [newId()]: 3 }, jejak: [] },
  }
  const { kunciTanda } = JSON.parse(await writeKartu(desk.db))
  const isi = bacaBertanda(writeTandaTerima(bahan), () => kunciTanda)
  expect(isi).toMatchObject({
    ...{ format: 'buku-pustu-tanda-terima', versi: 1, untuk: pustu.fasilitas, oleh: 'Petugas Gizi' },
    paket: [{ nomor: 1, sidik: createHash('sha256').update(file).digest('hex') }],
  })
})
