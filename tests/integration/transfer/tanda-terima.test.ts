import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type StikBerkas, stikBerkas } from '#main/platform/stik-berkas.ts'
import { ensureKunci, tandaTangani } from '#main/transfer/kunci.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { type HasilTandaTerima, readTandaTerima, recordTandaTerima } from '#main/transfer/tanda-terima.ts'
import { type HasilBerkas, terimaBerkas } from '#main/transfer/terima-berkas.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { expectKalimat, ketik, kini, kirim, segel } from '#tests/helpers/paket-uji.ts'
import { type Asal, bukaKomputer, makeAsal } from '#tests/helpers/simulasi/dunia.ts'
import { kegagalan } from '#tests/helpers/stik-uji.ts'

/** Receipts: made where a package was taken in, read where it came from. */

let asal: Asal[] = []
let [desk, pustu, lain] = [] as unknown as [Asal, Asal, Asal]
let folder = ''
beforeAll(async () => {
  asal = await makeAsal(2)
  ;[desk, pustu, lain] = asal as [Asal, Asal, Asal]
})
beforeEach(() => {
  for (const one of asal) bukaKomputer(one, 0)
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-tanda-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function terimaDi(ke: Asal, names: readonly string[], stik: StikBerkas = stikBerkas): Promise<HasilBerkas> {
  const berkas = names.map((name) => join(folder, name))
  return terimaBerkas(ke.db, stik, { berkas, oleh: 'Petugas Gizi', now: kini, progress: () => {}, commit: () => {} })
}

async function baca({ db }: Asal, text: string): Promise<HasilTandaTerima> {
  const pembuka = await readPembuka(db)
  return recordTandaTerima(db, readTandaTerima(text, pembuka), pembuka)
}

/** The receipt of the one package of the Pustu. */
async function makeTanda(): Promise<string> {
  const { nama } = await kirim(pustu, desk, folder)
  const { tandaTerima } = await terimaDi(desk, [nama])
  return readFileSync(tandaTerima[0] ?? '', 'utf8')
}

async function tolakan(ke: Asal, text: string): Promise<string> {
  try {
    await baca(ke, text)
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause
    expectKalimat(cause.error.pesan)
    expect(ke.db.value('SELECT count(*) FROM tanda_terima')).toBe(0)
    return cause.error.pesan
  }
  throw new Error('The receipt was read')
}

describe('a receipt', () => {
  test('lies beside the package under a name of its own, and names nobody but places and who took it in', async () => {
    const text = await makeTanda()
    expect(readdirSync(folder).sort()).toEqual([
      expect.stringMatching(/^pustu-1-[0-9a-f]{4}-0001\.bukupustu$/),
      expect.stringMatching(/^tanda-terima-puskesmas-pustu-1-[0-9a-f]{4}-0001\.bukupustu-terima$/),
    ])
    expect(JSON.parse(text)).toMatchObject({
      ...{ format: 'buku-pustu-tanda-terima', versi: 1, untuk: pustu.fasilitas, oleh: 'Petugas Gizi' },
      dari: { fasilitasId: desk.fasilitas, nama: 'Puskesmas' },
      paket: [{ nomor: 1, jumlah: { perubahan: 10, posyandu: 2, balita: 2, penimbangan: 2 } }],
    })
    expect(JSON.parse(text).paket[0].jumlah.catatan).toMatchObject({ orang: 2, keanggotaan: 2, penimbangan: 2 })
    expect(text).not.toMatch(/anak|bidan/)
  })

  test('read at home says that the package came; read again it changes nothing', async () => {
    const text = await makeTanda()
    expect(await baca(pustu, text)).toMatchObject({ dari: 'Puskesmas', oleh: 'Petugas Gizi', paket: [1], baru: 1 })
    expect(await baca(pustu, text)).toMatchObject({ paket: [1], baru: 0 })
  })

  test('lets the next package carry only what came since', async () => {
    const before = (await segel(pustu, desk)).isi.kepala.jumlah.perubahan
    await baca(pustu, await makeTanda())
    expect((await segel(pustu, desk)).isi.kepala.jumlah.perubahan).toBe(0)
    ketik(pustu, { entitas: 'fasilitas', id: pustu.fasilitas, isi: { telepon: '0812' } })
    expect((await segel(pustu, desk)).isi.kepala.jumlah.perubahan).toBe(1)
    expect([before, (await segel(pustu, desk, true)).isi.kepala.jumlah.perubahan]).toEqual([10, 11])
  })

  test('of several packages of one sender is one; of several senders it is one each', async () => {
    const names = [(await kirim(pustu, desk, folder)).nama, (await kirim(pustu, desk, folder)).nama]
    const { tandaTerima } = await terimaDi(desk, [...names, (await kirim(lain, desk, folder)).nama])
    const paket = tandaTerima.map((path) => JSON.parse(readFileSync(path, 'utf8')).paket.length)
    expect(paket).toEqual([2, 1])
  })

  test('says how many changes were set aside, also when the package comes again; one of before says none', async () => {
    await terimaDi(pustu, [(await kirim(desk, pustu, folder)).nama])
    const asing = lain.db.oneValue<string>("SELECT id FROM fasilitas WHERE nama = 'Pustu 2 1'")
    await terimaDi(desk, [(await kirim(lain, desk, folder)).nama])
    await terimaDi(pustu, [(await kirim(desk, pustu, folder)).nama])
    ketik(pustu, { entitas: 'fasilitas', id: asing, isi: { telepon: '0812' } })
    const { nama } = await kirim(pustu, desk, folder)
    for (let turn = 0; turn < 2; turn++) {
      const { tandaTerima, paket } = await terimaDi(desk, [nama])
      expect(paket).toMatchObject([{ disisihkan: 1 }])
      const text = readFileSync(tandaTerima[0] ?? '', 'utf8')
      expect(JSON.parse(text).paket).toMatchObject([{ disisihkan: 1 }])
      expect(await baca(pustu, text)).toMatchObject({ disisihkan: 1, baru: turn === 0 ? 1 : 0 })
    }
    const text = await makeTanda()
    const [{ disisihkan: _, ...dulu }] = JSON.parse(text).paket
    const lama = await writePalsu(desk, { paket: [dulu] }, text)
    expect(await baca(pustu, lama)).toMatchObject({ disisihkan: 0, baru: 1 })
  })

  test('of a package with other content than was sent acknowledges nothing', async () => {
    const text = await makeTanda()
    pustu.db.run('UPDATE paket_keluar SET sidik = ?', '00'.repeat(32))
    expect(await baca(pustu, text)).toMatchObject({ baru: 0 })
  })
})

describe('a receipt is refused', () => {
  test('with any byte changed, and cut off anywhere', async () => {
    const bytes = Buffer.from(await makeTanda())
    const pembuka = await readPembuka(pustu.db)
    const whole = readTandaTerima(bytes.toString(), pembuka)
    expect(whole.paket).toHaveLength(1)
    for (let at = 0; at < bytes.length; at++) {
      const bits = at > bytes.length - 12 ? [0, 1, 2, 3, 4, 5, 6, 7] : [Math.floor(Math.random() * 8)]
      for (const bit of bits) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(() => readTandaTerima(changed.toString(), pembuka), `byte ${at}`).toThrow(/utuh|belum terhubung/)
      }
      expect(() => readTandaTerima(bytes.subarray(0, at).toString(), pembuka)).toThrow(/utuh/)
    }
  })

  test('by a book it is not for, and by one that does not know its maker', async () => {
    const text = await makeTanda()
    expect(await tolakan(lain, text)).toMatch(/untuk tempat lain/)
    const dari = { ...JSON.parse(text).dari, fasilitasId: pustu.fasilitas }
    expect(await tolakan(lain, await writePalsu(pustu, { dari, untuk: lain.fasilitas }, text))).toMatch(
      /belum terhubung/,
    )
  })

  test('when another Pustu made it in the name of the Puskesmas', async () => {
    const palsu = await writePalsu(lain, {}, await makeTanda())
    expect(await tolakan(pustu, palsu)).toMatch(/bukan tanda terima yang utuh/)
  })

  test('when it speaks for a computer of somebody else', async () => {
    const text = await makeTanda()
    const own = await readPembuka(pustu.db)
    const dari = { fasilitasId: desk.fasilitas, nama: 'Puskesmas', replika: own.diri.replika }
    expect(await tolakan(pustu, await writePalsu(desk, { dari }, text))).toMatch(/milik tempat lain/)
  })
})

/** A receipt with some of its content replaced, signed by the keys of a book; in whose name is left as it is. */
async function writePalsu({ db }: Asal, change: Record<string, unknown>, text: string): Promise<string> {
  const { tanda: _, ...isi } = { ...JSON.parse(text), ...change }
  const tanda = tandaTangani(await ensureKunci(db), Buffer.from(JSON.stringify(isi))).toString('base64')
  return `${JSON.stringify({ ...isi, tanda }, null, 2)}\n`
}

describe('taking packages in', () => {
  test('from a stick that takes no receipt: they are in, and it says which receipt is missing', async () => {
    const { nama } = await kirim(pustu, desk, folder)
    const locked: StikBerkas = {
      ...stikBerkas,
      create: () => {
        throw kegagalan('EROFS')
      },
    }
    const hasil = await terimaDi(desk, [nama], locked)
    expect(hasil).toMatchObject({ perubahanBaru: 10, tandaTerima: [], ditolak: [] })
    expect(hasil.catatan).toEqual([expect.stringMatching(/^Kiriman 1 sudah diterima, tetapi tanda terimanya belum/)])
    for (const kalimat of hasil.catatan) expectKalimat(kalimat)
    expect(readdirSync(folder)).toEqual([nama])
  })

  test('keeps none out because of one that is refused, and says which and why', async () => {
    const [baik, asing] = [(await kirim(pustu, desk, folder)).nama, 'foto.bukupustu']
    writeFileSync(join(folder, asing), 'bukan paket')
    const sendiri = (await kirim(desk, pustu, folder)).nama
    const hasil = await terimaDi(desk, [asing, 'hilang.bukupustu', sendiri, baik])
    expect(hasil).toMatchObject({ perubahanBaru: 10, dari: ['Pustu 1'] })
    expect(hasil.ditolak).toEqual([
      { berkas: asing, alasan: expect.stringMatching(/bukan kiriman Buku Pustu, atau terpotong/) },
      { berkas: 'hilang.bukupustu', alasan: expect.stringMatching(/^hilang\.bukupustu tidak dapat dibaca/) },
      { berkas: sendiri, alasan: expect.stringMatching(/dari buku Ibu sendiri/) },
    ])
    for (const { alasan } of hasil.ditolak) expectKalimat(alasan)
    expect(hasil.tandaTerima.map((path) => basename(path))).toHaveLength(1)
  })

  test('that was cancelled while nothing was taken in leaves the book as it was', async () => {
    const berkas = [join(folder, (await kirim(pustu, desk, folder)).nama)]
    const batal = new Error('cancelled')
    const commit = () => {
      throw batal
    }
    const masukan = { berkas, oleh: 'x', now: kini, progress: () => {}, commit }
    await expect(terimaBerkas(desk.db, stikBerkas, masukan)).rejects.toBe(batal)
    expect(desk.db.value('SELECT count(*) FROM paket_masuk')).toBe(0)
  })

  test('asks once more whether it was cancelled before each change of the book, and not after', async () => {
    const names = [(await kirim(pustu, desk, folder)).nama, (await kirim(lain, desk, folder)).nama]
    const said: string[] = []
    const count = () => desk.db.value('SELECT count(*) FROM paket_masuk')
    await terimaBerkas(desk.db, stikBerkas, {
      ...{ berkas: names.map((name) => join(folder, name)), oleh: 'x', now: kini, progress: () => {} },
      commit: () => said.push(`asked with ${count()} taken in`),
    })
    expect(said).toEqual(['asked with 0 taken in', 'asked with 1 taken in'])
  })
})
