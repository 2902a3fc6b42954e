import { describe, expect, test } from 'vitest'
import { toBarisBuku } from '#renderer/features/hari-buka/lembar-penimbangan/kartu-penimbangan.tsx'
import {
  openLembarTimbang,
  type PanggilanTimbang,
} from '#renderer/features/hari-buka/lembar-penimbangan/lembar-timbang.ts'
import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import { barisContoh, lembarContoh } from './lembar-contoh.ts'

const oktober = ['2026-10-08', 8500] as const

/** A book that writes down what it is asked, and fails while `gagal` is set. */
function openSheet() {
  const asked: string[] = []
  const buku = { gagal: null as string | null }
  let kelompok = 0
  const answer = async (what: string) => {
    asked.push(what)
    await Promise.resolve()
    if (buku.gagal !== null) throw new Error(buku.gagal)
    kelompok += 1
    return { waktu: '10.42', kelompok, penimbanganId: 'p1', bentrok: [], kini: null, dipertahankan: [] }
  }
  const panggil: PanggilanTimbang = {
    record: (id: string, isi: IsiBaris) => answer(`record ${id} ${isi.bb}|${isi.tb}`),
    markAbsent: (id, tidakHadir) => answer(`absen ${id} ${tidakHadir}`),
    answer: (id, kode) => answer(`benar ${id} ${kode}`),
    override: (id, nt) => answer(`nilai ${id} ${nt}`),
    undoAnak: (id) => answer(`undo anak ${id}`),
    row: async (id) => barisContoh({ id, timbang: [oktober] }),
    undo: (group) => answer(`undo ${group}`),
  }
  const rows = ['aisyah', 'bima'].map((id) => barisContoh({ id, timbang: [oktober] }))
  return { lembar: openLembarTimbang(lembarContoh(rows), panggil), asked, buku }
}

describe('saving', () => {
  test('"Tersimpan" appears only after the answer', async () => {
    const { lembar } = openSheet()
    lembar.type('aisyah', 'bb', '8,7')
    expect(lembar.kabar()).toEqual({ kind: 'sepi' })
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    expect(lembar.kabar()).toEqual({ kind: 'menyimpan' })
    await lembar.idle()
    expect(lembar.kabar()).toEqual({ kind: 'tersimpan', waktu: '10.42' })
    expect(lembar.isUnsaved()).toBe(false)
  })

  test('a row left unchanged is not sent', async () => {
    const { lembar, asked } = openSheet()
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    lembar.type('aisyah', 'bb', '8,7')
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    await lembar.idle()
    expect(asked).toEqual(['record aisyah 8,7|'])
  })

  test('a failed save keeps the typing, names the row, and goes through on the next try', async () => {
    const { lembar, buku } = openSheet()
    buku.gagal = 'Baris ini belum tersimpan.'
    lembar.type('aisyah', 'bb', '8,7')
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    await lembar.idle()
    expect(lembar.kabar()).toEqual({ kind: 'gagal', id: 'aisyah', pesan: 'Baris ini belum tersimpan.' })
    expect(lembar.row('aisyah')?.keadaan.isi.bb).toBe('8,7')
    buku.gagal = null
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    await lembar.idle()
    expect(lembar.kabar().kind).toBe('tersimpan')
  })

  test('a dropped sheet writes nothing more, not even what already waits behind a save on its way', async () => {
    const { lembar, asked } = openSheet()
    lembar.type('aisyah', 'bb', '8,7')
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    lembar.type('aisyah', 'bb', '8,8')
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    lembar.type('bima', 'bb', '9,1')
    await Promise.resolve()
    lembar.send({ kind: 'buang' })
    lembar.saveAll()
    await lembar.idle()
    expect(asked).toEqual(['record aisyah 8,7|'])
    expect(lembar.isUnsaved()).toBe(false)
  })

  test('undo takes back the last saved row and writes its cells anew', async () => {
    const { lembar, asked } = openSheet()
    lembar.type('aisyah', 'bb', '8,7')
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    const before = lembar.row('aisyah')?.ditulis ?? 0
    const undone = lembar.undo()
    expect(undone).toMatchObject({ id: 'aisyah', kolom: 'bb' })
    expect(await undone?.selesai).toBe('Diurungkan: BB aisyah. Kembali kosong.')
    expect(asked.at(-1)).toBe('undo 1')
    expect(lembar.row('aisyah')?.keadaan.isi.bb).toBe('')
    expect(lembar.row('aisyah')?.ditulis).toBeGreaterThan(before)
    expect(lembar.undo()).toBeNull()
  })
})

describe('typing', () => {
  test('tells only its own row, and does not write the cells', () => {
    const { lembar } = openSheet()
    const told: string[] = []
    lembar.subscribeRow('aisyah', () => told.push('aisyah'))
    lembar.subscribeRow('bima', () => told.push('bima'))
    const before = lembar.row('aisyah')?.ditulis
    lembar.type('aisyah', 'bb', '8,7')
    expect(told).toEqual(['aisyah'])
    expect(lembar.row('aisyah')?.ditulis).toBe(before)
    expect(lembar.ringkasan().huruf.N).toBe(1)
  })

  test('a comma on the way to its digit is no question and no blank, until the cell is left', () => {
    const { lembar } = openSheet()
    lembar.type('aisyah', 'bb', '9,')
    expect(lembar.row('aisyah')?.hitungan.huruf?.naikG).toBe(500)
    lembar.send({ kind: 'tinggalkan' })
    expect(lembar.row('aisyah')?.hitungan.huruf).toBeNull()
    expect(lembar.row('aisyah')?.tampil.map((p) => p.kode)).toEqual(['bukanAngka'])
  })

  test('a question waits until the cell is left', () => {
    const { lembar } = openSheet()
    lembar.send({ kind: 'fokus', sel: { id: 'aisyah', kolom: 'bb' } })
    lembar.type('aisyah', 'bb', '8')
    lembar.type('aisyah', 'bb', '8700')
    expect(lembar.row('aisyah')?.tampil).toEqual([])
    lembar.send({ kind: 'fokus', sel: { id: 'aisyah', kolom: 'tb' } })
    expect(lembar.row('aisyah')?.tampil.map((p) => p.kode)).toEqual(['gram'])
    expect(lembar.ringkasan().perluDijawab).toBe(1)
  })
})

