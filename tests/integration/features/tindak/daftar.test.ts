import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { createImunisasiHandlers } from '#main/features/imunisasi/imunisasi.handlers.ts'
import { mapTagihan } from '#main/features/imunisasi/tagihan.service.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createTindakHandlers } from '#main/features/tindak/tindak.handlers.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

/** On 24 November 2026; girls born 10-01-2025, 22 months old then (WHO, girls at 22 months: −3 SD 7,8 kg, +1 SD 12,5 kg; −2 SD 78,0 cm). */
let book: TestCalls
let pelaku: Pelaku = bidanUji
let melati = ''
beforeEach(() => {
  pelaku = bidanUji
  const buat = (context: TestCalls['context']) => ({
    ...createImunisasiHandlers(context),
    ...createRiwayatHandlers(context),
    ...createTindakHandlers(context, (ids, per) => mapTagihan(context, ids, per)),
  })
  book = openTestCalls(buat, {
    hariIni: '2026-11-24',
    get pelaku() {
      return pelaku
    },
  })
  melati = addPosyandu(book.context.db, 'Melati')
})
afterEach(() => book.close())

type Ukuran = { readonly bb?: number; readonly tb?: number; readonly vitaminA?: 'biru' | 'merah'; readonly edema?: 1 }
function timbang(orangId: string, tanggal: string, { bb, tb, vitaminA, edema }: Ukuran): string {
  const id = newId()
  const ukuran = { bb_g: bb ?? null, tb_mm: tb ?? null, cara_ukur: 'terlentang', vitamin_a: vitaminA ?? null } as const
  const isi = { orang_id: orangId, tanggal, posyandu_id: melati, edema: edema ?? 0, ...ukuran } as const
  writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id, isi })
  return id
}
const anak = (nama: string, posyandu = melati) => addAnak(book.context.db, posyandu, nama).id
const sehat = { bb: 10_500, tb: 840 } as const
/** Weighed in both months, and gaining. */
function anakSehat(nama: string): string {
  const id = anak(nama)
  timbang(id, '2026-10-13', { ...sehat, bb: 10_000 })
  timbang(id, '2026-11-10', sehat)
  return id
}
const daftar = (per: string | null = null, posyanduId: string | null = null) =>
  book.call('tindak.list', { per, posyanduId })
const ringkas = async (per: string | null = null) =>
  Object.fromEntries(
    (await daftar(per)).orang.map(({ nama, sebab }) => [nama, sebab.map(({ kode }) => kode).join(' ')]),
  )
const record = (orangId: string, hasil: 'ditemui' | 'tidakAda' | null, tanggal = '2026-11-24') =>
  book.call('tindak.record', { orangId, tanggal, hasil, catatan: null })

