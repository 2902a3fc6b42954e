import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { findTempatId } from '#main/db/buku.ts'
import { mayUrung } from '#main/db/izin-urung.ts'
import { type Change, headOf, newId, write } from '#main/db/journal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import type { CallName, OutputOf } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { catatanContoh } from '#tests/factories/catatan.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { isi } from '#tests/helpers/open-penimbangan-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/**
 * Ani worked as a bidan in the whole book; by now she is a kader of Melati. Whether she may still take back what she wrote
 * then is asked of each change as if she made it now: `+` may, `-` may not.
 */

let folder = ''
let application: Application
const akun = { sri: '', ani: '' }
const melati = { id: '', aisyah: '', dewi: '', hari: '', nama: 'Melati' }
const mawar = { id: '', aisyah: '', dewi: '', hari: '', nama: 'Mawar' }
type Pos = typeof melati

const call = (name: string, input: unknown): Promise<Envelope> => application.dispatch(name, input, { host: 'test' })
async function ask<C extends CallName>(name: C, input: unknown): Promise<OutputOf<C>> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.data as OutputOf<C>
}
async function signIn(who: keyof typeof akun): Promise<void> {
  application.sesi.kunci('diminta')
  await application.sesi.masuk(akun[who], sandiUji)
}
const buku = () => application.buku().db
const last = () => buku().oneValue<number>('SELECT max(kelompok) FROM perubahan')
const versi = (id: string) => buku().value('SELECT versi FROM orang WHERE id = ?', id)
const rekam = (p: Pos, bb: string, orangId = p.aisyah) =>
  ask('penimbangan.record', { hariBukaId: p.hari, orangId, isi: isi({ bb }) })
async function daftar(nama: string, posyanduId: string): Promise<string> {
  const keanggotaan = { posyanduId, mulai: null, sebab: 'lahir' }
  return (await ask('balita.create', { anak: [anak({ nama })], keanggotaan, punyaKms: true })).id[0] ?? ''
}
const hari = (posyanduId: string, tanggal: string, id: string | null = null) =>
  ask('hariBuka.save', { id, posyanduId, tanggal, kaderHadir: null, catatan: null })
const ubahPosyandu = async (p: Pos, nama: string, kader: unknown[]) => {
  const found = (await ask('fasilitas.listPosyandu', {})).find(({ id }) => id === p.id)
  return ask('fasilitas.savePosyandu', { ...found, nama, kader })
}
/** A change no call of these tests makes, written as the program writes it. */
const tulis = (...changes: Change[]) => write(buku(), application.buku().penulis('ketik'), changes)

type Perbuatan = readonly [boleh: string, apa: string, entitas: EntityName, kerja: (p: Pos) => unknown]

/** Kinds no call of these tests writes that belong to a person, be it by way of others: typing makes them. */
const seorang = namaCatatan.filter((nama) => {
  const { milik, hak } = catatanOf(nama)
  return (
    hak === 'isi' &&
    milik.oleh === 'lewat' &&
    !['penimbangan', 'kms', 'kehadiran', 'hadir_petugas', 'antrean'].includes(nama)
  )
})

/** What bidan, kader and residents write down together. */
const bersama = [
  ...(['rencana_buka', 'pengumuman', 'keluarga', 'alasan_absen', 'musyawarah', 'keputusan', 'tindak_lanjut'] as const),
  ...(['kas', 'papan', 'kunjungan_pembina'] as const),
]

