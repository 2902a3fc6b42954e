import type { DaftarTindak, OrangTindak } from '#shared/contract/tindak.ts'
import { isTanggal, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { kelompokTempat } from '#shared/domain/tindak/kelompok.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { callBook, withReadyBook } from './open-book.ts'
import { findPosyanduId, readBulan } from './pilih-laporan.ts'

/** The day of the list: the one that is named, the last of a month (of the running one: today), else today. */
function readHari(per: string | undefined, bulan: string | undefined): Tanggal | null {
  if (per !== undefined && bulan !== undefined) throw new UsageError('Pilih --per atau --bulan, tidak keduanya.')
  if (per !== undefined) {
    if (!isTanggal(per)) throw new UsageError(`--per ${per} harus ditulis tahun-bulan-tanggal, misalnya 2026-11-13.`)
    return per
  }
  if (bulan === undefined) return null
  const [akhir, hariIni] = [lastDayOf(readBulan(bulan)), tanggalLokal(new Date())]
  return akhir < hariIni ? akhir : hariIni
}

function baris({ nama, namaIbu, sebab, kunjungan }: OrangTindak): string {
  const kata = sebab.map(({ sebut, keterangan }) => (keterangan === '' ? sebut : `${sebut} (${keterangan})`))
  const sudah = kunjungan === null ? '' : ` [dikunjungi ${formatTanggal(kunjungan.tanggal)}: ${kunjungan.hasil}]`
  return `  ${nama}${namaIbu === null ? '' : `, ibu ${namaIbu}`}: ${kata.join('; ')}${sudah}`
}

function describe({ per, orang }: DaftarTindak): string {
  const isi = kelompokTempat(orang).flatMap(([tempat, anggota]) => [tempat, ...anggota.map(baris)])
  const belum = orang.filter(({ kunjungan }) => !kunjungan?.tuntas).length
  return `${[`Tindak lanjut ${formatTanggal(per)}: ${orang.length} orang, ${belum} belum dikunjungi`, ...isi].join('\n')}\n`
}

/** Who is to be visited, and why. */
export const tindak = defineCommand({
  nama: 'tindak',
  usage:
    'tindak [--per 2026-11-13 | --bulan 2026-11] [--posyandu NAMA]   siapa yang perlu dikunjungi per RT, sebabnya, dan apa yang dilakukan',
  pilihan: { per: 'teks', bulan: 'teks', posyandu: 'teks' },
  async run(args): Promise<Answer> {
    const per = readHari(args.text('per'), args.text('bulan'))
    return withReadyBook(args.data, 'tindak.list', async ({ application, context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const daftar = await callBook(application, 'tindak.list', { per, posyanduId })
      return { json: daftar, text: describe(daftar) }
    })
  },
})
