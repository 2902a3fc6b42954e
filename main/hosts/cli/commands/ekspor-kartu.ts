import { createRegister } from '#main/features/kartu/register.service.ts'
import { isBulan } from '#shared/domain/tanggal/tanggal.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { requireKartu } from './kartu.ts'
import { withReadyBook } from './open-book.ts'
import { findPosyanduId, readBulan } from './pilih-laporan.ts'
import { writeResult } from './write-result.ts'

const contoh = 'ekspor kartu KODE --bulan 2026-10|--tahun 2026 --ke BERKAS.xlsx'

function readPeriode(bulan: string | undefined, tahun: string | undefined): string {
  if ((bulan === undefined) === (tahun === undefined)) throw new UsageError(`Pilih --bulan atau --tahun: ${contoh}`)
  if (bulan !== undefined) return readBulan(bulan)
  if (tahun !== undefined && /^\d{4}$/.test(tahun) && isBulan(`${tahun}-01`)) return tahun
  throw new UsageError(`--tahun ${tahun} harus ditulis empat angka, misalnya 2026.`)
}

/** The register of visits of a card as Excel, in the columns `impor kartu` reads. */
export const eksporKartu = defineCommand({
  nama: 'ekspor kartu',
  usage: `${contoh} [--posyandu NAMA]   register kunjungan sebuah kartu, kolomnya seperti yang dibaca impor kartu`,
  berkas: true,
  pilihan: { bulan: 'teks', tahun: 'teks', posyandu: 'teks', ke: 'teks' },
  async run(args): Promise<Answer> {
    const [kode, ...more] = args.words
    if (kode === undefined || more.length > 0) throw new UsageError(`Sebutkan satu kartu: ${contoh}`)
    const kartu = requireKartu(kode).kode
    const periode = readPeriode(args.text('bulan'), args.text('tahun'))
    const ke = args.required('ke')
    return withReadyBook(args.data, 'kartu.exportRegister', async ({ context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const { isi, jumlah } = await createRegister(context, { kartu, posyanduId, periode })
      writeResult(ke, isi)
      return { json: { ke, kartu, periode, kunjungan: jumlah }, text: `${jumlah} kunjungan ditulis ke ${ke}.\n` }
    })
  },
})