/** Everything of one posyandu, and whether she may still take it back where that is Melati. */
const diPosyandu: readonly Perbuatan[] = [
  ['+', 'a weighing', 'penimbangan', (p) => rekam(p, '9,1')],
  ['+', 'the same, typed over', 'penimbangan', (p) => rekam(p, '9,4')],
  [
    ...(['-', 'N overruled', 'penimbangan'] as const),
    async (p) => {
      const { baris } = await ask('penimbangan.sheet', { hariBukaId: p.hari })
      const penimbanganId = baris.find(({ orangId }) => orangId === p.aisyah)?.penimbanganId
      return ask('penimbangan.override', { penimbanganId, nt: 'N', alasan: 'timbangan rusak' })
    },
  ],
  [
    ...(['-', 'a weighing taken out', 'penimbangan'] as const),
    async (p) => {
      const { penimbanganId } = await rekam(p, '8,8', p.dewi)
      return ask('penimbangan.remove', { penimbanganId, alasan: 'salah anak' })
    },
  ],
  [
    '+',
    'an absence',
    'kehadiran',
    (p) => ask('penimbangan.markAbsent', { hariBukaId: p.hari, orangId: p.dewi, tidakHadir: true }),
  ],
  [
    '+',
    'an answer about the KIA',
    'kms',
    (p) => ask('balita.answerKms', { id: p.aisyah, tanggal: '2026-11-12', punya: true }),
  ],
  ['+', 'a day', 'hari_buka', (p) => hari(p.id, '2026-10-08')],
  ['+', 'a day that was finished', 'hari_buka', (p) => ask('hariBuka.finish', { id: p.hari, selesai: true })],
  [
    ...(['-', 'a day taken out', 'hari_buka'] as const),
    async (p) => ask('hariBuka.remove', { id: (await hari(p.id, '2026-09-10')).id, alasan: 'salah tanggal' }),
  ],
  ['+', 'a child registered', 'orang', (p) => daftar(`Baru ${p.nama}`, p.id)],
  [
    ...(['-', 'a child corrected', 'orang'] as const),
    async (p) => {
      const kini = (await ask('balita.get', { id: p.dewi })).isi
      const input = {
        id: p.dewi,
        versi: versi(p.dewi),
        isi: { ...kini, namaIbu: `Ibu ${p.nama}` },
        alasan: 'salah tulis',
      }
      return ask('balita.correct', input)
    },
  ],
  [
    ...(['-', 'a child taken out', 'orang'] as const),
    async (p) => ask('balita.remove', { id: await daftar(`Hapus ${p.nama}`, p.id), alasan: 'tercatat dua kali' }),
  ],
  [
    ...(['-', 'a child joined to another', 'orang'] as const),
    async (p) => {
      const [tetapId, gabungId] = [await daftar(`Satu ${p.nama}`, p.id), await daftar(`Dua ${p.nama}`, p.id)]
      const versions = { tetapVersi: versi(tetapId), gabungVersi: versi(gabungId) }
      return ask('balita.gabung', { tetapId, gabungId, ...versions, pilihan: {}, alasan: 'satu anak' })
    },
  ],
  [
    ...(['-', 'a child moved', 'keanggotaan'] as const),
    async (p) =>
      ask('balita.move', {
        ...{ id: await daftar(`Pindah ${p.nama}`, p.id), tanggal: '2026-11-20' },
        ...{ keId: p === melati ? mawar.id : melati.id, keterangan: null },
      }),
  ],
  [
    '-',
    'a kader',
    'kader',
    (p) => ubahPosyandu(p, p.nama, [{ nama: 'Bu Tin', ketua: false, dilatih: false, telepon: null }]),
  ],
  ['-', 'the name of the posyandu', 'fasilitas', (p) => ubahPosyandu(p, `${p.nama} Indah`, [])],
  ...seorang.map(
    (entitas): Perbuatan => [
      '+',
      `a record of ${entitas}`,
      entitas,
      (p) => tulis(...catatanContoh(entitas, { orang: p.aisyah })),
    ],
  ),
  ...seorang
    .filter((nama) => 'orang_id' in catatanOf(nama).isian)
    .map(
      (entitas): Perbuatan => [
        '-',
        `a record of ${entitas} given to another`,
        entitas,
        (p) => {
          const [...baru] = catatanContoh(entitas, { orang: p.aisyah })
          tulis(...baru)
          return tulis({ entitas, id: baru.at(-1)?.id ?? '', isi: { orang_id: p.dewi } } as Change)
        },
      ],
    ),
  [
    ...(['-', 'the end of a pregnancy', 'kehamilan'] as const),
    async (p) => {
      const [...baru] = catatanContoh('kehamilan', { orang: p.dewi })
      tulis(...baru)
      const isi = { berakhir: '2026-11-20', sebab_akhir: 'keguguran' } as const
      return tulis({ entitas: 'kehamilan', id: baru.at(-1)?.id ?? '', isi })
    },
  ],
  [
    ...(['+', 'what is in the cupboard', 'stok'] as const),
    async (p) =>
      tulis({
        ...{ entitas: 'stok', id: newId() },
        isi: { posyandu_id: p.id, bahan: 'vitBiru', tanggal: '2026-11-12', jenis: 'terima', jumlah: 20 },
      }),
  ],
  ['-', 'a referral', 'rujukan', (p) => tulis(...catatanContoh('rujukan', { orang: p.aisyah }))],
  [
    ...(['+', 'an answer to a finding', 'jawaban_temuan'] as const),
    (p) => tulis(...catatanContoh('jawaban_temuan', { fasilitas: p.id, orang: p.aisyah })),
  ],
  ['+', 'who served on a day', 'hadir_petugas', (p) => tulis(...catatanContoh('hadir_petugas', { hari_buka: p.hari }))],
  [
    '+',
    'a number of a day',
    'antrean',
    (p) => tulis(...catatanContoh('antrean', { hari_buka: p.hari, orang: p.dewi })),
  ],
  ...bersama.map(
    (entitas): Perbuatan => [
      ...(['+', `a record of ${entitas}`, entitas] as const),
      (p) => tulis(...catatanContoh(entitas, { fasilitas: p.id })),
    ],
  ),
  ['-', 'an official figure', 'sasaran', (p) => tulis(...catatanContoh('sasaran', { fasilitas: p.id }))],
  [
    ...(['-', 'a note of the Puskesmas', 'umpan_balik'] as const),
    async (p) =>
      tulis({
        ...{ entitas: 'umpan_balik', id: newId() },
        isi: {
          ...{ fasilitas_id: findTempatId(buku()) ?? '', bulan: '2026-10', orang_id: p.aisyah, isi: 'Timbang ulang' },
          ...{ waktu: '2026-11-24T03:42:00.000Z', oleh: 'Ani', selesai: 0 },
        },
      }),
  ],
]

