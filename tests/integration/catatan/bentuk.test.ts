import { expect, test } from 'vitest'
import { createScratchBook } from '#main/db/open.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { contract } from '#shared/contract/contract.ts'
import type { Hak } from '#shared/contract/peran.ts'
import type { Isian } from '#shared/isian/isian.ts'

/**
 * The shape of the program in three lists. Books in use, packages on their way and whoever reads them stand on it: what
 * changes here is changed on purpose, together with its list (`vitest run -u`).
 */
const berkas = (nama: string) => `../../golden/bentuk/${nama}`

test('the tables of a book', async () => {
  const db = createScratchBook()
  const rows = db.values<string>(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
  )
  db.close()
  await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot(berkas('tabel.sql'))
})

test('the calls between the two sides, with the right each takes and what a kader reaches by it', async () => {
  const specs = Object.entries(contract) as [string, { hak: Hak; lingkup?: unknown }][]
  const lingkupOf = (lingkup: unknown) =>
    lingkup === undefined ? '–' : lingkup === 'disaring' ? 'disaring' : 'menurut masukan'
  const lines = specs.map(([nama, { hak, lingkup }]) => `${nama} · ${hak} · ${lingkupOf(lingkup)}`)
  await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot(berkas('panggilan.txt'))
})

/** What a field is, in one line; what most fields are is left out. */
function toBaris({ jenis, sql, sebut, kata, ...isian }: Isian): string {
  const says = [
    isian.boleh && 'boleh kosong',
    isian.bawaan !== null && `bawaan ${isian.bawaan}`,
    isian.beda === 'terakhir' && 'oleh program',
    !isian.sidik && 'luar sidik',
    isian.sidik === 'bilaAda' && 'tambahan',
    isian.tertutup && 'tertutup',
    isian.rujuk && `→ ${isian.rujuk}`,
    kata && [...(kata?.keys() ?? [])].join('|'),
    isian.satuan,
    isian.tolak && `tolak ${isian.tolak.join('..')}`,
    isian.tanya && `tanya ${isian.tanya.join('..')}`,
  ]
  return [`${jenis} ${sql} ${sebut === null ? '–' : `"${sebut}"`}`, ...says.filter((one) => one)].join(' · ')
}

test('the kinds of record', async () => {
  const text = namaCatatan.map((nama) => {
    const { isian, judul, sampah, satuPer, milik, ...rest } = catatanOf(nama)
    const head = { milik, satuPer, sampah: sampah?.nama, judul: judul && 'sendiri', ...rest }
    const lines = Object.entries(head).flatMap(([k, v]) => (v === undefined ? [] : [`  ${k}: ${JSON.stringify(v)}`]))
    const fields = Object.entries(isian).map(([kolom, satu]) => `  - ${kolom}: ${toBaris(satu)}`)
    return [nama, ...lines, ...fields].join('\n')
  })
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(berkas('catatan.txt'))
})
