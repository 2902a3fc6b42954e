import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { write } from '#main/db/journal.ts'
import { importKartu } from '#main/features/impor/kartu/impor-kartu.service.ts'
import { isianYang, namaBuku, namaCatatan } from '#shared/catatan/daftar.ts'
import type { PutusanKartu } from '#shared/contract/bentuk-kartu.ts'
import { type CallName, contract } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/**
 * All that reaches a kader who asks for everything she may: a village with every card filled, letters, visits, and food,
 * read through each call there is for her.
 */

const hariIni = '2026-11-24'
/** Words that stand in closed fields of free text alone. */
const rahasia = 'Zxrahasia'
const nik = '3507125001250001'

let folder = ''
let application: Application
let melati = ''
const orang = new Map<string, string>()

const call = (name: string, input: unknown): Promise<Envelope> => application.dispatch(name, input, { host: 'test' })
async function ask<T>(name: CallName, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
  return answer.data as T
}

const addPosyandu = async (nama: string) => {
  const tempat = { desa: null, dusun: null, rt: null, rw: null, alamat: null }
  return (await ask<{ id: string }>('fasilitas.savePosyandu', { nama, ...tempat, kader: [] })).id
}

/** Brings the worked examples of a card in, each row a person of its own of one posyandu. */
function bring(kode: string, posyandu: string): void {
  const kartu = daftarKartu.find((satu) => satu.kode === kode)
  if (!kartu) throw new Error(`There is no card called ${kode}`)
  const berkas = readFileSync(new URL(`../../golden/kartu/${kode}.csv`, import.meta.url), 'utf8')
  const [judul = [], ...baris] = berkas
    .trimEnd()
    .split('\n')
    .map((satu) => satu.split(','))
  const lengkap = baris.filter((sel) => ['lahir', 'jk'].every((kolom) => sel[judul.indexOf(kolom)] !== ''))
  const isi = [
    ['nama', 'posyandu', ...judul].join(','),
    ...lengkap.map((sel) => [`${posyandu} ${kode} ${sel[0]}`, posyandu, ...sel].join(',')),
  ].join('\n')
  const berkasKartu = { nama: `${kode}.csv`, isi: new TextEncoder().encode(`${isi}\n`), lembar: null, uji: false }
  expect(importKartu(application.buku(), { kartu, ...berkasKartu })).toMatchObject({ ditolak: [] })
}

