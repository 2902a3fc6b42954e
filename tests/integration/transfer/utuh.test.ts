import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Change, newId } from '#main/db/journal.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { versiDataKini } from '#main/toko/migrations/list.ts'
import { bukaPaket } from '#main/transfer/buka.ts'
import { type IsiPaket, versiPaket } from '#main/transfer/isi-paket.ts'
import { encodePaket } from '#main/transfer/kode-paket.ts'
import { ensureKunci } from '#main/transfer/kunci.ts'
import { type Pembuka, readPembuka } from '#main/transfer/pembuka.ts'
import { lanjutRantai, sealReplika } from '#main/transfer/rantai.ts'
import { terimaPaket } from '#main/transfer/terima.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import {
  bungkus,
  countTulisan,
  expectKalimat,
  ketik,
  kini,
  segel,
  segelIsi,
  segelMentah,
  terima,
  tolakan,
} from '#tests/helpers/paket-uji.ts'
import { type Asal, bukaKomputer, makeAsal } from '#tests/helpers/simulasi/dunia.ts'

/** A package is taken as it was made, or not at all. */

let [desk, pustu, lain] = [] as unknown as [Asal, Asal, Asal]
let asal: Asal[] = []
let pembuka: Pembuka
let utuh: { bytes: Buffer; isi: IsiPaket }

beforeAll(async () => {
  asal = await makeAsal(2)
  ;[desk, pustu, lain] = asal as [Asal, Asal, Asal]
  pembuka = await readPembuka(desk.db)
})
beforeEach(async () => {
  for (const one of asal) bukaKomputer(one, 0)
  utuh = await segel(pustu, desk)
})

const salin = (): IsiPaket => structuredClone(utuh.isi)
type KolomKawat = {
  bentuk: { entitas: string; isian: string[] }[]
  ke: number[]
  seq: number[]
  waktu: string[]
  id: string[]
  nilai: unknown[][][]
}
type Kawat = { kepala: Record<string, unknown>; bagian: [{ baris: KolomKawat }] }

/** What lies inside as it is written, column by column. */
const kawat = (): Kawat => JSON.parse(brotliDecompressSync(encodePaket(utuh.isi)).toString()) as Kawat

/** Opens and takes in with what is read of the book once: fast enough for every byte of a package. */
async function tolakCepat(bytes: Uint8Array): Promise<string> {
  try {
    terimaPaket(desk.db, await bukaPaket(bytes, pembuka), pembuka, kini)
  } catch (cause) {
    if (cause instanceof AppFailure) return cause.error.pesan
    throw cause
  }
  throw new Error('The package was taken')
}

describe('a package with a change on its way', () => {
  test('of any single byte is refused with a sentence, and nothing is written', async () => {
    const [sidik, tulisan] = [sidikBuku(desk.db), countTulisan(desk)]
    const sentences = new Set<string>()
    for (let at = 0; at < utuh.bytes.length; at++) {
      const bytes = Buffer.from(utuh.bytes)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8))
      sentences.add(await tolakCepat(bytes))
    }
    for (const sentence of sentences) expectKalimat(sentence)
    expect(sentences.size).toBe(3)
    expect([sidikBuku(desk.db), countTulisan(desk)]).toEqual([sidik, tulisan])
  })

  test('cut off anywhere, or with bytes behind its end, is refused with a sentence', async () => {
    const [sidik, tulisan] = [sidikBuku(desk.db), countTulisan(desk)]
    for (let length = 0; length < utuh.bytes.length; length++)
      expectKalimat(await tolakCepat(utuh.bytes.subarray(0, length)))
    expectKalimat(await tolakCepat(Buffer.concat([utuh.bytes, Buffer.from([0])])))
    expectKalimat(await tolakCepat(Buffer.concat([utuh.bytes, utuh.bytes])))
    expect([sidikBuku(desk.db), countTulisan(desk)]).toEqual([sidik, tulisan])
  })

  test('is taken when nothing happened to it: the changes above are what it was refused for', async () => {
    // Two posyandu, two children, their memberships and weighings, the node of the Pustu and of the kecamatan.
    expect(await terima(desk, utuh.bytes)).toEqual({
      baru: 10,
      disisihkan: 0,
      sudahAda: 0,
      konflik: 0,
      cabang: [],
      rangkap: [],
      terpisah: [],
    })
  })
})

