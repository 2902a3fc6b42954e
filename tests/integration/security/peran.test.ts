import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { type CallName, contract } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/**
 * Who may make which call: written by hand from docs/decisions/0009, one letter a role in the order
 * bidan, petugas, kader, admin, nobody. `+` may, `-` may not.
 */
const tabel: Readonly<Record<CallName, string>> = {
  'sesi.keadaan': '+++++',
  'sesi.create': '+++++',
  'sesi.signIn': '+++++',
  'sesi.recover': '+++++',
  'cadangan.listDarurat': '+++++',
  'cadangan.restoreDarurat': '+++++',
  'sesi.lock': '++++-',
  'sesi.touch': '++++-',
  'sesi.changeSandi': '++++-',
  'sesi.acceptClock': '++++-',
  'aplikasi.keadaan': '++++-',
  'sesi.testKode': '++-+-',
  'sesi.renewKode': '++-+-',
  'akun.list': '++-+-',
  'akun.create': '++-+-',
  'akun.correct': '++-+-',
  'akun.close': '++-+-',
  'akun.setSandi': '++-+-',
  'cadangan.keadaan': '++-+-',
  'cadangan.create': '++-+-',
  'cadangan.rehearse': '++-+-',
  'buku.check': '++-+-',
  'buku.markKehilanganSeen': '++-+-',
  'cadangan.terakhir': '++-+-',
  'beranda.get': '+++--',
  'beranda.kunjungan': '+++--',
  'balita.list': '+++--',
  'balita.get': '+++--',
  'balita.check': '+++--',
  'balita.create': '+++--',
  'balita.answerKms': '+++--',
  'hariBuka.list': '+++--',
  'hariBuka.save': '+++--',
  'hariBuka.finish': '+++--',
  'penimbangan.sheet': '+++--',
  'penimbangan.row': '+++--',
  'penimbangan.record': '+++--',
  'penimbangan.markAbsent': '+++--',
  'penimbangan.answer': '+++--',
  'kartu.describe': '+++--',
  'kartu.list': '+++--',
  'kartu.findCalon': '+++--',
  'kartu.ofPerson': '+++--',
  'kartu.sheet': '+++--',
  'kartu.row': '+++--',
  'kartu.record': '+++--',
  'kartu.answer': '+++--',
  'kartu.findTamu': '++---',
  'kartu.markAbsent': '+++--',
  'kartu.checkOrang': '+++--',
  'kartu.register': '+++--',
  'kartu.open': '+++--',
  'kartu.correctHead': '+++--',
  'warga.list': '+++--',
  'warga.find': '+++--',
  'warga.get': '+++--',
  'warga.check': '+++--',
  'warga.create': '+++--',
  'warga.correct': '++---',
  'antrean.get': '+++--',
  'antrean.add': '+++--',
  'antrean.move': '+++--',
  'antrean.remove': '+++--',
  'petugas.list': '+++--',
  'petugas.save': '+++--',
  'petugas.remove': '+++--',
  'imunisasi.register': '+++--',
  'imunisasi.ofPerson': '+++--',
  ...{ 'imunisasi.bias': '+++--', 'imunisasi.record': '+++--', 'imunisasi.recordSemua': '+++--' },
  'imunisasi.remove': '++---',
  'tindak.list': '+++--',
  'tindak.record': '+++--',
  ...{ 'bukuKecil.list': '+++--', 'bukuKecil.get': '+++--', 'bukuKecil.record': '+++--', 'bukuKecil.remove': '+++--' },
  ...{ 'persalinan.read': '+++--', 'persalinan.record': '+++--', 'persalinan.correct': '+++--' },
  'persediaan.list': '+++--',
  'persediaan.record': '+++--',
  'persediaan.remove': '++---',
  ...{ 'pmt.list': '+++--', 'pmt.start': '++---', 'pmt.recordWeek': '+++--', 'pmt.finish': '++---' },
  'kapsul.list': '+++--',
  'kapsul.give': '+++--',
  'rujukan.list': '++---',
  'rujukan.propose': '++---',
  'rujukan.record': '++---',
  'rujukan.answer': '++---',
  'rujukan.remove': '++---',
  'rujukan.exportSurat': '++---',
  'riwayat.list': '+++--',
  'riwayat.undo': '+++--',
  'fasilitas.movePustu': '++---',
  'kirim.keadaan': '++---',
  'kirim.listStik': '++---',
  'kirim.saveKartu': '++---',
  'kirim.readKartu': '++---',
  'kirim.trust': '++---',
  'kirim.trustMenunggu': '++---',
  'kirim.renewKunci': '++---',
  'kirim.forget': '++---',
  'kirim.write': '++---',
  'kirim.receive': '++---',
  'kirim.getPekerjaan': '++---',
  'kirim.cancel': '++---',
  'kirim.readTandaTerima': '++---',
  'kirim.slip': '++---',
  'kirim.perbedaan': '++---',
  'umpanBalik.list': '++---',
  'umpanBalik.write': '++---',
  'umpanBalik.finish': '++---',
  'konflik.list': '++---',
  'konflik.choose': '++---',
  'sisihan.list': '++---',
  'sisihan.accept': '++---',
  'sisihan.leave': '++---',
  'puskesmas.matriks': '++---',
  'puskesmas.rekap': '++---',
  'puskesmas.nama': '++---',
  'puskesmas.banding': '++---',
  'puskesmas.ganda': '++---',
  'puskesmas.distinguish': '++---',
  'fasilitas.setUp': '++---',
  'fasilitas.listPosyandu': '++---',
  'fasilitas.savePosyandu': '++---',
  'fasilitas.removePosyandu': '++---',
  'fasilitas.listPenandatangan': '++---',
  'fasilitas.savePenandatangan': '++---',
  'fasilitas.savePengaturan': '++---',
  'balita.correct': '++---',
  'balita.move': '++---',
  'balita.recordReturn': '++---',
  'balita.recordDeath': '++---',
  'balita.correctKeanggotaan': '++---',
  'balita.remove': '++---',
  'balita.gabung': '++---',
  'hariBuka.remove': '++---',
  'kartu.remove': '++---',
  'kartu.end': '++---',
  'balita.exportGrafik': '++---',
  'kartu.export': '++---',
  'kartu.exportRegister': '++---',
  'penimbangan.override': '++---',
  'penimbangan.remove': '++---',
  'penimbangan.check': '++---',
  'penimbangan.correct': '++---',
  'penimbangan.findTamu': '++---',
  'gizi.read': '++---',
  'gizi.trend': '++---',
  'mutu.read': '++---',
  'ekspor.listStik': '++---',
  'ekspor.write': '++---',
  'ekspor.openFolder': '++---',
  'ekspor.readPetaan': '++---',
  'ekspor.savePetaan': '++---',
  'mutu.review': '++---',
  'mutu.compare': '++---',
  'mutu.answer': '++---',
  'mutu.withdraw': '++---',
  'mutu.sample': '++---',
  'laporan.skdn': '++---',
  'laporan.formulir': '++---',
  'laporan.names': '++---',
  'laporan.keraguan': '++---',
  'laporan.export': '++---',
  'laporan.exportAll': '++---',
  'laporan.exportDaftar': '++---',
  'laporan.getKemajuanSemua': '++---',
  'laporan.openFolder': '++---',
  'laporan.listUnduhan': '++---',
  'laporan.openUnduhan': '++---',
  'impor.lembar': '++---',
  'impor.start': '++---',
  'impor.list': '++---',
  'impor.undo': '++---',
  'contoh.start': '++---',
  'contoh.remove': '++---',
  'pekerjaan.get': '++---',
  'pekerjaan.cancel': '++---',
  'riwayat.audit': '++---',
  'riwayat.kejadian': '++---',
  'riwayat.pelaku': '++---',
  'riwayat.findOrang': '++---',
  'riwayat.export': '++---',
  'sampah.list': '++---',
  'sampah.restore': '++---',
}
const urutan = ['bidan', 'petugas', 'kader', 'admin', 'siapa pun'] as const
type Siapa = (typeof urutan)[number]

