import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type LembarTimbang,
  openLembarTimbang,
  type PanggilanTimbang,
} from '#renderer/features/hari-buka/lembar-penimbangan/lembar-timbang.ts'
import type { BarisLembar, IsiBaris } from '#shared/contract/penimbangan.ts'
import { isHadirTimbang } from '#shared/domain/penimbangan/hadir.ts'
import { createTangan, gerak, urungkanSemua } from '#tests/helpers/tangan-lembar.ts'
import { barisContoh, isiKosong, lembarContoh } from './lembar-contoh.ts'

type Catatan = IsiBaris & Pick<BarisLembar, 'tidakHadir' | 'dijawab' | 'penimbanganId'>
/** The fields a group changed, with what they held before. */
type Kelompok = { readonly id: string; before: Partial<Catatan>; undone: boolean }
type Tunggu = () => Promise<void>

const names = ['aisyah', 'bima', 'citra']
const rows = names.map((id) => barisContoh({ id, timbang: [['2026-10-08', 8500]] }))

const pick = (isi: Catatan, fields: readonly string[]): Partial<Catatan> =>
  Object.fromEntries(Object.entries(isi).filter(([field]) => fields.includes(field)))

/** The fields in which one differs from the other. */
const bedaOf = (one: object, other: object): string[] =>
  Object.keys(one).filter((field) => one[field as never] !== other[field as never])

/** A book in memory that answers late, and now and then not at all. It takes back by field, as the journal does. */
function createBuku(isDown: () => boolean, tunggu: Tunggu = () => Promise.resolve()) {
  const buku = new Map<string, Catatan>()
  const groups: Kelompok[] = []
  const awal: Catatan = { ...isiKosong, tidakHadir: false, dijawab: [], penimbanganId: null }
  const read = (id: string) => buku.get(id) ?? awal
  const ask = async <T>(pesan: string, answer: () => T): Promise<T> => {
    await tunggu()
    if (isDown()) throw new Error(pesan)
    const answered = answer()
    await tunggu()
    return answered
  }
  const write = (id: string, change: (now: Catatan) => Partial<Catatan>) =>
    ask('Belum tersimpan.', () => {
      const [before, after] = [read(id), { ...read(id), ...change(read(id)) }]
      groups.push({ id, before: pick(before, bedaOf(after, before)), undone: false })
      buku.set(id, after)
      return { kelompok: groups.length, waktu: '10.42' }
    })
  /** A value that a later group wrote over is owed to that one. */
  const undo = (kelompok: number) => {
    const group = groups[kelompok - 1]
    if (!group) throw new Error('no such group')
    group.undone = true
    for (const field of Object.keys(group.before)) {
      const given = pick(group.before as Catatan, [field])
      const later = groups.slice(kelompok).find((one) => one.id === group.id && !one.undone && field in one.before)
      if (later) later.before = { ...later.before, ...given }
      else buku.set(group.id, { ...read(group.id), ...given })
    }
    return { dipertahankan: [] }
  }
  const panggil: PanggilanTimbang = {
    record: async (id, isi, dasar) => {
      const written = await write(id, (now) => {
        const cells = pick(isi as Catatan, bedaOf(isi, dasar))
        return { ...cells, tidakHadir: now.tidakHadir && !isHadirTimbang({ ...now, ...cells }), penimbanganId: id }
      })
      return { ...written, penimbanganId: id, bentrok: [], kini: null }
    },
    markAbsent: (id, tidakHadir) => write(id, () => ({ tidakHadir })),
    answer: (id, kode) => write(id, ({ dijawab, bb, tb }) => ({ dijawab: [...dijawab, { kode, bb, tb }] })),
    override: (id) => write(id, () => ({})),
    row: (id) =>
      ask('Tidak terbaca.', () => {
        const { tidakHadir, dijawab, penimbanganId, ...isi } = read(id)
        const row = barisContoh({ id, timbang: [['2026-10-08', 8500]] })
        return { ...row, isi, tidakHadir, dijawab, penimbanganId }
      }),
    undo: (kelompok) => ask('Belum diurungkan.', () => undo(kelompok)),
    undoAnak: async () => ({ dipertahankan: [] }),
  }
  return { panggil, isi: () => names.map((id) => ({ ...read(id), penimbanganId: null })) }
}

async function ticks(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await Promise.resolve()
}

/** A wait of another length at each call. */
function createTunggu(waits: readonly number[]): Tunggu {
  let calls = 0
  return () => ticks(waits[calls++ % waits.length] ?? 0)
}

test.each([true, false])(
  'also when some saves fail, all of it undone leaves book and sheet as they were (waiting for each answer: %s)',
  async (isSabar) => {
    const one = fc.oneof({ weight: 8, arbitrary: gerak }, fc.constant('putus' as const))
    const acts = fc.array(fc.tuple(one, fc.nat(12)), { maxLength: 20 })
    const property = fc.asyncProperty(acts, fc.array(fc.nat(30), { minLength: 1 }), async (list, waits) => {
      let down = false
      const buku = createBuku(() => down, createTunggu(waits))
      const lembar = openLembarTimbang(lembarContoh(rows), buku.panggil)
      const before = buku.isi()
      const act = createTangan(lembar, async () => undefined)
      const going: (Promise<void> | void)[] = []
      for (const [one, gap] of list) {
        if (one === 'putus') down = !down
        else going.push(act(one))
        if (isSabar) await Promise.all(going)
        await ticks(gap)
      }
      await Promise.all(going)
      await lembar.idle()
      down = false
      await urungkanSemua(lembar)
      // The next save puts away the word that an earlier one failed.
      lembar.saveAll()
      await lembar.idle()
      expect(buku.isi()).toEqual(before)
      for (const id of names)
        expect(lembar.row(id)?.keadaan).toMatchObject({ isi: isiKosong, tidakHadir: false, gagal: null })
      expect(lembar.isUnsaved()).toBe(false)
    })
    await fc.assert(property, { numRuns: 400 })
  },
)

