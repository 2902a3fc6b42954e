import { beforeEach, describe, expect, test } from 'vitest'
import { createContext } from '#main/app/create-context.ts'
import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { newId } from '#main/db/journal.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { gabungBalita } from '#main/features/balita/gabung.ts'
import { recordKunjungan } from '#main/features/kartu/catat.service.ts'
import { listSasaran, readFolder } from '#main/features/kartu/daftar.service.ts'
import { openKepala } from '#main/features/kartu/kepala.service.ts'
import { registerOrang } from '#main/features/kartu/orang-baru.service.ts'
import { listKonflik, pilihKonflik } from '#main/features/riwayat/konflik.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import { rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { ibu, kartu } from '#tests/helpers/open-kartu-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { kini, segel, sidikDari, terima } from '#tests/helpers/paket-uji.ts'
import { type Asal, makeAsal } from '#tests/helpers/simulasi/dunia.ts'

/** One Pustu with two laptops, another Pustu, and their Puskesmas. */
let [desk, pustu, lain, kedua] = [] as unknown as [Asal, Asal, Asal, Asal]
beforeEach(async () => {
  ;[desk, pustu, lain, kedua] = (await makeAsal(2)) as [Asal, Asal, Asal, Asal]
})

const context = ({ db }: Asal): AppContext =>
  createContext(
    db,
    () => kini,
    () => bidanUji,
  )
const kirim = async (dari: Asal, ke: Asal) => terima(ke, (await segel(dari, ke)).bytes)

function daftar(komputer: Asal): string {
  const posyanduId = listPosyandu(komputer.db)[0]?.id ?? ''
  const isi = { hpht: '02-04-2026', gravida: '2', bb_awal_kg: '50', tb_cm: '155' }
  return registerOrang(context(komputer), { kartu, orang: ibu(), posyanduId, dibuka: '2026-06-08', isi }).orangId
}
/** A woman of whom no card is kept yet. */
function anggota({ db }: Asal, { nama, tanggalLahir }: { nama: string; tanggalLahir: string }): string {
  const id = newId()
  const member = { orang_id: id, posyandu_id: listPosyandu(db)[0]?.id ?? '', mulai: '2020-01-01' }
  writeAs(
    db,
    'ketik',
    { entitas: 'orang', id, isi: { nama, jk: 'P', tanggal_lahir: tanggalLahir } },
    { entitas: 'keanggotaan', id: newId(), isi: { ...member, sebab_mulai: 'terdaftar' } },
  )
  return id
}
function periksa(komputer: Asal, orangId: string, isi: IsiKartu): void {
  const kapan = { kunjunganId: null, tanggal: '2026-11-12', hariBukaId: null, dasar: null }
  recordKunjungan(context(komputer), { kartu, orangId, isi, ...kapan })
}
const kunjungan = (komputer: Asal, orangId: string) =>
  readFolder(context(komputer), { kartu, orangId }).kepala.flatMap((kepala) => kepala.kunjungan)

describe('two laptops of one Pustu', () => {
  test('that saw one woman on one day have one visit of her, and ask only of what they say differently', async () => {
    const orangId = daftar(pustu)
    await kirim(pustu, kedua)
    periksa(pustu, orangId, { bb_kg: '58', lila_cm: '24' })
    periksa(kedua, orangId, { bb_kg: '59', td_sistole: '120', td_diastole: '80' })
    await kirim(kedua, pustu)
    await kirim(pustu, kedua)
    const [visit, ...others] = kunjungan(pustu, orangId)
    expect(others).toEqual([])
    expect(visit?.isi).toMatchObject({ lila_cm: '24', td_sistole: '120', td_diastole: '80' })
    const [asked, ...more] = listKonflik(context(pustu))
    expect(more).toEqual([])
    expect(asked).toMatchObject({ isian: 'bb_g', orangId, tentang: 'Kunjungan ibu hamil Siti Aminah 12-11-2026' })
    expect(asked?.calon.map(({ nilai }) => nilai).sort()).toEqual(['58,0 kg', '59,0 kg'])
    const nomor = asked?.calon.find(({ nilai }) => nilai === '58,0 kg')?.nomor ?? 0
    pilihKonflik(context(pustu), { entitas: 'kunjungan_hamil', id: visit?.id ?? '', isian: 'bb_g', nomor })
    await kirim(pustu, kedua)
    expect(kunjungan(kedua, orangId)[0]?.isi).toMatchObject({ bb_kg: '58' })
    expect(sidikBuku(kedua.db)).toBe(sidikBuku(pustu.db))
  })
})

