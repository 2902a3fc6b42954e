import { describe, expect, test } from 'vitest'
import { createLembarStore } from '#renderer/features/hari-buka/lembar/lembar-store.ts'
import type { PanggilanLembar } from '#renderer/features/hari-buka/lembar/simpan-baris.ts'
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
  const panggil: PanggilanLembar = {
    record: (id: string, isi: IsiBaris) => answer(`record ${id} ${isi.bb}|${isi.tb}`),
    markAbsent: (id, tidakHadir) => answer(`absen ${id} ${tidakHadir}`),
    answer: (id, kode) => answer(`benar ${id} ${kode}`),
    override: (id, nt) => answer(`nilai ${id} ${nt}`),
    undoAnak: (id) => answer(`undo anak ${id}`),
    row: async (id) => barisContoh({ id, timbang: [oktober] }),
    undo: (group) => answer(`undo ${group}`),
  }
  const rows = ['aisyah', 'bima'].map((id) => barisContoh({ id, timbang: [oktober] }))
  return { store: createLembarStore(lembarContoh(rows), panggil), asked, buku }
}

describe('saving', () => {
  test('"Tersimpan" appears only after the answer', async () => {
    const { store } = openSheet()
    store.type('aisyah', 'bb', { bb: '8,7' })
    expect(store.kabar()).toEqual({ kind: 'sepi' })
    store.save('aisyah')
    expect(store.kabar()).toEqual({ kind: 'menyimpan' })
    await store.idle()
    expect(store.kabar()).toEqual({ kind: 'tersimpan', waktu: '10.42' })
    expect(store.isUnsaved()).toBe(false)
  })

  test('a row left unchanged is not sent', async () => {
    const { store, asked } = openSheet()
    store.save('aisyah')
    store.type('aisyah', 'bb', { bb: '8,7' })
    store.save('aisyah')
    store.save('aisyah')
    await store.idle()
    expect(asked).toEqual(['record aisyah 8,7|'])
  })

  test('a failed save keeps the typing, names the row, and goes through on the next try', async () => {
    const { store, buku } = openSheet()
    buku.gagal = 'Baris ini belum tersimpan.'
    store.type('aisyah', 'bb', { bb: '8,7' })
    store.save('aisyah')
    await store.idle()
    expect(store.kabar()).toEqual({ kind: 'gagal', orangId: 'aisyah', pesan: 'Baris ini belum tersimpan.' })
    expect(store.row('aisyah')?.keadaan.isi.bb).toBe('8,7')
    buku.gagal = null
    store.save('aisyah')
    await store.idle()
    expect(store.kabar().kind).toBe('tersimpan')
  })

  test('a dropped sheet writes nothing more, not even what already waits behind a save on its way', async () => {
    const { store, asked } = openSheet()
    store.type('aisyah', 'bb', { bb: '8,7' })
    store.save('aisyah')
    store.type('aisyah', 'bb', { bb: '8,8' })
    store.save('aisyah')
    store.type('bima', 'bb', { bb: '9,1' })
    await Promise.resolve()
    store.drop()
    store.saveAll()
    await store.idle()
    expect(asked).toEqual(['record aisyah 8,7|'])
    expect(store.isUnsaved()).toBe(false)
  })

  test('undo takes back the last saved row and writes its cells anew', async () => {
    const { store, asked } = openSheet()
    store.type('aisyah', 'bb', { bb: '8,7' })
    store.save('aisyah')
    const before = store.row('aisyah')?.ditulis ?? 0
    const undone = store.undo()
    expect(undone).toMatchObject({ orangId: 'aisyah', sel: 'bb' })
    expect(await undone?.selesai).toBe('Diurungkan: BB aisyah. Kembali kosong.')
    expect(asked.at(-1)).toBe('undo 1')
    expect(store.row('aisyah')?.keadaan.isi.bb).toBe('')
    expect(store.row('aisyah')?.ditulis).toBeGreaterThan(before)
    expect(store.undo()).toBeNull()
  })
})

describe('typing', () => {
  test('tells only its own row, and does not write the cells', () => {
    const { store } = openSheet()
    const told: string[] = []
    store.subscribeRow('aisyah', () => told.push('aisyah'))
    store.subscribeRow('bima', () => told.push('bima'))
    const before = store.row('aisyah')?.ditulis
    store.type('aisyah', 'bb', { bb: '8,7' })
    expect(told).toEqual(['aisyah'])
    expect(store.row('aisyah')?.ditulis).toBe(before)
    expect(store.ringkasan().huruf.N).toBe(1)
  })

  test('a comma on the way to its digit is no question and no blank, until the cell is left', () => {
    const { store } = openSheet()
    store.type('aisyah', 'bb', { bb: '9,' })
    expect(store.row('aisyah')?.hitungan.huruf?.naikG).toBe(500)
    store.leaveCell()
    expect(store.row('aisyah')?.hitungan.huruf).toBeNull()
    expect(store.row('aisyah')?.tampil.map((p) => p.kode)).toEqual(['bukanAngka'])
  })

  test('a question waits until the cell is left', () => {
    const { store } = openSheet()
    store.setFokus({ orangId: 'aisyah', kolom: 'bb' })
    store.type('aisyah', 'bb', { bb: '8' })
    store.type('aisyah', 'bb', { bb: '8700' })
    expect(store.row('aisyah')?.tampil).toEqual([])
    store.setFokus({ orangId: 'aisyah', kolom: 'tb' })
    expect(store.row('aisyah')?.tampil.map((p) => p.kode)).toEqual(['gram'])
    expect(store.ringkasan().perluDijawab).toBe(1)
  })
})

