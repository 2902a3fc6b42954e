import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { type CallName, contract } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { mayUse, Peran } from '#shared/contract/peran.ts'
import { createMasukanAcak, type MasukanAcak, mahal } from '#tests/helpers/masukan-acak.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/**
 * Inputs nobody would type, a hundred thousand of them in `npm run acak` and a part of them here, through the one door: the program answers each with an envelope, is
 * never surprised, and what it refuses leaves no trace in the book.
 */
const benih = Number(process.env.PUSTU_BENIH ?? 20261124)
/** Thousands of inputs, all roles together. */
const ribu = Number(process.env.PUSTU_ACAK ?? 20)
const names = Object.keys(contract) as CallName[]

let folder = ''
let application: Application
let acak: MasukanAcak
const akun = new Map<Peran, string>()

const call = (name: string, input: unknown): Promise<Envelope> => application.dispatch(name, input, { host: 'test' })
async function ask<T>(name: CallName, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
  return answer.data as T
}

const kosong = { desa: null, dusun: null, rt: null, rw: null, alamat: null }
const isiKosong = {
  ...{ bb: '9,1', tb: '', caraUkur: null, lila: '', lk: '', vitaminA: null, obatCacing: null },
  ...{ asi: null, edema: false, catatan: null },
}

/** Two posyandu with a child, a day and a weighing each; the ids of all of it. */
async function fillBook(): Promise<string[]> {
  const ids: string[] = []
  for (const nama of ['Melati', 'Mawar']) {
    const posyandu = await ask<{ id: string }>('fasilitas.savePosyandu', { nama, ...kosong, kader: [] })
    const keanggotaan = { posyanduId: posyandu.id, mulai: null, sebab: 'lahir' }
    const isi = anak({ nama: `Anak ${nama}` })
    const { id } = await ask<{ id: string[] }>('balita.create', { anak: [isi], keanggotaan, punyaKms: null })
    const hari = await ask<{ id: string }>('hariBuka.save', {
      ...{ id: null, posyanduId: posyandu.id, tanggal: '2026-11-12', kaderHadir: null, catatan: null },
    })
    const row = { hariBukaId: hari.id, orangId: id[0], isi: isiKosong }
    const timbang = await ask<{ penimbanganId: string }>('penimbangan.record', row)
    ids.push(posyandu.id, ...id, hari.id, timbang.penimbanganId)
  }
  return ids
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-acak-'))
  application = openApplication({ dataDir: join(folder, 'buku'), now: () => new Date('2026-11-24T10:42:00') })
  await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  await ask('fasilitas.setUp', {
    ...{ jenis: 'pustu', nama: 'Sumberagung', kabupaten: 'Malang', kecamatan: 'Sumbermanjing', puskesmas: 'Sitiarjo' },
    ...{ desa: null, alamat: null, telepon: null },
  })
  const ids = await fillBook()
  akun.set('bidan', application.buku().pelaku().id)
  for (const peran of ['kader', 'admin'] as const) {
    const isi = { nama: peran, peran, posyanduId: peran === 'kader' ? ids.slice(0, 1) : [] }
    akun.set(peran, (await ask<{ id: string }>('akun.create', { isi, sandi: sandiUji })).id)
  }
  // An account that may be closed; the ids of the others are not given away, as an admin may close them.
  const isi = { nama: 'Wati', peran: 'petugas', posyanduId: [] }
  const korban = await ask<{ id: string }>('akun.create', { isi, sandi: sandiUji })
  acak = createMasukanAcak(benih, [...ids, korban.id])
})
afterAll(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything a refused call could have written: the journal, the events, the tries, the keys. */
function traces(): string {
  const { db } = application.buku()
  const counted = db.one(
    'SELECT (SELECT count(*) FROM perubahan), (SELECT max(nomor) FROM perubahan), (SELECT count(*) FROM kejadian)',
  )
  return JSON.stringify([counted, db.all('SELECT * FROM meta ORDER BY 1')])
}

/** Rows written since the book was opened, those that were taken back too. */
function rowsTouched(): unknown {
  return application.buku().db.value('SELECT total_changes()')
}

async function enter(peran: Peran | null): Promise<void> {
  application.sesi.kunci('diminta')
  const id = peran && akun.get(peran)
  if (id) await application.sesi.masuk(id, sandiUji)
}

/** What only costs time when it goes through: it gets what its schema refuses. */
function inputFor(name: CallName): unknown {
  for (;;) {
    const input = acak.next(name)
    if (!mahal.has(name) || !contract[name].input.safeParse(input).success) return input
  }
}

type Hitungan = { diterima: number; masukan: number; dilarang: number; lain: number }

/** Makes so many calls; answers with how they ended. None that was refused may have written. */
async function attack(peran: Peran | null, times: number): Promise<Hitungan> {
  await enter(peran)
  const hitungan: Hitungan = { diterima: 0, masukan: 0, dilarang: 0, lain: 0 }
  let [before, touched] = [traces(), rowsTouched()]
  for (let i = 0; i < times; i++) {
    const name = acak.pick(names)
    const input = inputFor(name)
    const answer = await call(name, input)
    if (answer.ok) {
      hitungan.diterima++
      const now = rowsTouched()
      if (now !== touched) before = traces()
      touched = now
      continue
    }
    const { code } = answer.error
    if (code === 'takTerduga')
      throw new Error(`${name} ${tell(input)}: ${JSON.stringify(answer.error)}\n${lastFault()}`)
    if (code === 'masukan' || code === 'dilarang') hitungan[code]++
    else hitungan.lain++
    const now = rowsTouched()
    if (now !== touched && traces() !== before)
      throw new Error(`${name} ${tell(input)} was refused (${code}) and wrote`)
    touched = now
  }
  expect(traces()).toBe(before)
  return hitungan
}

const tell = (input: unknown): string => (JSON.stringify(input) ?? 'undefined').slice(0, 2_000)
function lastFault(): string {
  return readFileSync(join(folder, 'buku', 'log', 'galat.log'), 'utf8').slice(-1_500)
}

describe(`random inputs, seed ${benih}`, () => {
  test(`as kader: ${ribu * 300}`, async () => {
    const { diterima, masukan, dilarang } = await attack('kader', ribu * 300)
    expect(masukan).toBeGreaterThan(ribu * 10)
    expect(dilarang).toBeGreaterThan(ribu * 100)
    expect(diterima).toBeGreaterThan(ribu)
  })

  test(`as admin: ${ribu * 200}`, async () => {
    const { masukan, dilarang } = await attack('admin', ribu * 200)
    expect(masukan).toBeGreaterThan(ribu * 10)
    expect(dilarang).toBeGreaterThan(ribu * 100)
  })

  test(`without anybody signed in: ${ribu * 460}`, async () => {
    const { masukan, dilarang, lain } = await attack(null, ribu * 460)
    expect(masukan + dilarang + lain).toBeGreaterThan(ribu * 400)
  })

  test(`as bidan, who may nearly everything: ${ribu * 40}`, async () => {
    const { diterima, masukan } = await attack('bidan', ribu * 40)
    expect(masukan).toBeGreaterThan(ribu * 10)
    expect(diterima).toBeGreaterThan(ribu)
  })

  test('names of calls nobody knows are refused', async () => {
    await enter('bidan')
    const before = traces()
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      'balita',
      'balita.list ',
      'a'.repeat(200),
    ]) {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'dilarang' } })
    }
    expect(traces()).toBe(before)
  })

  test('afterwards the book is sound, and nothing got into the objects of the program', async () => {
    await enter('bidan')
    expect(await ask('buku.check', {})).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).tercemar).toBeUndefined()
  })

  test('the calls that are held back would be refused to others anyway', () => {
    for (const name of mahal)
      expect([...Peran.options, null].some((peran) => mayUse(peran, contract[name].hak))).toBe(true)
  })
})
