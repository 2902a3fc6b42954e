import { createDaftar } from '#main/features/balita/daftar.ts'
import { gambarAnak, lembarTerakhir, type PilihGrafik, readLembarGrafik } from '#main/features/balita/grafik.ts'
import { readKartu } from '#main/features/balita/kartu.ts'
import { grafikSvg } from '#main/reports/grafik-svg.ts'
import { renderGrafikInWorker } from '#main/reports/render-in-worker.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { refuse } from '#shared/contract/errors.ts'
import { type Grafik, type Lembar, semuaGrafik, semuaLembar } from '#shared/domain/grafik/bentuk.ts'
import type { TitikGambar } from '#shared/domain/grafik/gambar.ts'
import { type KertasGrafik, semuaKertasGrafik } from '#shared/domain/grafik/kertas.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import { isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { type Book, withReadyBook } from './open-book.ts'
import { findPosyanduId } from './pilih-laporan.ts'
import { writeResult } from './write-result.ts'

/** Children that are named where a name may mean several. */
const calonTerbanyak = 10
const contoh = 'ekspor grafik NAMA --ke BERKAS.pdf'

type Args = Arguments<'posyandu' | 'lahir' | 'grafik' | 'lembar' | 'kertas' | 'ke', never>

/** One of a closed list, or wrong usage that names the list. */
function pilih<T extends string>(args: Args, nama: 'lembar' | 'kertas', semua: readonly T[]): T | undefined {
  const text = args.text(nama)
  if (text === undefined) return undefined
  const found = semua.find((satu) => satu.toLowerCase() === text.toLowerCase())
  if (found) return found
  throw new UsageError(`--${nama} ${text} tidak dikenal. Pilih satu: ${semua.join(', ')}.`)
}

function readGrafik(text: string | undefined): readonly Grafik[] {
  if (text === undefined) return ['BBU']
  if (text === 'semua') return semuaGrafik
  return text.split(',').map((kode) => {
    const found = semuaGrafik.find((satu) => satu === kode.trim().toUpperCase().replace('/', ''))
    if (found) return found
    throw new UsageError(`--grafik ${kode} tidak dikenal. Pilih dari ${semuaGrafik.join(', ')}, atau semua.`)
  })
}

const sebut = ({ nama, tanggalLahir, posyandu }: BalitaBaris): string =>
  [nama, tanggalLahir && `lahir ${formatTanggal(tanggalLahir)}`, posyandu].filter(Boolean).join(', ')

/** The one child of that name; several are told apart by birth date and posyandu. @throws AppFailure naming them */
function findAnak({ context }: Book, args: Args, nama: string): BalitaBaris {
  const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
  const lahir = args.text('lahir')
  if (lahir !== undefined && !isTanggal(lahir)) {
    throw new UsageError(`--lahir ${lahir} harus ditulis tahun-bulan-tanggal, misalnya 2025-01-20.`)
  }
  const { baris } = createDaftar(context)({
    cari: nama,
    posyanduId,
    dusun: null,
    rt: null,
    keadaan: 'semua',
    batas: 2000,
  })
  const near = baris.filter((satu) => lahir === undefined || satu.tanggalLahir === lahir)
  const exact = near.filter((satu) => normalNama(satu.nama) === normalNama(nama))
  const [only, ...others] = exact.length > 0 ? exact : near
  if (!only) return refuse('Tidak ada anak dengan nama itu di buku ini. Tidak ada yang ditulis. Periksa ejaannya.')
  if (others.length > 0) {
    const list = [only, ...others].slice(0, calonTerbanyak).map(sebut)
    const more = others.length + 1 - list.length
    const lagi = more > 0 ? `; dan ${more} anak lagi` : ''
    return refuse(`Nama itu bisa berarti ${list.join('; atau ')}${lagi}. Tambahkan --lahir atau --posyandu.`, list)
  }
  return only
}

const titikJson = ({ tanggal, umurBulan, label, y, z, lahir, xMm, yMm }: TitikGambar) => ({
  tanggal,
  umurBulan,
  tertulis: label,
  nilai: y,
  z,
  lahir: lahir === true,
  xMm: Math.round(xMm * 1000) / 1000,
  yMm: Math.round(yMm * 1000) / 1000,
})

/** The charts of a child as a PDF, or one of them as a drawing. */
export const eksporGrafik = defineCommand({
  nama: 'ekspor grafik',
  usage: `${contoh}|.svg [--lahir 2025-01-20] [--posyandu NAMA] [--grafik ${semuaGrafik.join(',')}|semua] [--lembar 0-24|24-60] [--kertas A5|A4]   KMS dan kurva WHO seorang anak: strip untuk Buku KIA, atau lembar dengan semua ukuran`,
  berkas: true,
  pilihan: { posyandu: 'teks', lahir: 'teks', grafik: 'teks', lembar: 'teks', kertas: 'teks', ke: 'teks' },
  async run(args): Promise<Answer> {
    const [nama, ...more] = args.words
    if (nama === undefined || more.length > 0) throw new UsageError(`Sebutkan satu anak, dalam tanda kutip: ${contoh}`)
    const ke = args.required('ke')
    const grafik = readGrafik(args.text('grafik'))
    const lembar: Lembar | undefined = pilih(args, 'lembar', semuaLembar)
    const kertas: KertasGrafik = pilih(args, 'kertas', semuaKertasGrafik) ?? 'A5'
    const jenis = /\.(pdf|svg)$/i.exec(ke)?.[1]?.toLowerCase()
    if (jenis === undefined) throw new UsageError(`--ke ${ke} harus berakhiran .pdf atau .svg.`)
    if (jenis === 'svg' && grafik.length > 1)
      throw new UsageError('Sebuah .svg memuat satu grafik. Sebutkan satu, atau tulis .pdf.')
    return withReadyBook(args.data, 'balita.exportGrafik', async (book) => {
      const { context } = book
      const kartu = readKartu(context, findAnak(book, args, nama).id)
      const dipilih: PilihGrafik = { grafik, lembar: lembar ?? lembarTerakhir(kartu), kertas }
      const jadi = gambarAnak(context, kartu, dipilih)
      const [first] = jadi
      const isi =
        jenis === 'svg' && first
          ? grafikSvg(first.gambar)
          : await renderGrafikInWorker(readLembarGrafik(context, kartu, dipilih))
      writeResult(ke, isi)
      const json = {
        ke,
        kertas,
        grafik: jadi.map(({ grafik: satu, lembar: halaman, gambar }) => ({
          grafik: satu,
          lembar: halaman,
          lebarMm: gambar.lebarMm,
          tinggiMm: gambar.tinggiMm,
          titik: gambar.titik.map(titikJson),
        })),
      }
      const banyak = jadi.reduce((sum, { gambar }) => sum + gambar.titik.length, 0)
      return { json, text: `${jadi.length} grafik dengan ${banyak} titik ditulis ke ${ke}.\n` }
    })
  },
})