describe('the list of a day', () => {
  test('names each child once with every reason the measures of the month give', async () => {
    anakSehat('Sehat')
    const bgm = anak('Merah')
    timbang(bgm, '2026-10-13', { bb: 7_000, tb: 840 })
    timbang(bgm, '2026-11-10', { bb: 7_400, tb: 840 })
    const pendek = anak('Pendek')
    timbang(pendek, '2026-10-13', { bb: 9_000, tb: 740 })
    timbang(pendek, '2026-11-10', { bb: 9_400, tb: 745 })
    const turun = anak('Turun')
    timbang(turun, '2026-10-13', sehat)
    timbang(turun, '2026-11-10', { ...sehat, bb: 10_400 })
    const gemuk = anak('Oranye')
    timbang(gemuk, '2026-10-13', { bb: 13_000 })
    timbang(gemuk, '2026-11-10', { bb: 13_500 })
    const bengkak = anak('Bengkak')
    timbang(bengkak, '2026-11-10', { ...sehat, edema: 1 })
    anak('Absen')
    expect(await ringkas()).toEqual({
      Absen: 'tidakDitimbang belumDiukur',
      Bengkak: 'bengkak',
      Merah: 'wasting bgm',
      Oranye: 'oranye belumDiukur',
      Pendek: 'stunting',
      Turun: 'satuT',
    })
  })

  test('speaks of last month until somebody was weighed, and of what came of a guest meanwhile', async () => {
    const mawar = addPosyandu(book.context.db, 'Mawar')
    const ayu = anak('Ayu', mawar)
    timbang(ayu, '2026-09-10', sehat)
    timbang(ayu, '2026-10-13', { ...sehat, bb: 10_400 })
    const bima = anak('Bima', mawar)
    // Weighed as a guest of Melati: Mawar was not open yet.
    timbang(bima, '2026-11-10', { ...sehat, bb: 11_000 })
    expect(await ringkas()).toEqual({ Ayu: 'satuT' })
  })

  test('asks for doses only where somebody writes them down', async () => {
    anakSehat('Ayu')
    expect(await ringkas()).toEqual({})
    const bima = anakSehat('Bima')
    const isi = { orang_id: bima, dosis: 'BCG', tanggal: '2025-01-20' } as const
    writeAs(book.context.db, 'ketik', { entitas: 'imunisasi', id: newId(), isi })
    expect(Object.keys(await ringkas())).toEqual(['Ayu', 'Bima'])
    const [ayu] = (await daftar()).orang
    // OPV1 is late from two months and to be caught up from twelve; BCG is no longer given at 22 months.
    expect(ayu?.sebab[0]).toMatchObject({ kode: 'dosisTertunggak' })
    expect(ayu?.sebab[0]?.keterangan.split(', ')).toEqual(expect.arrayContaining(['OPV1', 'DPT1', 'MR1']))
    expect(ayu?.sebab[0]?.keterangan).not.toMatch(/BCG|RV/)
  })

  test('asks for the capsule in its months, after the posyandu was open, and not of who has it', async () => {
    const dengan = anak('Dengan')
    timbang(dengan, '2026-08-11', { ...sehat, vitaminA: 'merah' })
    const tanpa = anak('Tanpa')
    timbang(tanpa, '2026-08-11', sehat)
    expect(await ringkas('2026-08-20')).toEqual({ Tanpa: 'vitaminA' })
    timbang(tanpa, '2026-08-21', { vitaminA: 'merah' })
    expect(await ringkas('2026-08-20')).toEqual({ Tanpa: 'vitaminA' })
    expect(await ringkas('2026-08-21')).toEqual({})
  })

  test('asks for a doubtful KPSP again after two weeks, until it was repeated', async () => {
    const ayu = anakSehat('Ayu')
    const periksa = (tanggal: string, kpsp: number) => {
      const penimbangan = timbang(ayu, tanggal, sehat)
      const isi = { penimbangan_id: penimbangan, tanggal, kpsp_ya: kpsp } as const
      writeAs(book.context.db, 'ketik', { entitas: 'pemeriksaan_balita', id: newId(), isi })
    }
    periksa('2026-11-10', 8)
    expect(await ringkas('2026-11-23')).toEqual({})
    expect(await ringkas('2026-11-24')).toEqual({ Ayu: 'kpspUlang' })
    periksa('2026-11-24', 9)
    expect(await ringkas('2026-11-24')).toEqual({})
  })

  // Six answers "ya" and fewer are a deviation. @source Pedoman SDIDTK 2022
  test('asks at once for a referral where the KPSP found a deviation', async () => {
    const penimbangan = timbang(anakSehat('Ayu'), '2026-11-10', sehat)
    const isi = { penimbangan_id: penimbangan, tanggal: '2026-11-10', kpsp_ya: 6 } as const
    writeAs(book.context.db, 'ketik', { entitas: 'pemeriksaan_balita', id: newId(), isi })
    expect(await ringkas('2026-11-10')).toEqual({ Ayu: 'kpspPenyimpangan' })
  })

  test('asks about food that ends and referrals without an answer, of grown-ups too', async () => {
    const ibu = newId()
    const keanggotaan = { orang_id: ibu, posyandu_id: melati, mulai: '2026-01-01', sebab_mulai: 'terdaftar' } as const
    writeAs(
      book.context.db,
      'ketik',
      { entitas: 'orang', id: ibu, isi: { nama: 'Ibu Sri', jk: 'P', tanggal_lahir: '1998-01-01' } },
      { entitas: 'keanggotaan', id: newId(), isi: keanggotaan },
      { entitas: 'rujukan', id: newId(), isi: { orang_id: ibu, tanggal: '2026-11-20', ke: 'rs', alasan: 'TD tinggi' } },
    )
    const ayu = anakSehat('Ayu')
    const pmt = newId()
    const isi = { orang_id: ayu, mulai: '2026-10-27', alasan: 'tidakNaik' } as const
    writeAs(book.context.db, 'ketik', { entitas: 'pmt', id: pmt, isi })
    expect(await ringkas()).toEqual({ Ayu: 'pmtBerakhir', 'Ibu Sri': 'rujukanTanpaJawaban' })
    writeAs(book.context.db, 'ketik', { entitas: 'pmt', id: pmt, isi: { selesai: '2026-11-23' } })
    expect(await ringkas()).toEqual({ 'Ibu Sri': 'rujukanTanpaJawaban' })
  })

  test('leaves out who moved away or died since', async () => {
    const { id, keanggotaanId } = addAnak(book.context.db, melati, 'Pergi')
    anakSehat('Ada')
    expect(Object.keys(await ringkas())).toEqual(['Pergi'])
    const isi = { sampai: '2026-11-20', sebab_sampai: 'pindah' } as const
    writeAs(book.context.db, 'ketik', { entitas: 'keanggotaan', id: keanggotaanId, isi })
    expect(id).not.toBe('')
    expect(await ringkas()).toEqual({})
  })

  test('is made for some days ahead, and not for a day nobody plans for', async () => {
    expect((await daftar('2026-11-25')).per).toBe('2026-11-25')
    expect((await book.refusal('tindak.list', { per: '2027-01-01', posyanduId: null })).pesan).toContain('01-01-2027')
  })
})