/** What is of no posyandu: none of it is a kader's. */
const diBuku: readonly (readonly [apa: string, entitas: EntityName, kerja: () => Promise<unknown>])[] = [
  ['a setting', 'pengaturan', () => ask('fasilitas.savePengaturan', { kertas: 'A4' })],
  [
    ...(['a signer', 'penandatangan'] as const),
    () => ask('fasilitas.savePenandatangan', [{ peran: 'bidan', jabatan: 'Bidan', nama: 'Ani', nip: null }]),
  ],
  [
    ...(['an account', 'akun'] as const),
    () => ask('akun.create', { isi: { nama: 'Tutik', peran: 'kader', posyanduId: [melati.id] }, sandi: sandiUji }),
  ],
  [
    ...(['an import', 'impor'] as const),
    async () =>
      tulis({
        ...{ entitas: 'impor', id: newId() },
        isi: { berkas: 'a.csv', sidik: 'ab', lembar: 'Data', waktu: '2026-11-24T03:42:00.000Z', ringkasan: '{}' },
      }),
  ],
  [
    ...(['a report sent', 'kiriman'] as const),
    async () =>
      tulis({
        ...{ entitas: 'kiriman', id: newId() },
        isi: {
          ...{
            fasilitas_id: findTempatId(buku()) ?? '',
            bulan: '2026-10',
            revisi: 0,
            waktu: '2026-11-24T03:42:00.000Z',
          },
          ...{ oleh: 'Ani', sidik: 'ab', laporan: '{}' },
        },
      }),
  ],
]