describe('two records of one woman, joined on one laptop', () => {
  const gabung = (komputer: Asal, tetapId: string, gabungId: string) => {
    const versi = (id: string) => rowOf(komputer.db, 'orang', id).versi
    gabungBalita(context(komputer), {
      ...{ tetapId, gabungId, tetapVersi: versi(tetapId), gabungVersi: versi(gabungId) },
      ...{ pilihan: {}, alasan: 'ibu yang sama', anggota: 'tetap' },
    })
  }
  const kini = (komputer: Asal, orangId: string) =>
    readFolder(context(komputer), { kartu, orangId }).kepala.map((kepala) =>
      kepala.kunjungan.map(({ tanggal, isi }) => [tanggal, isi.bb_kg, isi.lila_cm]),
    )
  const buka = (komputer: Asal, orangId: string) =>
    openKepala(context(komputer), { kartu, orangId, dibuka: '2026-11-10', namaSuami: null, isi: {} })
  const tukar = async (urut: readonly (readonly [Asal, Asal])[]) => {
    for (const [dari, ke] of urut) await kirim(dari, ke)
    // What follows from what came in goes round once more.
    for (const [dari, ke] of [...urut, ...urut]) await kirim(dari, ke)
  }
  const urutan = () =>
    [
      [
        [pustu, desk],
        [kedua, desk],
        [desk, pustu],
        [desk, kedua],
      ],
      [
        [kedua, pustu],
        [pustu, kedua],
        [kedua, desk],
        [pustu, desk],
        [desk, kedua],
        [desk, pustu],
      ],
    ] as const

  test.each([0, 1])(
    'holds once what both records hold, also what the other laptop wrote meanwhile (%i)',
    async (ke) => {
      const [a, b] = [daftar(pustu), daftar(pustu)]
      await kirim(pustu, kedua)
      periksa(pustu, a, { bb_kg: '58' })
      periksa(kedua, b, { bb_kg: '58', lila_cm: '24' })
      gabung(pustu, a, b)
      await tukar(urutan()[ke] ?? [])
      for (const komputer of [pustu, kedua, desk]) expect(kini(komputer, a)).toEqual([[['2026-11-12', '58', '24']]])
      const sama = sidikDari(pustu, pustu)
      expect([sidikDari(kedua, pustu), sidikDari(desk, pustu)]).toEqual([sama, sama])
    },
  )

  test.each([0, 1])('is pregnant once, though both laptops wrote that down for another of them (%i)', async (ke) => {
    const jauh = { tanggalLahir: '1998-05-10', nama: 'Siti Aminah' }
    const [a, b] = [anggota(pustu, jauh), anggota(pustu, jauh)]
    await kirim(pustu, kedua)
    buka(pustu, b)
    periksa(pustu, b, { bb_kg: '58' })
    gabung(pustu, a, b)
    buka(kedua, a)
    periksa(kedua, a, { lila_cm: '24' })
    await tukar(urutan()[ke] ?? [])
    for (const komputer of [pustu, kedua, desk]) expect(kini(komputer, a)).toEqual([[['2026-11-12', '58', '24']]])
    const sama = sidikDari(pustu, pustu)
    expect([sidikDari(kedua, pustu), sidikDari(desk, pustu)]).toEqual([sama, sama])
  })
})

describe('a card', () => {
  test('travels to the Puskesmas and back whole, and shows on no list of another Pustu', async () => {
    const orangId = daftar(pustu)
    periksa(pustu, orangId, { bb_kg: '58', lila_cm: '23' })
    await kirim(pustu, desk)
    await kirim(desk, pustu)
    await kirim(desk, lain)
    const here = kunjungan(pustu, orangId)
    expect(here).toHaveLength(1)
    expect(kunjungan(desk, orangId)).toMatchObject([{ isi: here[0]?.isi, putusan: here[0]?.putusan }])
    expect(listSasaran(context(lain), { kartu, posyanduId: null, berakhir: true })).toEqual([])
    expect(sidikDari(pustu, pustu)).toBe(sidikDari(desk, pustu))
  })
})
