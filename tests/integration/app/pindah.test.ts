import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { layInPlace } from '#main/backup/ganti-buku.ts'
import { readKunciLama } from '#main/db/ganti-kunci.ts'
import { openDatabase } from '#main/db/open.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { type Area, openArea } from '#tests/helpers/area-cli.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** A Pustu goes to another Puskesmas from its window: the book it has open gives its place to its own. */

let area: Area
let application: Application
beforeAll(async () => {
  area = openArea()
  await area.buku('puskesmas', 'Sumber', 'p')
  await area.buku('pustu', 'Alfa', 'a')
  await area.buku('pustu', 'Beta', 'b')
  await area.hubungkan('a', 'p')
  await area.hubungkan('b', 'p')
  await area.impor('a', ['3509011001250001', 'ANI', 'MELATI', '2026-09-10', 7])
  await area.impor('b', ['3509012002250002', 'BIMA', 'KENANGA', '2026-09-10', 8])
  await area.bawa('b', 'p', 'Puskesmas Sumber')
  await area.bawa('p', 'a', 'Pustu Alfa')
  await area.json('a', 'cadangan', 'buat', '--ke', join(area.dir('a'), 'cadangan'))
  application = openApplication({ dataDir: area.dir('a') })
  await application.sesi.masukDenganSandi(sandiUji)
})
afterAll(() => {
  application.close()
  area.close()
})

async function call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const envelope = await application.dispatch(name, input, { host: 'electron' } as never)
  if (!envelope.ok) throw new Error(envelope.error.pesan)
  return envelope.data as OutputOf<C>
}

const tujuan = { puskesmas: 'Lereng', kecamatan: 'Atas', kabupaten: 'Tirtasari' }
const names = () => readdirSync(area.dir('a')).filter((name) => /pindah/.test(name))

test('refused while another has the book open, everything is as it was', async () => {
  const { db } = application.buku()
  const lain = openDatabase(area.dir('a'), Buffer.from(db.kunci), { ikut: true })
  try {
    await expect(call('fasilitas.movePustu', tujuan)).rejects.toThrow(/sedang dipakai/)
  } finally {
    lain.close()
  }
  expect(names()).toEqual([])
  expect(existsSync(join(area.dir('a'), 'cadangan'))).toBe(true)
}, 60_000)

test('what does not come to its end leaves the former book, its backups and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-pindah-'))
  try {
    cpSync(area.dir('a'), folder, { recursive: true })
    const before = readdirSync(folder).sort()
    expect(() => layInPlace(folder, join(folder, 'tidak-ada'), new Date('2026-11-24T10:42:00'))).toThrow(/ENOENT/)
    const after = readdirSync(folder).sort()
    expect(after.filter((name) => !/-(wal|shm)$|kepala$/.test(name))).toEqual(
      before.filter((name) => !/-(wal|shm)$|kepala$/.test(name)),
    )
    expect(readdirSync(join(folder, 'cadangan'))).toEqual(readdirSync(join(area.dir('a'), 'cadangan')))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the book is locked, opens with the same passphrase, and holds only what is its own; the former lies beside it', async () => {
  const lama1 = randomBytes(32)
  const meta = "INSERT INTO meta (kunci, nilai) VALUES ('kunciLama', ?)"
  application.buku().db.run(meta, JSON.stringify([lama1.toString('hex')]))
  application.buku().catat('kodeDiuji', {})
  // A second click comes too late, and disturbs nothing.
  const [first, second] = [call('fasilitas.movePustu', tujuan), call('fasilitas.movePustu', tujuan)]
  await expect(second).rejects.toThrow(/Masih ada pekerjaan/)
  const { folder } = await first
  expect(application.sesi.keadaan().tahap).toBe('terkunci')
  await expect(call('kirim.keadaan', {})).rejects.toThrow(/terkunci/)
  expect(await application.sesi.masukDenganSandi(sandiUji)).toBe(true)
  const { tempat, jenisTetap } = await call('aplikasi.keadaan', {})
  expect([tempat, jenisTetap]).toEqual([expect.objectContaining(tujuan), false])
  expect((await call('kirim.keadaan', {})).kenalan).toEqual([])
  const { db } = application.buku()
  expect(db.values('SELECT nama FROM orang')).toEqual(['ANI'])
  const { kejadian } = await call('riwayat.kejadian', { batas: 20 } as InputOf<'riwayat.kejadian'>)
  const kalimat = kejadian.map((satu) => satu.kalimat)
  expect(kalimat).toEqual(
    expect.arrayContaining([
      'Memulai buku ini untuk Puskesmas Lereng',
      'Mencocokkan kode pemulihan di kertas',
      'Masuk',
    ]),
  )
  // Of the packages, files and backups of the former book nothing is told here.
  expect(kalimat.filter((one) => /kiriman|Puskesmas Sumber|Menerima|Membuat cadangan/.test(one))).toEqual([])
  expect(readKunciLama(db)).toEqual([lama1])
  application.close()
  expect(basename(folder)).toMatch(/^sebelum-pindah-\d{8}-\d{6}$/)
  expect(readdirSync(folder).sort()).toEqual(['buku.sqlite', 'cadangan', 'kunci.json'])
  expect(existsSync(join(area.dir('a'), 'pindah.sementara'))).toBe(false)
  const lama = `a/${basename(folder)}`
  expect(await area.json(lama, 'periksa')).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
  expect(await area.namaAnak(lama)).toEqual(['ANI'])
  expect(await area.json('a', 'periksa')).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
})
