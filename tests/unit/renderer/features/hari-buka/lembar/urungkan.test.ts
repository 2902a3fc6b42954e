import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLembarStore } from '#renderer/features/hari-buka/lembar/lembar-store.ts'
import type { PanggilanLembar } from '#renderer/features/hari-buka/lembar/simpan-baris.ts'
import type { BarisLembar } from '#shared/contract/penimbangan.ts'
import { createTangan, gerak, urungkanSemua } from '#tests/helpers/tangan-lembar.ts'
import { barisContoh, isiKosong, lembarContoh } from './lembar-contoh.ts'

type Catatan = Pick<BarisLembar, 'isi' | 'tidakHadir' | 'dijawab' | 'penimbanganId'>

const names = ['aisyah', 'bima', 'citra']
const rows = names.map((id) => barisContoh({ id, timbang: [['2026-10-08', 8500]] }))

/** A book in memory that answers late, and now and then not at all. */
function createBuku(isDown: () => boolean) {
  const buku = new Map<string, Catatan>()
  const groups: { readonly id: string; readonly before: Catatan }[] = []
  const awal: Catatan = { isi: isiKosong, tidakHadir: false, dijawab: [], penimbanganId: null }
  const read = (id: string) => buku.get(id) ?? awal
  const write = async (id: string, change: (now: Catatan) => Catatan) => {
    await Promise.resolve()
    if (isDown()) throw new Error('Belum tersimpan.')
    groups.push({ id, before: read(id) })
    buku.set(id, change(read(id)))
    return { kelompok: groups.length, waktu: '10.42' }
  }
  const panggil: PanggilanLembar = {
    record: async (id, isi) => {
      const { kelompok, waktu } = await write(id, (now) => ({ ...now, isi, tidakHadir: false, penimbanganId: id }))
      return { kelompok, waktu, penimbanganId: id, bentrok: [], kini: null }
    },
    markAbsent: (id, tidakHadir) => write(id, (now) => ({ ...now, tidakHadir })),
    answer: (id, kode) =>
      write(id, (now) => ({ ...now, dijawab: [...now.dijawab, { kode, bb: now.isi.bb, tb: now.isi.tb }] })),
    override: (id) => write(id, (now) => now),
    row: async (id) => ({ ...barisContoh({ id, timbang: [['2026-10-08', 8500]] }), ...read(id) }),
    undo: async (kelompok) => {
      const group = groups[kelompok - 1]
      if (group) buku.set(group.id, group.before)
      return { dipertahankan: [] }
    },
    undoAnak: async () => ({ dipertahankan: [] }),
  }
  return { panggil, isi: () => names.map((id) => ({ ...read(id), penimbanganId: null })) }
}

test('also when some saves fail, all of it undone leaves the book and the sheet as they were', async () => {
  const acts = fc.array(fc.oneof({ weight: 8, arbitrary: gerak }, fc.constant('putus' as const)), { maxLength: 20 })
  const property = fc.asyncProperty(acts, async (list) => {
    let down = false
    const buku = createBuku(() => down)
    const store = createLembarStore(lembarContoh(rows), buku.panggil)
    const before = buku.isi()
    const act = createTangan(store, async () => undefined)
    for (const one of list) {
      if (one === 'putus') down = !down
      else await act(one)
    }
    await store.idle()
    down = false
    await urungkanSemua(store)
    // The next save puts away the word that an earlier one failed.
    store.saveAll()
    await store.idle()
    expect(buku.isi()).toEqual(before)
    for (const id of names)
      expect(store.row(id)?.keadaan).toMatchObject({ isi: isiKosong, tidakHadir: false, gagal: null })
    expect(store.isUnsaved()).toBe(false)
  })
  await fc.assert(property, { numRuns: 400 })
})

test('what was taken back is done again, until something else is done', async () => {
  const store = createLembarStore(lembarContoh(rows), createBuku(() => false).panggil)
  const act = createTangan(store, async () => undefined)
  await act({ kind: 'ketik', baris: 0, kolom: 'bb', teks: '8,7' })
  await act({ kind: 'pilih', baris: 1, kolom: 'vitaminA' })
  await act({ kind: 'keluar' })
  await store.undo()
  await store.undo()
  expect((await store.redo())?.kalimat).toBe('Diulangi: BB aisyah.')
  expect((await store.redo())?.kalimat).toBe('Diulangi: Vit A bima.')
  expect(store.row('bima')?.keadaan.isi.vitaminA).toBe('biru')
  expect(await store.redo()).toBeNull()
  await store.undo()
  await act({ kind: 'ketik', baris: 2, kolom: 'bb', teks: '9,4' })
  expect(await store.redo()).toBeNull()
})
