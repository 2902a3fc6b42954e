import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBarisBuku } from '#renderer/features/hari-buka/lembar-penimbangan/kartu-penimbangan.tsx'
import {
  type LembarTimbang,
  openLembarTimbang,
} from '#renderer/features/hari-buka/lembar-penimbangan/lembar-timbang.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'
import { createTangan, gerak, urungkanSemua } from '#tests/helpers/tangan-lembar.ts'

/** Every weighing and absence that stands, without the number of its last change. */
function readBuku({ context }: PenimbanganBook): unknown {
  const all = (table: string) =>
    context.db
      .all(`SELECT * FROM ${table} WHERE dihapus = 0 ORDER BY id`)
      .map((row) => ({ ...(row as Record<string, unknown>), versi: null }))
  return { penimbangan: all('penimbangan'), kehadiran: all('kehadiran') }
}

type Siap = { readonly book: PenimbanganBook; readonly tamu: string }

/** One child with a past, one new, one weighed today by an import, one absent, and a guest at home elsewhere. */
async function openBuku(): Promise<Siap> {
  const book = await openPenimbanganBook()
  const lama = book.anak('Aisyah')
  book.timbang(lama, '2026-09-10', { bb_g: 8300 })
  book.timbang(lama, '2026-10-08', { bb_g: 8500 })
  book.anak('Bima')
  book.timbang(book.anak('Citra'), '2026-11-12', { bb_g: 9100, tb_mm: 735 })
  const absent = { hariBukaId: book.hari, orangId: book.anak('Dila'), tidakHadir: true }
  await book.call('penimbangan.markAbsent', absent)
  return { book, tamu: book.anak('Tamu', {}, { posyanduId: book.mawar }) }
}

async function openSheet({ book, tamu }: Siap): Promise<{ lembar: LembarTimbang; addTamu: () => Promise<void> }> {
  const { call, hari: hariBukaId } = book
  const lembar = openLembarTimbang(await call('penimbangan.sheet', { hariBukaId }), {
    record: (orangId, isi, dasar) => call('penimbangan.record', { hariBukaId, orangId, isi, dasar }),
    markAbsent: (orangId, tidakHadir) => call('penimbangan.markAbsent', { hariBukaId, orangId, tidakHadir }),
    answer: (orangId, kode) => call('penimbangan.answer', { hariBukaId, orangId, kode }),
    override: (penimbanganId, nt, alasan) => call('penimbangan.override', { penimbanganId, nt, alasan }),
    row: (orangId) => call('penimbangan.row', { hariBukaId, orangId }),
    undo: (kelompok) => call('riwayat.undo', { kelompok }),
    undoAnak: () => Promise.reject(new Error('nobody is registered here')),
  })
  const addTamu = async () => {
    const row = await call('penimbangan.row', { hariBukaId, orangId: tamu })
    lembar.send({ kind: 'tambah', baris: toBarisBuku(row, row.tanggal), sebab: 'tamu' })
  }
  return { lembar, addTamu }
}

const isiSemua = (lembar: LembarTimbang) =>
  lembar.ids().map((id) => {
    const keadaan = lembar.row(id)?.keadaan
    return { id, isi: keadaan?.isi, tidakHadir: keadaan?.tidakHadir, gagal: keadaan?.gagal }
  })

const keduaTangan = ['waits for each answer', 'waits for none']

test.each(keduaTangan)(
  'whatever a hand that %s does in the sheet, all of it undone, leaves book and sheet as they were',
  async (tangan) => {
    // What every run leaves as it found it serves the next one too.
    let siap = await openBuku()
    const property = fc.asyncProperty(fc.array(gerak, { minLength: 3, maxLength: 14 }), async (acts) => {
      try {
        const { lembar, addTamu } = await openSheet(siap)
        const [buku, isi] = [readBuku(siap.book), isiSemua(lembar)]
        const act = createTangan(lembar, addTamu)
        const going: (void | Promise<void>)[] = []
        for (const one of acts) {
          going.push(act(one))
          if (tangan === keduaTangan[0]) await going.at(-1)
        }
        await Promise.all(going)
        await lembar.idle()
        await urungkanSemua(lembar)
        expect(readBuku(siap.book)).toEqual(buku)
        expect(isiSemua(lembar)).toEqual(isi)
        expect(lembar.isUnsaved()).toBe(false)
      } catch (error) {
        siap.book.close()
        siap = await openBuku()
        throw error
      }
    })
    try {
      await fc.assert(property, { numRuns: Number(process.env.PUSTU_ACAK ?? 20) })
    } finally {
      siap.book.close()
    }
  },
)