test('a package of version 1, whose ids stand whole, is taken as it always was', async () => {
  const now = kawat()
  const [bagian] = now.bagian
  const before = {
    ...now,
    kepala: { ...now.kepala, versi: 1 },
    bagian: [{ ...bagian, baris: { ...bagian.baris, id: utuh.isi.bagian[0]?.baris.map(({ id }) => id) } }],
  }
  expect(utuh.isi.bagian).toHaveLength(1)
  expect(before.bagian[0]?.baris.id).not.toEqual(bagian.baris.id)
  const answer = await terima(desk, await segelMentah(pustu, desk, bungkus(before)))
  expect(answer).toMatchObject({ baru: 10, disisihkan: 0, sudahAda: 0 })
})

describe('a package that is not meant for the book', () => {
  test('from a book that is not known is refused as from a stranger', async () => {
    expect(await tolakan(lain, utuh.bytes)).toMatch(/buku yang belum terhubung.*Hubungkan dulu/)
  })

  test('for another Pustu cannot be opened', async () => {
    expect(await tolakan(lain, (await segel(desk, pustu)).bytes)).toMatch(/bukan untuk buku ini/)
  })

  test('for another Pustu, though sealed so that this book can open it, is not taken', async () => {
    const { isi } = await segel(desk, pustu)
    expect(await tolakan(lain, await segelIsi(desk, lain, isi))).toMatch(/bukan untuk buku ini/)
  })

  test('of its own making is recognised, wherever it was to go', async () => {
    const opened = await bukaPaket(utuh.bytes, await readPembuka(pustu.db))
    expect(opened).toMatchObject({ milikSendiri: true, pengirim: { fasilitasId: pustu.fasilitas } })
  })
})

test('a package that comes again changes nothing and says so', async () => {
  await terima(desk, utuh.bytes)
  const [sidik, rows] = [sidikBuku(desk.db), () => desk.db.oneValue('SELECT count(*) FROM perubahan')]
  const before = rows()
  expect(await terima(desk, utuh.bytes)).toEqual({
    baru: 0,
    disisihkan: 0,
    sudahAda: 10,
    konflik: 0,
    cabang: [],
    rangkap: [],
    terpisah: [],
  })
  expect([sidikBuku(desk.db), rows()]).toEqual([sidik, before])
})

/** Gives the first part the digest and the seal its rows call for: the lie is then that of the sender itself. */
async function segelUlang(isi: IsiPaket): Promise<IsiPaket> {
  const [bagian] = isi.bagian
  if (!bagian) throw new Error('A package without parts')
  const rows = bagian.baris.map(({ isi: fields, ...b }) => ({ ...b, isi: JSON.stringify(fields) }))
  const rantai = rows.reduce(lanjutRantai, bagian.rantaiDari)
  const replika = { nomor: 1, id: bagian.replika, fasilitasId: null, sampai: bagian.sampai, untuk: null, sendiri: true }
  pustu.db.run('DELETE FROM segel')
  const tanda = sealReplika(
    pustu.db,
    { kunci: await ensureKunci(pustu.db), fasilitasId: pustu.fasilitas },
    { replika, rantai },
  )
  return { ...isi, bagian: [{ ...bagian, rantai, tanda }, ...isi.bagian.slice(1)] }
}

