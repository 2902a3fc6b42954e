import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Change, newId } from '#main/db/journal.ts'
import { rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { hasil, ibu, type KartuBook, kartu, kata, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

const addHari = (tanggal: string, posyanduId = book.melati) => {
  const id = newId()
  writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id, isi: { posyandu_id: posyanduId, tanggal } })
  return id
}
const sheet = (hariBukaId: string) => book.call('kartu.sheet', { kartu, hariBukaId })
const record = (orangId: string, hariBukaId: string, isi: Record<string, string>, dasar?: Record<string, string>) =>
  book.call('kartu.record', {
    kartu,
    orangId,
    kunjunganId: null,
    tanggal: '2026-11-12',
    hariBukaId,
    isi,
    dasar: dasar ?? null,
  })

describe('a woman registered as pregnant', () => {
  test('is a member of the posyandu, and stands on its list with week, day of birth and risks', async () => {
    const siti = await book.daftar({ tanggalLahir: '1988-05-10', namaSuami: 'Budi', rt: '03' })
    const [row] = await book.call('kartu.list', { kartu, posyanduId: book.melati })
    expect(row).toMatchObject({
      orangId: siti,
      nama: 'Siti Aminah',
      umur: '38 th',
      namaSuami: 'Budi',
      rt: '03',
      posyandu: 'Melati 1',
    })
    expect(row).toMatchObject({ terakhir: null, datangBulanIni: false, jumlahKunjungan: 0 })
    const putusan = row?.kepala?.putusan ?? []
    // 02-04-2026 to 24-11-2026: 236 days.
    expect(hasil(putusan, 'uk')).toBe('33+5')
    expect(hasil(putusan, 'hpl')).toBe('2027-01-07')
    expect(hasil(putusan, 'risiko_4t')).toBe('tua')
    expect(await book.call('kartu.list', { kartu, posyanduId: book.mawar })).toEqual([])
  })

  test('is not written down a second time under a number the book knows', async () => {
    await book.daftar({ nik: '3507125005980001' })
    const again = {
      kartu,
      orang: ibu({ nama: 'Aminah', nik: '3507125005980001' }),
      posyanduId: book.mawar,
      dibuka: '2026-06-08',
      isi: {},
    }
    expect((await book.refusal('kartu.register', again)).pesan).toContain('sudah tercatat untuk Siti Aminah')
    expect(await book.call('kartu.checkOrang', { kartu, orang: again.orang })).toMatchObject([{ nikSama: true }])
  })

  test('is asked about where one of her name may be she, and is not where the birth date is another', async () => {
    await book.daftar()
    const ask = (orang: Parameters<typeof ibu>[0]) => book.call('kartu.checkOrang', { kartu, orang: ibu(orang) })
    expect(await ask({ nama: 'SITI  AMINAH' })).toHaveLength(1)
    expect(await ask({ tanggalLahir: null })).toHaveLength(1)
    expect(await ask({ tanggalLahir: '1999-05-10' })).toEqual([])
  })

  test('of the book is found by name for a pregnancy, and no longer once one is open', async () => {
    const siti = await book.daftar()
    const cari = () => book.call('kartu.findCalon', { kartu, cari: 'sit' })
    expect(await cari()).toEqual([])
    const [open] = (await book.folder(siti)).kepala
    const tanggal = '2026-09-01'
    await book.call('kartu.end', { kartu, kepalaId: open?.id ?? '', tanggal, sebab: 'keguguran' })
    expect((await cari()).map(({ orangId }) => orangId)).toEqual([siti])
    const input = { kartu, orangId: siti, dibuka: '2026-11-20', namaSuami: null, isi: { hpht: '01-10-2026' } }
    await book.call('kartu.open', input)
    expect((await book.refusal('kartu.open', { ...input, dibuka: '2026-11-21' })).pesan).toContain('masih tercatat')
    expect((await book.folder(siti)).kepala.map(({ dibuka }) => dibuka)).toEqual(['2026-11-20', '2026-06-08'])
  })

  test('is refused with the cell that is wrong', async () => {
    const input = { kartu, orang: ibu(), posyanduId: book.melati, dibuka: '2026-06-08' }
    const fault = async (isi: Record<string, string>) => book.refusal('kartu.register', { ...input, isi })
    expect(await fault({ hpht: '31-02-2026' })).toMatchObject({ code: 'masukan', masalah: [{ path: ['isi', 'hpht'] }] })
    expect(await fault({ hpht: '09-06-2026' })).toMatchObject({ masalah: [{ path: ['isi', 'hpht'] }] })
    expect(await fault({ usg_mgg: '12' })).toMatchObject({ masalah: [{ path: ['isi', 'usg_tanggal'] }] })
    expect(await fault({ bb_kg: '50' })).toMatchObject({ masalah: [{ path: ['isi', 'bb_kg'] }] })
    expect(await fault({ nama: 'x' })).toMatchObject({ masalah: [{ path: ['isi', 'nama'] }] })
    const child = { ...input, orang: ibu({ tanggalLahir: '2020-01-01' }), isi: {} }
    expect((await book.refusal('kartu.register', child)).pesan).toContain(
      'hanya untuk perempuan umur 10 sampai 60 tahun',
    )
    expect(await book.call('kartu.list', { kartu, posyanduId: null })).toEqual([])
  })
})