/** What the calls do not say a card fills: letters, visits, food, and every closed text. */
function fillTertutup(): void {
  const context = application.buku()
  const [satu = '', dua = ''] = orang.values()
  const surat = { orang_id: satu, tanggal: '2026-11-10', ke: 'rs', dijawab: '2026-11-12', hasil: 'rawatJalan' } as const
  const tertutup = { alasan: rahasia, tindakan: rahasia, jawaban: rahasia, saran: rahasia }
  write(context.db, context.penulis('ketik'), [
    { entitas: 'rujukan', id: '0190a000-0000-7000-8000-000000000001', isi: { ...surat, ...tertutup } },
    {
      entitas: 'pmt',
      id: '0190a000-0000-7000-8000-000000000002',
      isi: { orang_id: dua, mulai: '2026-11-02', siklus: 90, sasaran: 'balita', alasan: 'wasting', jenis: 'lokal' },
    },
    {
      entitas: 'kunjungan_tindak',
      id: '0190a000-0000-7000-8000-000000000003',
      isi: { orang_id: satu, tanggal: '2026-11-20', hasil: 'ditemui', sebab: 'bgm' },
    },
    { entitas: 'orang', id: satu, isi: { nik, nik_ibu: nik, no_kk: nik } },
  ])
  for (const { id } of context.db.all<{ id: string }>('SELECT id FROM kunjungan_srq20')) {
    write(context.db, context.penulis('ketik'), [{ entitas: 'kunjungan_srq20', id, isi: { catatan: rahasia } }])
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-kader-'))
  application = openApplication({ dataDir: join(folder, 'buku'), now: () => new Date(`${hariIni}T10:42:00`) })
  await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  melati = await addPosyandu('Melati')
  await addPosyandu('Mawar')
  for (const { kode } of daftarKartu) bring(kode, 'Melati')
  bring('srq20', 'Mawar')
  const { db } = application.buku()
  for (const { id, nama } of db.all<{ id: string; nama: string }>(
    "SELECT id, nama FROM orang WHERE nama LIKE 'Melati %'",
  ))
    orang.set(nama, id)
  fillTertutup()
  const hari = { id: null, posyanduId: melati, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  const { id: hariBukaId } = await ask<{ id: string }>('hariBuka.save', hari)
  for (const orangId of [...orang.values()].slice(0, 40)) await call('antrean.add', { hariBukaId, orangId })
  const isi = { nama: 'Kader Ani', peran: 'kader', posyanduId: [melati] }
  const { id } = await ask<{ id: string }>('akun.create', { isi, sandi: sandiUji })
  application.sesi.kunci('diminta')
  await application.sesi.masuk(id, sandiUji)
})
afterAll(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

const kartuKartu = daftarKartu.map(({ kode }) => kode)

/** What each reading call is asked, for everything a kader can name. */
const ditanya: Partial<Record<CallName, (semua: Semua) => readonly unknown[]>> = {
  'beranda.get': () => [{}],
  'beranda.kunjungan': () => [{}],
  'balita.list': () => [{ keadaan: 'semua' }, { keadaan: 'semua', cari: 'melati' }],
  'balita.get': ({ anak: ids }) => ids.map((id) => ({ id })),
  'hariBuka.list': () => ['2026-09', '2026-10', '2026-11'].map((bulan) => ({ bulan })),
  'petugas.list': ({ hari }) => hari.map((hariBukaId) => ({ hariBukaId })),
  'antrean.get': ({ hari }) => hari.map((hariBukaId) => ({ hariBukaId })),
  'penimbangan.sheet': ({ hari }) => hari.map((hariBukaId) => ({ hariBukaId })),
  'penimbangan.row': ({ hari, anak: ids }) => ids.slice(0, 20).map((orangId) => ({ hariBukaId: hari[0], orangId })),
  'kartu.describe': () => kartuKartu.map((kartu) => ({ kartu })),
  'kartu.list': () => kartuKartu.map((kartu) => ({ kartu, posyanduId: null, berakhir: true })),
  'kartu.ofPerson': ({ orang: ids }) => ids.flatMap((orangId) => kartuKartu.map((kartu) => ({ kartu, orangId }))),
  'kartu.sheet': ({ hari }) =>
    hari.flatMap((hariBukaId) =>
      kartuKartu.filter((kartu) => kartu !== 'balita').map((kartu) => ({ kartu, hariBukaId })),
    ),
  'kartu.row': () => [],
  'warga.list': () => [{ cari: '', posyanduId: null, kelompok: null, datang: 'semua', batas: 2000 }],
  'warga.find': () => [
    { cari: 'melati', batas: 100 },
    { cari: 'mawar', batas: 100 },
  ],
  'warga.get': ({ orang: ids }) => ids.map((id) => ({ id })),
  'imunisasi.register': () => [{ posyanduId: melati, tanggal: hariIni }],
  'imunisasi.ofPerson': ({ anak: ids }) => ids.map((orangId) => ({ orangId })),
  'imunisasi.bias': () => ['2026-08', '2026-11'].map((bulan) => ({ bulan, posyanduId: null })),
  'tindak.list': () => [{ per: null, posyanduId: null }],
  'persalinan.read': ({ orang: ids }) => ids.map((ibuId) => ({ ibuId })),
  'persediaan.list': () => [{ posyanduId: melati, tanggal: hariIni }],
  'bukuKecil.list': () => [{}],
  'bukuKecil.get': () =>
    namaBuku.map((nama) => ({ nama, bulan: null, posyanduId: null, cari: '', ditunggu: false, batas: 2000 })),
  'pmt.list': () => [{}],
  'kapsul.list': () => [{ bulan: '2026-08', posyanduId: null }],
  'riwayat.list': ({ orang: ids, hari }) => [
    ...ids.map((orangId) => ({ orangId, hariBukaId: null })),
    ...hari.map((hariBukaId) => ({ orangId: null, hariBukaId })),
  ],
}
type Semua = { readonly orang: readonly string[]; readonly anak: readonly string[]; readonly hari: readonly string[] }

async function receiveAll(): Promise<unknown[]> {
  const { db } = application.buku()
  const semua: Semua = {
    orang: [...orang.values()],
    anak: db.all<{ id: string }>("SELECT id FROM orang WHERE nama LIKE 'Melati balita %'").map(({ id }) => id),
    hari: db.all<{ id: string }>('SELECT id FROM hari_buka WHERE posyandu_id = ?', melati).map(({ id }) => id),
  }
  const received: unknown[] = []
  for (const [name, inputs] of Object.entries(ditanya)) {
    for (const input of inputs(semua)) {
      const answer = await call(name, input)
      // Whom a card is not for, is refused in words; the words reach her, too.
      if (!answer.ok && answer.error.code === 'takTerduga') throw new Error(`${name}: ${JSON.stringify(answer)}`)
      received.push(answer)
    }
  }
  return received
}

/** Every judgement anywhere in what was received. */
function allPutusan(value: unknown): PutusanKartu[] {
  if (Array.isArray(value)) return value.flatMap(allPutusan)
  if (typeof value !== 'object' || value === null) return []
  const own = 'kata' in value && 'rujuk' in value ? [value as PutusanKartu] : []
  return [...own, ...Object.values(value).flatMap(allPutusan)]
}

describe('all that reaches a kader', () => {
  let received: unknown[] = []
  let text = ''
  beforeAll(async () => {
    received = await receiveAll()
    text = JSON.stringify(received)
  })

  test('is asked for by every call that reads and is hers', () => {
    const reading = Object.entries(contract).flatMap(([name, spec]) => (spec.hak === 'lihat' ? [name] : []))
    expect(Object.keys(ditanya).sort()).toEqual(reading.sort())
    expect(text).toContain('Melati lansia')
  })

  test('holds no closed field, neither its name nor what was written in it', () => {
    const closed = namaCatatan.flatMap((nama) => [...isianYang(nama, ({ tertutup }) => tertutup)])
    expect(closed.length).toBeGreaterThan(30)
    // Names that other records and answers use of other things.
    const umum = new Set(['alasan', 'catatan', 'sebab', 'tindakan', 'jawaban', 'saran'])
    expect([...new Set(closed)].filter((kolom) => !umum.has(kolom) && text.includes(`"${kolom}"`))).toEqual([])
    expect(text).not.toContain(rahasia)
  })

  test('holds no diagnosis: of what is not hers only whether to send on', () => {
    const kata = daftarKartu.flatMap(({ putusan }) => putusan.filter(({ kader }) => kader !== 'kata'))
    const kode = new Set(kata.map((satu) => satu.kode))
    const boleh = new Set(
      daftarKartu.flatMap(({ putusan }) => putusan.filter(({ kader }) => kader === 'kata')).map((satu) => satu.kode),
    )
    const shown = allPutusan(received).filter((satu) => kode.has(satu.kode) && !boleh.has(satu.kode))
    expect(shown.length).toBeGreaterThan(1_000)
    const open = shown.filter(
      ({ hasil, kata: tertulis }) => hasil !== null || !['–', 'Tercatat', 'Rujuk ke nakes'].includes(tertulis),
    )
    expect(open).toEqual([])
    expect(text.match(/hipertensi (derajat|tingkat)|prediabetes|abnormal/gi)).toBe(null)
  })

  test('holds nobody of another posyandu, and no number of a person', () => {
    expect(text).not.toContain('Mawar srq20')
    expect(text.match(/(?<!\d)\d{16}(?!\d)/)).toBe(null)
  })

  test('offers no card of which all is closed to her', async () => {
    const { kartu } = await ask<{ kartu: { kode: string }[] }>('aplikasi.keadaan', {})
    const kode = kartu.map((satu) => satu.kode)
    expect(kode).toContain('puma')
    expect(kode).not.toContain('srq20')
    const folder = await ask<{ kartu: { kode: string }[] }>('warga.get', { id: orang.get('Melati srq20 Q01') })
    expect(folder.kartu.map((satu) => satu.kode)).not.toContain('srq20')
  })

  test('finds nobody by the digits of a NIK', async () => {
    for (const name of ['warga.find', 'balita.list'] as const) {
      const answer = await ask<{ jumlah: number }>(
        name,
        name === 'warga.find' ? { cari: nik, batas: 10 } : { cari: nik },
      )
      expect([name, answer.jumlah]).toEqual([name, 0])
    }
  })
})

test('a newborn she registers herself comes back without its number', async () => {
  const baru = {
    anak: [anak({ nama: 'Zahra', nik })],
    keanggotaan: { posyanduId: melati, mulai: null, sebab: 'lahir' },
  }
  expect(JSON.stringify(await call('balita.create', { ...baru, punyaKms: null }))).not.toContain(nik)
})

test('is there to be hidden: the bidan receives it by the same calls', async () => {
  const bidan = (await ask<{ akun: { id: string; nama: string }[] }>('sesi.keadaan', {})).akun[0]
  application.sesi.kunci('diminta')
  await application.sesi.masuk(bidan?.id ?? '', sandiUji)
  const text = JSON.stringify(await receiveAll())
  for (const one of [rahasia, nik, 'Mawar srq20', '"hiv"', '"hd_rumah"', '"srq_1"', 'wasting']) {
    expect([one, text.includes(one)]).toEqual([one, true])
  }
})