const nik = { aisyah: '3507125001250001', bima: '3507121002240002', ibu: '3507125505950003', kk: '3507120102030004' }
/** The number of the health insurance, 13 digits. */
const noJkn = '0001234567890'

let folder = ''
let application: Application
const akun = new Map<Siapa, string>()
/** Two posyandu, each with a child, a day and a weighing. */
const milik = {
  melati: '',
  mawar: '',
  aisyah: '',
  bima: '',
  hariMelati: '',
  hariMawar: '',
  timbangMawar: '',
  kelompokMawar: 0,
}

const call = (name: string, input: unknown): Promise<Envelope> => application.dispatch(name, input, { host: 'test' })
async function ask<T>(name: CallName, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
  return answer.data as T
}

async function signIn(siapa: Siapa): Promise<void> {
  application.sesi.kunci('diminta')
  const id = akun.get(siapa)
  if (id) await application.sesi.masuk(id, sandiUji)
}

const isiKosong = {
  ...{ bb: '', tb: '', caraUkur: null, lila: '', lk: '', vitaminA: null, obatCacing: null },
  ...{ asi: null, edema: false, catatan: null },
}
const addPosyandu = async (nama: string) => {
  const tempat = { desa: null, dusun: null, rt: null, rw: null, alamat: null }
  return (await ask<{ id: string }>('fasilitas.savePosyandu', { nama, ...tempat, kader: [] })).id
}
const addAnak = async (nama: string, posyanduId: string, nikAnak: string) => {
  const isi = anak({ nama, nik: nikAnak, nikIbu: nik.ibu, noKk: nik.kk, noJkn, namaIbu: 'Siti' })
  const keanggotaan = { posyanduId, mulai: null, sebab: 'lahir' }
  const { id } = await ask<{ id: string[] }>('balita.create', { anak: [isi], keanggotaan, punyaKms: null })
  return id[0] ?? ''
}
const addHari = async (posyanduId: string) =>
  (
    await ask<{ id: string }>('hariBuka.save', {
      ...{ id: null, posyanduId, tanggal: '2026-11-12', kaderHadir: null, catatan: null },
    })
  ).id

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-peran-'))
  application = openApplication({ dataDir: join(folder, 'buku'), now: () => new Date('2026-11-24T10:42:00') })
  await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  milik.melati = await addPosyandu('Melati')
  milik.mawar = await addPosyandu('Mawar')
  milik.aisyah = await addAnak('Aisyah', milik.melati, nik.aisyah)
  milik.bima = await addAnak('Bima', milik.mawar, nik.bima)
  milik.hariMelati = await addHari(milik.melati)
  milik.hariMawar = await addHari(milik.mawar)
  const row = { hariBukaId: milik.hariMawar, orangId: milik.bima, isi: { ...isiKosong, bb: '9,1' } }
  const recorded = await ask<{ penimbanganId: string; kelompok: number }>('penimbangan.record', row)
  milik.timbangMawar = recorded.penimbanganId
  milik.kelompokMawar = recorded.kelompok
  akun.set('bidan', application.buku().pelaku().id)
  for (const peran of ['petugas', 'kader', 'admin'] as const) {
    const posyanduId = peran === 'kader' ? [milik.melati] : []
    const { id } = await ask<{ id: string }>('akun.create', {
      isi: { nama: peran, peran, posyanduId },
      sandi: sandiUji,
    })
    akun.set(peran, id)
  }
})
afterAll(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the table of calls and roles', () => {
  test('names every call there is', () => {
    expect(Object.keys(tabel).sort()).toEqual(Object.keys(contract).sort())
  })

  test.each(urutan.map((siapa, i) => [siapa, i] as const))('holds for %s', async (siapa, i) => {
    const wrong: string[] = []
    for (const [name, letters] of Object.entries(tabel)) {
      await signInWhenNeeded(siapa)
      // Rubbish: who may call is told so, who may not is refused before it is read.
      const answer = await call(name, { bukanIsian: true })
      const refused = !answer.ok && answer.error.code === 'dilarang'
      if (refused === (letters[i] === '+')) wrong.push(`${name}: ${JSON.stringify(answer)}`)
    }
    expect(wrong).toEqual([])
  })

  let now: Siapa | null = null
  async function signInWhenNeeded(siapa: Siapa): Promise<void> {
    if (now === siapa) return
    await signIn(siapa)
    now = siapa
  }

  test('a call a kader may make says how it is held to her posyandu', () => {
    const free = Object.entries(contract).filter(
      ([, spec]) => (spec.hak === 'lihat' || spec.hak === 'isi') && spec.lingkup === undefined,
    )
    expect(free).toEqual([])
  })
})

