import { newId } from '#main/db/journal.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { createImporHandlers } from '#main/features/impor/impor.handlers.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createKonflikHandlers } from '#main/features/riwayat/konflik.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { type AnakBaru, addAnak, writeAs } from './fill-book.ts'
import { isi } from './open-penimbangan-book.ts'
import { openTestCalls, type TestCalls } from './open-test-calls.ts'
import { addPustuLain, addTempat, type PustuLain, writeAsLain } from './pustu-lain.ts'

export type DuaPustuBook = TestCalls & {
  /** The node of this Pustu. */
  readonly tempat: string
  readonly melati: string
  readonly ayu: AnakBaru
  readonly hari: string
  readonly lain: PustuLain
  /** Ayu goes to Kenanga on 1 October 2026 and is weighed there on 20 November with 8,9 kg. */
  pindahkanAyu(): { keanggotaan: string; penimbangan: string }
}

/**
 * The book of a Pustu on 24-11-2026 that took in another: Ayu of Melati 1, weighed 8,6 kg on the 12th, and of the other
 * what tests/helpers/pustu-lain.ts puts there, on the same day.
 */
export async function openDuaPustuBook(): Promise<DuaPustuBook> {
  const book = openTestCalls(
    (context) => ({
      ...createBalitaHandlers(context),
      ...createRiwayatHandlers(context),
      ...createKonflikHandlers(context),
      ...createPenimbanganHandlers(context),
      ...createLaporanHandlers(context),
      ...createImporHandlers(context),
      ...createFasilitasHandlers(context),
      ...createBerandaHandlers(context, (...satu) => listHari(context, ...satu)),
    }),
    { hariIni: '2026-11-24' },
  )
  const { db } = book.context
  const [tempat, melati] = [addTempat(db), newId()]
  const posyandu = { jenis: 'posyandu', nama: 'Melati 1', induk_id: tempat } as const
  writeAs(db, 'ketik', { entitas: 'fasilitas', id: melati, isi: posyandu })
  const ayu = addAnak(db, melati, 'Ayu')
  const day = { id: null, posyanduId: melati, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  const { id: hari } = await book.call('hariBuka.save', day)
  await book.call('penimbangan.record', { hariBukaId: hari, orangId: ayu.id, isi: isi({ bb: '8,6' }) })
  const lain = addPustuLain(db)
  const pindahkanAyu: DuaPustuBook['pindahkanAyu'] = () => {
    const [keanggotaan, penimbangan, mulai] = [newId(), newId(), '2026-10-01']
    const anggota = { orang_id: ayu.id, posyandu_id: lain.posyandu, mulai, sebab_mulai: 'pindahMasuk' } as const
    const timbang = { orang_id: ayu.id, tanggal: '2026-11-20', posyandu_id: lain.posyandu, bb_g: 8_900 }
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'keanggotaan', id: ayu.keanggotaanId, isi: { sampai: mulai, sebab_sampai: 'pindah' } },
      { entitas: 'keanggotaan', id: keanggotaan, isi: anggota },
      { entitas: 'penimbangan', id: penimbangan, isi: timbang },
    )
    return { keanggotaan, penimbangan }
  }
  return { ...book, tempat, melati, ayu, hari, lain, pindahkanAyu }
}