describe('a package its own sender made wrong', () => {
  const susunan = /tidak dapat dipahami.*Buku tidak diubah/
  const berubah = /tidak sama dengan waktu dibuat.*Buku tidak diubah/
  const refuse = async (isi: IsiPaket) => tolakan(desk, await segelIsi(pustu, desk, isi))
  const refuseKawat = async (value: unknown) => tolakan(desk, await segelMentah(pustu, desk, bungkus(value)))

  test('naming another sender inside than the one that signed', async () => {
    const isi = salin()
    isi.kepala.dari.fasilitasId = lain.fasilitas
    expect(await refuse(isi)).toMatch(berubah)
  })

  test('naming a computer of another facility as its own', async () => {
    await terima(desk, (await segel(lain, desk)).bytes)
    const isi = salin()
    isi.kepala.dari.replika = (await segel(lain, desk)).isi.kepala.dari.replika
    expect(await refuse(isi)).toMatch(/mengaku dari laptop .* milik tempat lain/)
  })

  test('with one row less than it says, or one more', async () => {
    for (const step of [-1, 1]) {
      const isi = salin()
      isi.kepala.jumlah.perubahan += step
      expect(await refuse(isi)).toMatch(susunan)
    }
  })

  test('with a row changed and the seal of its facility left as it was', async () => {
    const isi = salin()
    const row = isi.bagian[0]?.baris.find(({ entitas }) => entitas === 'orang')
    if (row) row.isi = { ...row.isi, nama: 'Lain' }
    expect(await refuse(isi)).toMatch(berubah)
  })

  test('with its rows in another order, one twice, or one beyond what it says it holds', async () => {
    const wrong: ((isi: IsiPaket) => void)[] = [
      (isi) => isi.bagian[0]?.baris.reverse(),
      (isi) => {
        const [part] = isi.bagian
        if (part?.baris[1]) part.baris[0] = part.baris[1]
      },
      (isi) => {
        const last = isi.bagian[0]?.baris.at(-1)
        if (last) last.seq += 1_000
      },
    ]
    for (const change of wrong) {
      const isi = salin()
      change(isi)
      expect(await refuse(await segelUlang(isi))).toMatch(berubah)
    }
  })

  test('counting further than anything it wrote and saw: nobody could count on from there', async () => {
    const wrong: ((isi: IsiPaket) => void)[] = [
      (isi) => {
        const last = isi.bagian[0]?.baris.at(-1)
        if (last) last.lamport += 100
      },
      (isi) => {
        const last = isi.bagian[0]?.baris.at(-1)
        if (last) last.lamport = Number.MAX_SAFE_INTEGER
      },
      (isi) => isi.bagian[0]?.konteks.push({ seq: 3, vektor: {} }, { seq: 2, vektor: {} }),
    ]
    for (const [i, change] of wrong.entries()) {
      const isi = salin()
      change(isi)
      expect(await refuse(await segelUlang(isi)), String(i)).toMatch(
        i < 2 ? /menghitung lebih jauh.*Buku tidak diubah/ : berubah,
      )
    }
    const isi = salin()
    isi.bagian[0]?.konteks.push({ seq: 2, vektor: { [newId()]: Number.MAX_SAFE_INTEGER } })
    expect(await refuse(isi)).toMatch(susunan)
  })

  test('from a row of a file that is none', async () => {
    for (const sumber of ['', 'lembar 1', '[1,2]', '["a","b"]', '{}']) {
      const isi = salin()
      const row = isi.bagian[0]?.baris[0]
      if (row) row.sumber = sumber
      expect(await refuse(await segelUlang(isi)), sumber).toMatch(susunan)
    }
  })

  test('written at a time that is none', async () => {
    for (const waktu of ['', 'kemarin', '2026-13-45T99:00:00.000Z']) {
      const isi = salin()
      const row = isi.bagian[0]?.baris[0]
      if (row) row.waktu = waktu
      expect(await refuse(await segelUlang(isi)), waktu).toMatch(susunan)
    }
  })

  test('with two parts of one computer', async () => {
    const isi = salin()
    const [part] = isi.bagian
    if (part) isi.bagian.push({ ...part, baris: [] })
    expect(await refuse(isi)).toMatch(susunan)
  })

  const isian: [string, Record<string, string | number | null>][] = [
    ['a field no table has', { warna: 'biru' }],
    ['a field only the program sets', { versi: 3 }],
    ['the id of a record as a field', { id: newId() }],
    ['a word where a number belongs', { bb_g: 'delapan' }],
    ['a number where a name belongs', { nama: 7 }],
    ['a weight below zero', { bb_g: -1 }],
    ['half a gram', { bb_g: 8_000.5 }],
    ['an answer that is no answer', { jawaban_periksa: '[{"kode":"x"}]' }],
    ['an answer that is no JSON', { jawaban_periksa: 'ya' }],
    ['SQL for a name of a field', { 'nama = 1; DROP TABLE orang; --': 1 }],
  ]
  test.each(isian)('with %s', async (_, fields) => {
    const isi = salin()
    const row = isi.bagian[0]?.baris.find(({ entitas }) => entitas === ('nama' in fields ? 'orang' : 'penimbangan'))
    if (row) row.isi = { ...row.isi, ...fields }
    expect(await refuse(await segelUlang(isi))).toMatch(susunan)
  })

  test('with a record of a kind no book has, or one that never travels', async () => {
    for (const entitas of ['obat', 'akun', 'pengaturan', 'sqlite_schema', '__proto__', 'constructor']) {
      const isi = salin()
      const row = isi.bagian[0]?.baris[0]
      if (row) row.entitas = entitas as never
      expect(await refuse(await segelUlang(isi)), entitas).toMatch(susunan)
    }
  })

  test('with a field named __proto__, a field twice, or a field that is in no row', async () => {
    for (const field of ['__proto__', 'jenis', 'warna']) {
      const value = kawat()
      const { bentuk, ke, nilai } = value.bagian[0].baris
      bentuk[0]?.isian.push(field)
      nilai[0]?.push(ke.filter((shape) => shape === 0).map(() => 'posyandu'))
      expect(await refuseKawat(value), field).toMatch(susunan)
    }
  })

  test('with columns of different lengths, shapes that are not there, or steps that are none', async () => {
    const wrong: ((baris: KolomKawat) => unknown)[] = [
      ({ seq }) => seq.pop(),
      ({ waktu }) => waktu.pop(),
      ({ waktu }) => waktu.push('x'),
      ({ nilai }) => nilai[0]?.[0]?.pop(),
      ({ nilai }) => nilai[0]?.[0]?.push('x'),
      ({ nilai }) => nilai[0]?.push([]),
      ({ nilai }) => nilai.pop(),
      ({ nilai }) => nilai.push([]),
      ({ ke }) => ke.fill(99, 0, 1),
      ({ ke }) => ke.fill(-1, 0, 1),
      ({ seq }) => seq.fill(-5, 0, 1),
      ({ seq }) => seq.fill(1.5, 0, 1),
      (baris) => Object.assign(baris, { bentuk: {} }),
      (baris) => Object.assign(baris, { tambahan: [] }),
    ]
    for (const [i, change] of wrong.entries()) {
      const value = kawat()
      change(value.bagian[0].baris)
      expect(await refuseKawat(value), String(i)).toMatch(susunan)
    }
  })

  test('with anything else than JSON inside, or JSON of something else', async () => {
    for (const inside of ['', '{', 'null', '[]', '"x"', '{"bagian":[]}', '{"kepala":null,"bagian":[]}'])
      expect(await refuseKawat(inside), inside).toMatch(susunan)
    expect(await tolakan(desk, await segelMentah(pustu, desk, Buffer.from('tidak dikemas')))).toMatch(susunan)
  })

  test('of a newer program says that the program must be renewed', async () => {
    for (const change of [{ versiData: versiDataKini + 1 }, { versi: versiPaket + 1 }]) {
      const value = kawat()
      Object.assign(value.kepala, change)
      expect(await refuseKawat(value)).toMatch(/Buku Pustu yang lebih baru.*Pasang Buku Pustu terbaru/)
    }
  })

  test('that is large because much was written in it alike is still taken', async () => {
    const anak = utuh.isi.bagian[0]?.baris.find(({ entitas }) => entitas === 'orang')?.id ?? ''
    const catatan = 'Timbang ulang: anak menangis. '.repeat(160)
    ketik(pustu, ...Array.from({ length: 3_000 }, (_, i) => timbang(anak, i, catatan)))
    expect(await terima(desk, (await segel(pustu, desk)).bytes)).toMatchObject({ baru: 3_010 })
  })
})

function timbang(orang_id: string, i: number, catatan: string): Change {
  const tanggal = `${2015 + Math.floor(i / 300)}-0${1 + (i % 9)}-1${i % 8}`
  return { entitas: 'penimbangan', id: newId(), isi: { orang_id, tanggal, bb_g: 8_000 + i, catatan } }
}