describe('a visit', () => {
  test('ticks off whoever was met, stays open where nobody was at home, and is taken back', async () => {
    const ayu = anak('Ayu')
    anakSehat('Lain')
    const keadaan = async () => (await daftar()).orang.map(({ nama, kunjungan }) => `${nama} ${kunjungan?.tuntas}`)
    await record(ayu, 'tidakAda')
    expect(await keadaan()).toEqual(['Ayu false'])
    const { kelompok } = await record(ayu, 'ditemui')
    expect(await keadaan()).toEqual(['Ayu true'])
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect(await keadaan()).toEqual(['Ayu false'])
    await record(ayu, null)
    expect(await keadaan()).toEqual(['Ayu undefined'])
    await record(ayu, 'ditemui')
    expect(book.context.db.oneValue('SELECT count(*) FROM kunjungan_tindak')).toBe(1)
  })

  test('is not enough for what came up afterwards', async () => {
    const ayu = anak('Ayu')
    anakSehat('Lain')
    await record(ayu, 'ditemui', '2026-11-20')
    const isi = { orang_id: ayu, tanggal: '2026-11-20', ke: 'puskesmas', alasan: 'gizi buruk' } as const
    writeAs(book.context.db, 'ketik', { entitas: 'rujukan', id: newId(), isi })
    expect((await daftar('2026-11-22')).orang[0]?.kunjungan?.tuntas).toBe(true)
    expect((await daftar('2026-11-23')).orang[0]?.kunjungan?.tuntas).toBe(false)
  })

  test('of a former round says nothing of this one', async () => {
    const ayu = anak('Ayu')
    anakSehat('Lain')
    await record(ayu, 'ditemui', '2026-10-20')
    expect((await daftar()).orang[0]?.kunjungan).toBeNull()
  })

  test('of tomorrow, and of who belongs to no posyandu, is not written down', async () => {
    const ayu = anak('Ayu')
    const masukan = { orangId: ayu, hasil: 'ditemui', catatan: null } as const
    const besok = await book.refusal('tindak.record', { ...masukan, tanggal: '2026-11-25' })
    expect(besok.pesan).toContain('25-11-2026 belum tiba')
    const dulu = await book.refusal('tindak.record', { ...masukan, tanggal: '2024-11-25' })
    expect(dulu.pesan).toContain('Kunjungan belum tersimpan')
  })
})

describe('a kader', () => {
  test('sees her posyandu, and of diagnoses only that a health worker is to see the child', async () => {
    const mawar = addPosyandu(book.context.db, 'Mawar')
    const bgm = anak('Merah')
    timbang(bgm, '2026-11-10', { bb: 7_000, tb: 745 })
    anak('Jauh', mawar)
    pelaku = { id: 'kader', nama: 'Kader Tini', peran: 'kader', posyandu: [melati] }
    const { orang } = await daftar()
    expect(orang.map(({ nama }) => nama)).toEqual(['Merah'])
    expect(orang[0]?.sebab.map(({ kode, sebut }) => [kode, sebut])).toEqual([
      ['nakes', 'Rujuk ke nakes'],
      ['bgm', 'BGM'],
    ])
    await record(bgm, 'ditemui')
    const text = JSON.stringify([await daftar(), await book.call('riwayat.list', { orangId: bgm, hariBukaId: null })])
    expect(text).toContain('Kunjungan tindak lanjut')
    expect(text).not.toMatch(/gizi kurang|gizi buruk|pendek|stunting|wasting|BB\/TB|TB\/U/i)
    expect(
      (
        await book.refusal('tindak.record', {
          orangId: anak('Lain', mawar),
          tanggal: '2026-11-24',
          hasil: 'ditemui',
          catatan: null,
        })
      ).code,
    ).toBe('dilarang')
  })
})