describe('an answer', () => {
  test('"Ya, 8,7" writes what was suggested and saves it', async () => {
    const { store, asked } = openSheet()
    store.type('aisyah', 'bb', { bb: '8700' })
    store.setFokus({ orangId: 'bima', kolom: 'bb' })
    store.save('aisyah')
    const [pertanyaan] = store.row('aisyah')?.tampil ?? []
    if (!pertanyaan) throw new Error('no question')
    store.accept('aisyah', pertanyaan)
    await store.idle()
    expect(asked).toEqual(['record aisyah 8700|', 'record aisyah 8,7|'])
    expect(store.row('aisyah')?.hitungan.huruf?.huruf).toBe('N')
    expect(store.ringkasan().perluDijawab).toBe(0)
  })

  test('"Memang benar" saves first, then answers, and the question rests', async () => {
    const { store, asked } = openSheet()
    store.type('aisyah', 'bb', { bb: '6,0' })
    store.setFokus(null)
    const [pertanyaan] = store.row('aisyah')?.tampil ?? []
    if (!pertanyaan) throw new Error('no question')
    store.confirm('aisyah', pertanyaan)
    await store.idle()
    expect(asked).toEqual(['record aisyah 6,0|', `benar aisyah ${pertanyaan.kode}`])
    expect(store.row('aisyah')?.tampil).toEqual([])
  })
})

describe('tidak hadir', () => {
  test('is saved at once, and taken back by the same key', async () => {
    const { store, asked } = openSheet()
    store.toggleAbsent('aisyah')
    expect(store.ringkasan()).toMatchObject({ tidakHadir: 1, belum: 1 })
    store.toggleAbsent('aisyah')
    await store.idle()
    expect(asked).toEqual(['absen aisyah true', 'absen aisyah false'])
  })

  test('over a weight takes it away, says what went, and comes back with it as one step', async () => {
    const { store, asked } = openSheet()
    store.type('aisyah', 'bb', { bb: '8,7' })
    store.type('aisyah', 'vitaminA', { vitaminA: 'merah' })
    expect(store.clearAbsent('aisyah')).toBe('BB 8,7 dan Vit A merah')
    expect(store.row('aisyah')?.keadaan).toMatchObject({ tidakHadir: true, isi: { bb: '', vitaminA: null } })
    await store.idle()
    expect(asked).toEqual(['record aisyah 8,7|', 'record aisyah |', 'absen aisyah true'])
    expect(await store.undo()?.selesai).toBe('Diurungkan: tanda tidak hadir aisyah. Kembali BB 8,7 dan Vit A merah.')
    expect(asked.slice(-2)).toEqual(['undo 3', 'undo 2'])
  })

  test('is not taken away by typing that is given up', () => {
    const { store } = openSheet()
    store.toggleAbsent('aisyah')
    store.type('aisyah', 'bb', { bb: '8' })
    expect(store.row('aisyah')?.keadaan.tidakHadir).toBe(false)
    store.restore('aisyah')
    expect(store.row('aisyah')?.keadaan.tidakHadir).toBe(true)
    store.type('aisyah', 'bb', { bb: '8' })
    store.type('aisyah', 'bb', { bb: '' })
    expect(store.row('aisyah')?.keadaan.tidakHadir).toBe(true)
  })

  test('does nothing where a weight stands', () => {
    const { store, asked } = openSheet()
    store.type('aisyah', 'bb', { bb: '8,7' })
    store.toggleAbsent('aisyah')
    expect(asked).toEqual([])
  })
})

test('an absence that did not reach the book is taken back, said, and the next try clears it', async () => {
  const { store, buku } = openSheet()
  buku.gagal = 'Belum tersimpan.'
  store.toggleAbsent('aisyah')
  await store.idle()
  expect(store.row('aisyah')?.keadaan.tidakHadir).toBe(false)
  expect(store.kabar().kind).toBe('gagal')
  buku.gagal = null
  store.saveAll()
  expect(store.kabar().kind).toBe('sepi')
})

test('a guest is added behind the last row and is not counted here', () => {
  const { store } = openSheet()
  store.addRow(barisContoh({ id: 'tamu', anggota: '01900000-0000-7000-8000-00000000000b' }))
  store.addRow(barisContoh({ id: 'tamu' }))
  expect(store.ids()).toEqual(['aisyah', 'bima', 'tamu'])
  store.type('tamu', 'bb', { bb: '8,7' })
  expect(store.ringkasan()).toMatchObject({ D: 0, tamu: 1 })
})