describe('an answer', () => {
  test('"Ya, 8,7" writes what was suggested and saves it', async () => {
    const { lembar, asked } = openSheet()
    lembar.type('aisyah', 'bb', '8700')
    lembar.send({ kind: 'fokus', sel: { id: 'bima', kolom: 'bb' } })
    lembar.send({ kind: 'simpan', id: 'aisyah' })
    const [tanya] = lembar.row('aisyah')?.tampil ?? []
    if (!tanya) throw new Error('no question')
    lembar.send({ kind: 'terima', id: 'aisyah', tanya })
    await lembar.idle()
    expect(asked).toEqual(['record aisyah 8700|', 'record aisyah 8,7|'])
    expect(lembar.row('aisyah')?.hitungan.huruf?.huruf).toBe('N')
    expect(lembar.ringkasan().perluDijawab).toBe(0)
  })

  test('"Memang benar" saves first, then answers, and the question rests', async () => {
    const { lembar, asked } = openSheet()
    lembar.type('aisyah', 'bb', '6,0')
    lembar.send({ kind: 'fokus', sel: null })
    const [tanya] = lembar.row('aisyah')?.tampil ?? []
    if (!tanya) throw new Error('no question')
    lembar.send({ kind: 'benar', id: 'aisyah', tanya })
    await lembar.idle()
    expect(asked).toEqual(['record aisyah 6,0|', `benar aisyah ${tanya.kode}`])
    expect(lembar.row('aisyah')?.tampil).toEqual([])
  })
})

describe('tidak hadir', () => {
  test('is saved at once, and taken back by the same key', async () => {
    const { lembar, asked } = openSheet()
    lembar.send({ kind: 'absen', id: 'aisyah' })
    expect(lembar.ringkasan()).toMatchObject({ tidakHadir: 1, belum: 1 })
    lembar.send({ kind: 'absen', id: 'aisyah' })
    await lembar.idle()
    expect(asked).toEqual(['absen aisyah true', 'absen aisyah false'])
  })

  test('over a weight takes it away, says what went, and comes back with it as one step', async () => {
    const { lembar, asked } = openSheet()
    lembar.type('aisyah', 'bb', '8,7')
    lembar.type('aisyah', 'vitaminA', 'merah')
    expect(lembar.clear('aisyah')).toBe('BB 8,7 dan Vit A merah')
    expect(lembar.row('aisyah')?.keadaan).toMatchObject({ tidakHadir: true, isi: { bb: '', vitaminA: null } })
    await lembar.idle()
    expect(asked).toEqual(['record aisyah 8,7|', 'record aisyah |', 'absen aisyah true'])
    expect(await lembar.undo()?.selesai).toBe('Diurungkan: tanda tidak hadir aisyah. Kembali BB 8,7 dan Vit A merah.')
    expect(asked.slice(-2)).toEqual(['undo 3', 'undo 2'])
  })

  test('is not taken away by typing that is given up', () => {
    const { lembar } = openSheet()
    lembar.send({ kind: 'absen', id: 'aisyah' })
    lembar.type('aisyah', 'bb', '8')
    expect(lembar.row('aisyah')?.keadaan.tidakHadir).toBe(false)
    lembar.send({ kind: 'kembalikan', id: 'aisyah' })
    expect(lembar.row('aisyah')?.keadaan.tidakHadir).toBe(true)
    lembar.type('aisyah', 'bb', '8')
    lembar.type('aisyah', 'bb', '')
    expect(lembar.row('aisyah')?.keadaan.tidakHadir).toBe(true)
  })

  test('does nothing where a weight stands', () => {
    const { lembar, asked } = openSheet()
    lembar.type('aisyah', 'bb', '8,7')
    lembar.send({ kind: 'absen', id: 'aisyah' })
    expect(asked).toEqual([])
  })
})

test('an absence that did not reach the book is taken back, said, and the next try clears it', async () => {
  const { lembar, buku } = openSheet()
  buku.gagal = 'Belum tersimpan.'
  lembar.send({ kind: 'absen', id: 'aisyah' })
  await lembar.idle()
  expect(lembar.row('aisyah')?.keadaan.tidakHadir).toBe(false)
  expect(lembar.kabar().kind).toBe('gagal')
  buku.gagal = null
  lembar.saveAll()
  expect(lembar.kabar().kind).toBe('sepi')
})

test('a guest is added behind the last row and is not counted here', () => {
  const { lembar } = openSheet()
  const tamu = barisContoh({ id: 'tamu', anggota: '01900000-0000-7000-8000-00000000000b' })
  for (const one of [tamu, barisContoh({ id: 'tamu' })])
    lembar.send({ kind: 'tambah', baris: toBarisBuku(one, '2026-11-12'), sebab: 'tamu' })
  expect(lembar.ids()).toEqual(['aisyah', 'bima', 'tamu'])
  lembar.type('tamu', 'bb', '8,7')
  expect(lembar.ringkasan()).toMatchObject({ D: 0, tamu: 1 })
})
