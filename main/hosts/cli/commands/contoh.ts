import { fillContoh } from '#main/features/contoh/contoh.ts'
import { addBulan, bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'

const balitaAwal = 420
const bulanAwal = 24
const benihAwal = 7

/** Fills a book with a synthetic register. */
export const contoh = defineCommand({
  nama: 'contoh',
  usage:
    'contoh [--balita 420] [--bulan 24] [--benih 7] [--sampai 2026-10] [--imunisasi]   mengisi buku dengan data contoh',
  pilihan: { balita: 'teks', bulan: 'teks', benih: 'teks', sampai: 'teks', imunisasi: 'tanda' },
  async run(args): Promise<Answer> {
    const balita = args.whole('balita', balitaAwal, 1, 20_000)
    const bulan = args.whole('bulan', bulanAwal, 1, 120)
    const benih = args.whole('benih', benihAwal, 0, 2_147_483_647)
    return withReadyBook(args.data, 'contoh.start', ({ context }) => {
      const sampai = args.text('sampai') ?? addBulan(bulanOf(context.hariIni()), -1)
      if (!isBulan(sampai)) throw new UsageError(`--sampai ${sampai} harus ditulis tahun-bulan, misalnya 2026-10.`)
      const json = fillContoh(context, { balita, bulan, benih, sampai, imunisasi: args.flag('imunisasi') })
      return { json, text: `Data contoh terisi: ${balita} balita, ${bulan} bulan sampai ${sampai}.\n` }
    })
  },
})