test('what was taken back is done again, until something else is done', async () => {
  const lembar = openLembarTimbang(lembarContoh(rows), createBuku(() => false).panggil)
  const act = createTangan(lembar, async () => undefined)
  await act({ kind: 'ketik', baris: 0, kolom: 'bb', teks: '8,7' })
  await act({ kind: 'pilih', baris: 1, kolom: 'vitaminA' })
  await act({ kind: 'keluar' })
  await lembar.undo()?.selesai
  await lembar.undo()?.selesai
  expect(await lembar.redo()?.selesai).toBe('Diulangi: BB aisyah.')
  expect(await lembar.redo()?.selesai).toBe('Diulangi: Vit A bima.')
  expect(lembar.row('bima')?.keadaan.isi.vitaminA).toBe('biru')
  expect(lembar.redo()).toBeNull()
  await lembar.undo()?.selesai
  await act({ kind: 'ketik', baris: 2, kolom: 'bb', teks: '9,4' })
  expect(lembar.redo()).toBeNull()
})

test('what is typed while an undo is under way is not what a second key, pressed before it, takes back', async () => {
  const lembar = openLembarTimbang(lembarContoh(rows), createBuku(() => false).panggil)
  const act = createTangan(lembar, async () => undefined)
  await act({ kind: 'ketik', baris: 0, kolom: 'bb', teks: '8,7' })
  await act({ kind: 'ketik', baris: 1, kolom: 'bb', teks: '9,1' })
  await act({ kind: 'keluar' })
  await lembar.idle()
  const undone = [lembar.undo(), lembar.undo()]
  await act({ kind: 'ketik', baris: 2, kolom: 'bb', teks: '9,4' })
  await Promise.all(undone.map((one) => one?.selesai))
  await act({ kind: 'keluar' })
  await lembar.idle()
  expect(names.map((id) => lembar.row(id)?.keadaan.isi.bb)).toEqual(['', '', '9,4'])
})

test('an undo the book refuses gives the cell back, leaves what was typed since, and goes through on the next key', async () => {
  let down = false
  const buku = createBuku(() => down)
  const lembar = openLembarTimbang(lembarContoh(rows), buku.panggil)
  const act = createTangan(lembar, async () => undefined)
  await act({ kind: 'ketik', baris: 0, kolom: 'bb', teks: '8,7' })
  await act({ kind: 'keluar' })
  await lembar.idle()
  down = true
  const undone = lembar.undo()
  expect(lembar.row('aisyah')?.keadaan.isi.bb).toBe('')
  await act({ kind: 'ketik', baris: 0, kolom: 'tb', teks: '73,5' })
  await expect(undone?.selesai).rejects.toThrow('Belum diurungkan.')
  expect(lembar.row('aisyah')?.keadaan.isi).toMatchObject({ bb: '8,7', tb: '73,5' })
  expect(lembar.redo()).toBeNull()
  down = false
  expect(await urungkanSemua(lembar)).toBe(2)
  expect(buku.isi()[0]).toMatchObject(isiKosong)
})

/** Every row of the window once all is answered, and of the book. */
async function readAkhir(lembar: LembarTimbang, buku: ReturnType<typeof createBuku>) {
  lembar.send({ kind: 'tinggalkan' })
  lembar.saveAll()
  await lembar.idle()
  const sheet = names.map((id) => {
    const keadaan = lembar.row(id)?.keadaan
    return { isi: keadaan?.isi, tidakHadir: keadaan?.tidakHadir, menunggu: keadaan?.menunggu, gagal: keadaan?.gagal }
  })
  return { sheet, buku: buku.isi(), unsaved: lembar.isUnsaved() }
}

// What looks at an answer of the book before it goes on cannot be hurried.
const terburu = gerak.filter(({ kind }) => !['nilai', 'tamu', 'tunggu', 'jawab'].includes(kind))

test('a hand that waits for no answer ends where one that waits for each ends', async () => {
  const lambat = fc.array(fc.tuple(terburu, fc.nat(12)), { minLength: 2, maxLength: 24 })
  const property = fc.asyncProperty(lambat, fc.array(fc.nat(30), { minLength: 1 }), async (acts, waits) => {
    const run = async (isSabar: boolean) => {
      const buku = createBuku(() => false, createTunggu(isSabar ? [0] : waits))
      const lembar = openLembarTimbang(lembarContoh(rows), buku.panggil)
      const act = createTangan(lembar, async () => undefined)
      const going: Promise<void>[] = []
      for (const [one, gap] of acts) {
        going.push(act(one))
        if (isSabar) await Promise.all(going)
        if (isSabar) await lembar.idle()
        await ticks(gap)
      }
      await Promise.all(going)
      const akhir = await readAkhir(lembar, buku)
      await urungkanSemua(lembar)
      return { akhir, awal: await readAkhir(lembar, buku) }
    }
    expect(await run(false)).toEqual(await run(true))
  })
  await fc.assert(property, { numRuns: 400 })
})