describe('a kader', () => {
  test.each([
    ['balita.get', () => ({ id: milik.bima })],
    ['balita.answerKms', () => ({ id: milik.bima, tanggal: '2026-11-12', punya: true })],
    [
      'hariBuka.save',
      () => ({ id: milik.hariMawar, posyanduId: milik.mawar, tanggal: '2026-11-13', kaderHadir: null, catatan: null }),
    ],
    [
      'hariBuka.save',
      () => ({ id: milik.hariMawar, posyanduId: milik.melati, tanggal: '2026-11-13', kaderHadir: null, catatan: null }),
    ],
    ['hariBuka.finish', () => ({ id: milik.hariMawar, selesai: true })],
    ['penimbangan.sheet', () => ({ hariBukaId: milik.hariMawar })],
    ['penimbangan.row', () => ({ hariBukaId: milik.hariMelati, orangId: milik.bima })],
    [
      'penimbangan.record',
      () => ({ hariBukaId: milik.hariMelati, orangId: milik.bima, isi: { ...isiKosong, bb: '9' } }),
    ],
    [
      'penimbangan.record',
      () => ({ hariBukaId: milik.hariMawar, orangId: milik.aisyah, isi: { ...isiKosong, bb: '9' } }),
    ],
    ['penimbangan.markAbsent', () => ({ hariBukaId: milik.hariMawar, orangId: milik.bima, tidakHadir: true })],
    ['penimbangan.answer', () => ({ penimbanganId: milik.timbangMawar, kode: 'bukanAngka' })],
    ['riwayat.list', () => ({ orangId: milik.bima, hariBukaId: null })],
    ['riwayat.list', () => ({ orangId: null, hariBukaId: null })],
    ['riwayat.undo', () => ({ kelompok: milik.kelompokMawar })],
    [
      'balita.create',
      () => ({
        anak: [anak({ nama: 'Baru' })],
        keanggotaan: { posyanduId: milik.mawar, mulai: null, sebab: 'lahir' },
        punyaKms: null,
      }),
    ],
  ] as const)('of one posyandu is refused %s of another', async (name, input) => {
    await signIn('kader')
    expect(await call(name, input())).toMatchObject({ ok: false, error: { code: 'dilarang' } })
  })

  test('types for her own: a row, a day, a newborn, and takes back what she wrote', async () => {
    await signIn('kader')
    const row = { hariBukaId: milik.hariMelati, orangId: milik.aisyah, isi: { ...isiKosong, bb: '9,2' } }
    const { kelompok } = await ask<{ kelompok: number }>('penimbangan.record', row)
    await ask('riwayat.undo', { kelompok })
    const baru = {
      anak: [anak({ nama: 'Zahra' })],
      keanggotaan: { posyanduId: milik.melati, mulai: null, sebab: 'lahir' },
    }
    await ask('balita.create', { ...baru, punyaKms: null })
  })

  test('sees only her posyandu and its children, and no number of a person', async () => {
    await signIn('kader')
    const answers = [
      await ask('aplikasi.keadaan', {}),
      await ask('beranda.get', {}),
      await ask('beranda.kunjungan', {}),
      await ask('hariBuka.list', { bulan: '2026-11' }),
      await ask('balita.list', { keadaan: 'semua' }),
      await ask('balita.get', { id: milik.aisyah }),
      await ask('penimbangan.sheet', { hariBukaId: milik.hariMelati }),
      await ask('riwayat.list', { orangId: milik.aisyah, hariBukaId: null }),
      await ask('balita.check', { id: null, isi: anak({ nama: 'Bima', nik: nik.bima }) }),
    ]
    const text = JSON.stringify(answers)
    expect(text).toContain('Aisyah')
    expect(text).not.toMatch(/Bima|Mawar/)
    expect(text).not.toMatch(/\d{13}/)
  })

  test('does not find a child by the digits of its NIK', async () => {
    await signIn('kader')
    expect(await ask('balita.list', { cari: nik.aisyah.slice(-6) })).toEqual({ jumlah: 0, baris: [] })
    await signIn('bidan')
    expect(await ask('balita.list', { cari: nik.aisyah.slice(-6) })).toMatchObject({ jumlah: 1 })
  })

  test('whose account is closed is out at her next call', async () => {
    await signIn('bidan')
    const isi = { nama: 'Sementara', peran: 'kader', posyanduId: [milik.melati] }
    const { id } = await ask<{ id: string }>('akun.create', { isi, sandi: sandiUji })
    await ask('akun.close', { id })
    await expect(application.sesi.masuk(id, sandiUji)).rejects.toThrow()
    expect((await ask<{ akun: { id: string }[] }>('sesi.keadaan', {})).akun.map((one) => one.id)).not.toContain(id)
  })
})

test('an admin sees no child', async () => {
  await signIn('admin')
  const text = JSON.stringify([
    await ask('aplikasi.keadaan', {}),
    await ask('akun.list', {}),
    await ask('cadangan.keadaan', {}),
  ])
  expect(text).not.toMatch(/Aisyah|Bima|\d{16}/)
})

test('the last account that may let others in cannot be closed or lose that right', async () => {
  await signIn('admin')
  for (const siapa of ['bidan', 'petugas'] as const) await ask('akun.close', { id: akun.get(siapa) })
  const me = akun.get('admin')
  expect(await call('akun.close', { id: me })).toMatchObject({ ok: false, error: { code: 'ditolak' } })
  const isi = { nama: 'admin', peran: 'kader', posyanduId: [milik.melati] }
  expect(await call('akun.correct', { id: me, isi })).toMatchObject({ ok: false, error: { code: 'ditolak' } })
})