describe('a visit', () => {
  test('before an ultrasound can still be corrected, and is dated by it', async () => {
    const siti = await book.daftar({}, { gravida: '1' })
    await book.periksa(siti, '2026-06-08', { bb_kg: '50,5' })
    const visit = async () => (await book.folder(siti)).kepala[0]?.kunjungan[0]?.putusan ?? []
    expect(hasil(await visit(), 'uk')).toBe('-')
    const [open] = (await book.folder(siti)).kepala
    const usg = { usg_tanggal: '20-07-2026', usg_mgg: '12', usg_hari: '0' }
    const head = { kartu, kepalaId: open?.id ?? '', versi: open?.versi ?? 0, namaSuami: null }
    await book.call('kartu.correctHead', { ...head, isi: usg })
    expect(hasil(await visit(), 'uk')).toBe('6+0')
    await book.periksa(siti, '2026-06-08', { bb_kg: '51,5' })
    await book.periksa(siti, '2026-07-01', { bb_kg: '52' })
    expect((await book.folder(siti)).kepala[0]?.kunjungan.map(({ isi }) => isi.bb_kg)).toEqual(['52', '51,5'])
    const versi = (await book.folder(siti)).kepala[0]?.versi ?? 0
    const nanti = { ...head, versi, isi: { usg_tanggal: '25-11-2026' } }
    expect(await book.refusal('kartu.correctHead', nanti)).toMatchObject({
      masalah: [{ path: ['isi', 'usg_tanggal'] }],
    })
  })

  test('is judged as the card says, with what earlier visits give', async () => {
    const siti = await book.daftar()
    await book.periksa(siti, '2026-06-08', { bb_kg: '50,5', lila_cm: '23', pemeriksa: 'bidan', ttd_jumlah: '30' })
    await book.periksa(siti, '2026-07-08', {
      bb_kg: '52',
      td_sistole: '145',
      td_diastole: '80',
      pemeriksa: 'bidan',
      ttd_konsumsi: 'setiap-hari',
    })
    const [pregnancy] = (await book.folder(siti)).kepala
    const [second, first] = pregnancy?.kunjungan ?? []
    expect(hasil(first?.putusan ?? [], 'k_kunjungan')).toBe('K1')
    expect(kata(first?.putusan ?? [], 'kek')).toBe('KEK (merah)')
    expect(hasil(first?.putusan ?? [], 'rujukan')).toBe('puskesmas')
    expect(hasil(second?.putusan ?? [], 'k_kunjungan')).toBe('K2')
    expect(hasil(second?.putusan ?? [], 'td_ibu')).toBe('tinggi')
    expect(hasil(second?.putusan ?? [], 'ttd_mengonsumsi')).toBe('belum')
    expect(second?.isi).toMatchObject({
      bb_kg: '52',
      td_sistole: '145',
      tbc_batuk: '',
      ttd_konsumsi: 'setiap-hari',
      hpht: '02-04-2026',
    })
  })

  test('asks about what nobody plausibly has, and refuses what nobody can have', async () => {
    const siti = await book.daftar()
    await book.periksa(siti, '2026-06-08', { bb_kg: '150' })
    const [pregnancy] = (await book.folder(siti)).kepala
    expect(pregnancy?.kunjungan[0]?.tanya).toEqual([
      { kolom: 'bb_kg', pesan: expect.stringContaining('35 sampai 120 kg'), bolehBenar: true },
    ])
    const wrong = { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-07-08', hariBukaId: null }
    expect(
      await book.refusal('kartu.record', { ...wrong, isi: { bb_kg: '250', td_sistole: '80', td_diastole: '90' } }),
    ).toMatchObject({ code: 'masukan', masalah: [{ path: ['isi', 'bb_kg'] }] })
    expect(
      await book.refusal('kartu.record', { ...wrong, isi: { td_sistole: '80', td_diastole: '90' } }),
    ).toMatchObject({ masalah: [{ path: ['isi', 'td_diastole'] }] })
    expect(
      (await book.refusal('kartu.record', { ...wrong, tanggal: '2026-11-25', isi: { bb_kg: '52' } })).pesan,
    ).toContain('belum tiba')
  })

  test('of one day is one record on two computers, and a second of that day is refused', async () => {
    const siti = await book.daftar()
    const first = await book.periksa(siti, '2026-06-08', { bb_kg: '50' })
    expect((await book.periksa(siti, '2026-06-08', { lila_cm: '25' })).kunjunganId).toBe(first.kunjunganId)
    const other = await book.periksa(siti, '2026-07-08', { bb_kg: '51' })
    const move = {
      kartu,
      orangId: siti,
      kunjunganId: other.kunjunganId,
      tanggal: '2026-06-08',
      hariBukaId: null,
      isi: {},
    }
    expect((await book.refusal('kartu.record', move)).pesan).toContain('sudah punya kunjungan')
    await book.call('kartu.record', { ...move, tanggal: '2026-07-09' })
    expect(rowOf(book.context.db, 'kunjungan_hamil', other.kunjunganId ?? '')).toMatchObject({
      tanggal: '2026-07-09',
      bb_g: 51_000,
    })
  })

  test('is taken back with its cells emptied, comes back by undo, and is removed with a reason', async () => {
    const siti = await book.daftar()
    const { kunjunganId } = await book.periksa(siti, '2026-06-08', { bb_kg: '50' })
    const gone = await book.periksa(siti, '2026-06-08', { bb_kg: '' })
    expect(gone.kunjunganId).toBe(null)
    await book.call('riwayat.undo', { kelompok: gone.kelompok ?? 0 })
    const removed = await book.call('kartu.remove', { kartu, kunjunganId: kunjunganId ?? '', alasan: 'salah orang' })
    expect((await book.folder(siti)).kepala[0]?.kunjungan).toEqual([])
    await book.call('riwayat.undo', { kelompok: removed.kelompok ?? 0 })
    expect((await book.folder(siti)).kepala[0]?.kunjungan).toHaveLength(1)
  })

  test('typed for a day before she was registered belongs to the same pregnancy; after its end it is refused', async () => {
    const siti = await book.daftar()
    await book.periksa(siti, '2026-05-04', { bb_kg: '49' })
    const [open] = (await book.folder(siti)).kepala
    const end = { kartu, kepalaId: open?.id ?? '', sebab: 'bersalin' }
    expect((await book.refusal('kartu.end', { ...end, tanggal: '2026-06-01' })).pesan).toContain('terdaftar')
    await book.call('kartu.end', { ...end, tanggal: '2026-11-20' })
    expect(await book.call('kartu.list', { kartu, posyanduId: null })).toEqual([])
    expect(await book.call('kartu.list', { kartu, posyanduId: null, berakhir: true })).toHaveLength(1)
    const late = {
      kartu,
      orangId: siti,
      kunjunganId: null,
      tanggal: '2026-11-22',
      hariBukaId: null,
      isi: { bb_kg: '60' },
    }
    expect((await book.refusal('kartu.record', late)).pesan).toContain('belum tercatat sebagai ibu hamil')
  })

  test('ends by a death only where that can have been', async () => {
    const { db } = book.context
    const siti = await book.daftar()
    const [open] = (await book.folder(siti)).kepala
    const end = { kartu, kepalaId: open?.id ?? '', tanggal: '2026-11-20', sebab: 'meninggal' }
    const anggota = db.oneValue<string>('SELECT id FROM keanggotaan WHERE orang_id = ?', siti)
    const tulis = (entitas: 'orang' | 'keanggotaan', id: string, isi: object) =>
      writeAs(db, 'ketik', { entitas, id, isi } as Change)
    tulis('orang', siti, { meninggal_pada: '2026-11-22' })
    expect((await book.refusal('kartu.end', end)).pesan).toContain('sudah dicatat meninggal pada 22-11-2026')
    tulis('orang', siti, { meninggal_pada: null })
    tulis('keanggotaan', anggota, { mulai: '2026-11-21' })
    expect((await book.refusal('kartu.end', end)).pesan).toContain('baru menjadi anggota sejak 21-11-2026')
    tulis('keanggotaan', anggota, { mulai: '2026-06-08', sampai: '2026-11-23', sebab_sampai: 'pindah' })
    expect((await book.refusal('kartu.end', end)).pesan).toContain('dicatat pindah pada 23-11-2026')
    tulis('orang', siti, { meninggal_pada: '2026-11-20' })
    tulis('keanggotaan', anggota, { sampai: '2026-11-20', sebab_sampai: 'meninggal' })
    await book.call('kartu.end', end)
    expect((await book.folder(siti)).kepala[0]).toMatchObject({ berakhir: '2026-11-20', sebabAkhir: 'meninggal' })
  })

  test('of a woman who died is over for the whole book', async () => {
    const siti = await book.daftar()
    const [open] = (await book.folder(siti)).kepala
    const { kelompok } = await book.call('kartu.end', {
      kartu,
      kepalaId: open?.id ?? '',
      tanggal: '2026-11-20',
      sebab: 'meninggal',
    })
    expect(rowOf(book.context.db, 'orang', siti)).toMatchObject({ meninggal_pada: '2026-11-20' })
    expect((await book.folder(siti)).posyanduId).toBe(null)
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect(await book.call('kartu.list', { kartu, posyanduId: null })).toHaveLength(1)
  })
})

describe('the sheet of a day', () => {
  test('holds who is pregnant on it, in the order of the register, and guests who were seen', async () => {
    const hari = addHari('2026-11-12')
    const [siti, ani] = [await book.daftar({ rt: '5' }), await book.daftar({ nama: 'Ani', rt: '2' })]
    const tamu = await book.call('kartu.register', {
      kartu,
      orang: ibu({ nama: 'Tina' }),
      posyanduId: book.mawar,
      dibuka: '2026-06-08',
      isi: { hpht: '02-04-2026' },
    })
    expect((await sheet(hari)).baris.map(({ nama }) => nama)).toEqual(['Ani', 'Siti Aminah'])
    await record(tamu.orangId, hari, { bb_kg: '55' })
    await record(siti, hari, { bb_kg: '58' })
    const { baris, posyandu } = await sheet(hari)
    expect(posyandu).toBe('Melati 1')
    expect(baris.map(({ nama, tamu: guest, kunjunganId }) => [nama, guest, kunjunganId !== null])).toEqual([
      ...[
        ['Ani', false, false],
        ['Siti Aminah', false, true],
        ['Tina', true, true],
      ],
    ])
    expect(hasil(baris[0]?.putusan ?? [], 'uk')).toBe('32+0')
    expect((await book.call('kartu.row', { kartu, hariBukaId: hari, orangId: ani })).nomor).toBe(1)
  })

  test('says who was absent, until she was seen', async () => {
    const hari = addHari('2026-11-12')
    const siti = await book.daftar()
    await book.call('kartu.markAbsent', { kartu, hariBukaId: hari, orangId: siti, tidakHadir: true })
    expect((await sheet(hari)).baris[0]?.tidakHadir).toBe(true)
    await record(siti, hari, { bb_kg: '58' })
    expect((await sheet(hari)).baris[0]).toMatchObject({ tidakHadir: false, isi: { bb_kg: '58' } })
    const absent = { kartu, hariBukaId: hari, orangId: siti, tidakHadir: true }
    expect((await book.refusal('kartu.markAbsent', absent)).pesan).toContain('sudah diperiksa')
  })

  test('typed in two windows keeps both, and asks where both set one cell', async () => {
    const hari = addHari('2026-11-12')
    const siti = await book.daftar()
    await record(siti, hari, { bb_kg: '58', lila_cm: '25' })
    const seen = (await sheet(hari)).baris[0]?.isi ?? {}
    await record(siti, hari, { ...seen, bb_kg: '58,5' }, seen)
    expect(await record(siti, hari, { ...seen, lila_cm: '26' }, seen)).toMatchObject({ bentrok: [] })
    const asked = await record(siti, hari, { ...seen, bb_kg: '59' }, seen)
    expect(asked).toMatchObject({ kelompok: null, bentrok: ['bb_kg'], kini: { bb_kg: '58,5', lila_cm: '26' } })
    expect(await record(siti, hari, { ...seen, bb_kg: '58.5' }, seen)).toMatchObject({ kelompok: null, bentrok: [] })
  })
})

describe('the head of a pregnancy', () => {
  test('is corrected on what was seen of it, and every visit is judged anew', async () => {
    const siti = await book.daftar({}, { hpht: '02-04-2026' })
    await book.periksa(siti, '2026-06-08', { bb_kg: '50' })
    const [seen] = (await book.folder(siti)).kepala
    const correct = { kartu, kepalaId: seen?.id ?? '', versi: seen?.versi ?? 0, namaSuami: 'Budi' }
    await book.call('kartu.correctHead', { ...correct, isi: { hpht: '02-03-2026' } })
    const folder = await book.folder(siti)
    expect(folder.namaSuami).toBe('Budi')
    expect(hasil(folder.kepala[0]?.kunjungan[0]?.putusan ?? [], 'uk')).toBe('14+0')
    expect(await book.refusal('kartu.correctHead', { ...correct, isi: {} })).toMatchObject({ code: 'bentrok' })
  })
})
