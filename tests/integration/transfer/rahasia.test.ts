import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { stikBerkas } from '#main/platform/stik-berkas.ts'
import { terimaBerkas } from '#main/transfer/terima-berkas.ts'
import { ketik, kini, kirim } from '#tests/helpers/paket-uji.ts'
import { makeAsal } from '#tests/helpers/simulasi/dunia.ts'

/** What nobody may find on a stick that was lost: the child, its numbers, its mother, what was measured. */
const rahasia = ['Kemuning Wulandari', '3507125411240003', 'Sekar Ayu Ningtyas', 'bengkak kedua kaki']

const stik = mkdtempSync(join(tmpdir(), 'buku-pustu-stik-'))
afterAll(() => rmSync(stik, { recursive: true, force: true }))

beforeAll(async () => {
  const [puskesmas, pustu] = await makeAsal(1)
  if (!puskesmas || !pustu) throw new Error('two books are needed')
  const orang_id = newId()
  const posyandu_id = pustu.db.oneValue<string>("SELECT id FROM fasilitas WHERE jenis = 'posyandu' ORDER BY id LIMIT 1")
  const [nama, nik, nama_ibu, catatan] = rahasia as [string, string, string, string]
  ketik(
    pustu,
    {
      entitas: 'orang',
      id: orang_id,
      isi: { nama, nik, nik_status: 'resmi', nama_ibu, jk: 'P', tanggal_lahir: '2024-11-14' },
    },
    {
      entitas: 'keanggotaan',
      id: newId(),
      isi: { orang_id, posyandu_id, mulai: '2024-11-14', sebab_mulai: 'lahir' },
    },
    {
      entitas: 'penimbangan',
      id: newId(),
      isi: { orang_id, tanggal: '2026-11-12', posyandu_id, bb_g: 8_431, edema: 1, catatan },
    },
  )
  const { nama: berkas } = await kirim(pustu, puskesmas, stik)
  const masukan = { berkas: [join(stik, berkas)], oleh: 'Ratna Dewi', now: kini, progress: () => {}, commit: () => {} }
  expect((await terimaBerkas(puskesmas.db, stikBerkas, masukan)).perubahanBaru).toBeGreaterThan(3)
})

test('a stick with a package and its receipt holds no name, number or finding in any file, nor in a file name', () => {
  const names = readdirSync(stik)
  expect(names).toHaveLength(2)
  for (const name of names) {
    const bytes = readFileSync(join(stik, name))
    for (const word of rahasia) {
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(word, encoding))).toBe(false)
      expect(bytes.includes(Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)))).toBe(false)
      expect(name.toLowerCase()).not.toContain(word.toLowerCase().split(' ')[0])
    }
  }
})