type Kasus = { readonly boleh: string; readonly apa: string; readonly kelompok: number }
const kasus: Kasus[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-urung-'))
  const dataDir = join(folder, 'buku')
  application = openApplication({ dataDir, now: () => new Date('2026-11-24T10:42:00') })
  await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  akun.sri = application.buku().pelaku().id
  const tempat = { kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Sumber', desa: null, alamat: null }
  await ask('fasilitas.setUp', { jenis: 'pustu', nama: 'Alfa', ...tempat, telepon: null })
  for (const p of [melati, mawar]) {
    const kosong = { desa: null, dusun: null, rt: null, rw: null, alamat: null, kader: [] }
    p.id = (await ask('fasilitas.savePosyandu', { nama: p.nama, ...kosong })).id
    p.aisyah = await daftar(`Aisyah ${p.nama}`, p.id)
    p.dewi = await daftar(`Dewi ${p.nama}`, p.id)
    p.hari = (await hari(p.id, '2026-10-12')).id
    await rekam(p, '8,5')
    p.hari = (await hari(p.id, '2026-11-12')).id
  }
  const peran = { nama: 'Ani', peran: 'bidan', posyanduId: [] }
  akun.ani = (await ask('akun.create', { isi: peran, sandi: sandiUji })).id
  await signIn('ani')
  for (const [boleh, apa, , kerja] of diPosyandu)
    for (const p of [melati, mawar]) {
      await kerja(p)
      kasus.push({ boleh: p === melati ? boleh : '-', apa: `${apa}, ${p.nama}`, kelompok: last() })
    }
  for (const [apa, , kerja] of diBuku) {
    await kerja()
    kasus.push({ boleh: '-', apa, kelompok: last() })
  }
  await signIn('sri')
  await ask('akun.correct', { id: akun.ani, isi: { nama: 'Ani', peran: 'kader', posyanduId: [melati.id] } })
})
afterAll(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('who became a kader of Melati', () => {
  test('is asked about every kind of record there is', () => {
    const all = new Set([...diPosyandu.map(([, , entitas]) => entitas), ...diBuku.map(([, entitas]) => entitas)])
    expect([...all].sort()).toEqual([...namaCatatan].sort())
  })

  test('may take back of what she wrote only what she might write now, and is shown no more', async () => {
    await signIn('ani')
    const pelaku = application.buku().pelaku()
    expect(kasus.map(({ apa, kelompok }) => `${mayUrung(buku(), pelaku, kelompok) ? '+' : '-'} ${apa}`)).toEqual(
      kasus.map(({ boleh, apa }) => `${boleh} ${apa}`),
    )
    const riwayat = await ask('riwayat.list', { orangId: melati.dewi, hariBukaId: null })
    const koreksi = kasus.find(({ apa }) => apa === 'a child corrected, Melati')
    expect(riwayat.find(({ kelompok }) => kelompok === koreksi?.kelompok)?.bolehDiurungkan).toBe(false)
  })

  test('is refused the rest with a sentence, and nothing is written', async () => {
    await signIn('ani')
    const before = headOf(buku())
    for (const { boleh, apa, kelompok } of kasus) {
      // An account is taken back by nobody.
      if (boleh === '+' || apa === 'an account') continue
      expect(await call('riwayat.undo', { kelompok }), apa).toMatchObject({
        ok: false,
        error: { code: 'dilarang', pesan: expect.stringMatching(/Tidak ada yang berubah\. Minta bantuan bidan/) },
      })
    }
    expect(headOf(buku())).toBe(before)
  })

  test('takes back what is hers, and takes that back again', async () => {
    await signIn('ani')
    const anakBaru = kasus.find(({ apa }) => apa === 'a child registered, Melati')?.kelompok ?? 0
    const ada = () => buku().value("SELECT count(*) FROM orang WHERE nama = 'Baru Melati' AND dihapus = 0")
    await ask('riwayat.undo', { kelompok: anakBaru })
    expect(ada()).toBe(0)
    await ask('riwayat.undo', { kelompok: last() })
    expect(ada()).toBe(1)
    const lain = kasus.filter(({ boleh, kelompok }) => boleh === '+' && kelompok !== anakBaru)
    for (const { apa, kelompok } of lain.toReversed())
      expect(await call('riwayat.undo', { kelompok }), apa).toMatchObject({ ok: true })
  })
})

test('who was moved to another posyandu leaves the former one as it is', async () => {
  await signIn('ani')
  const { kelompok } = await rekam(melati, '9,9')
  await daftar('Terakhir', melati.id)
  const anakBaru = last()
  await signIn('sri')
  await ask('akun.correct', { id: akun.ani, isi: { nama: 'Ani', peran: 'kader', posyanduId: [mawar.id] } })
  await signIn('ani')
  for (const one of [kelompok, anakBaru])
    expect(await call('riwayat.undo', { kelompok: one })).toMatchObject({ ok: false, error: { code: 'dilarang' } })
  const mine = (await rekam(mawar, '9,9')).kelompok
  expect(await call('riwayat.undo', { kelompok: mine })).toMatchObject({ ok: true })
})

test('the bidan takes back what anybody wrote', async () => {
  await signIn('sri')
  const koreksi = kasus.find(({ apa }) => apa === 'a child corrected, Mawar')?.kelompok
  expect(await call('riwayat.undo', { kelompok: koreksi })).toMatchObject({ ok: true })
})
