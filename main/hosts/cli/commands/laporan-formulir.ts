import { askFormulir, type Permintaan } from '#main/features/laporan/formulir.ts'
import { writeBerkas } from '#main/features/laporan/tulis-laporan.ts'
import { warmRenderer } from '#main/reports/render-in-worker.ts'
import { isBulan, isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { daftarSemua, findKode, formulirOf, type KodeFormulir, kodeFormulir } from '#shared/formulir/daftar.ts'
import type { Formulir } from '#shared/formulir/formulir.ts'
import type { JawabanForm } from '#shared/formulir/jawaban.ts'
import type { Periode } from '#shared/formulir/model.ts'
import { formatPeriode, periodeOf } from '#shared/formulir/periode.ts'
import { centang } from '#shared/formulir/teks-sel.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'
import { findPosyanduId, readBulan } from './pilih-laporan.ts'

/** Every official form the program makes. */
export const laporanDaftar = defineCommand({
  nama: 'laporan daftar',
  usage: 'laporan daftar   semua formulir resmi: kode, judul, periode, varian, dan apakah dibuat versi ini',
  pilihan: {},
  run(): Answer {
    const json = daftarSemua()
    const width = Math.max(...json.map(({ kode }) => kode.length))
    const lines = json.map(
      ({ kode, judul, periode, varian, dibuat }) =>
        `${kode.padEnd(width)}  ${judul} (${periode}; ${varian.join(', ')})${dibuat ? '' : ', belum dibuat'}`,
    )
    return { json, text: `${lines.join('\n')}\n` }
  },
})

type Args = Arguments<'bulan' | 'tahun' | 'posyandu' | 'sampai' | 'varian' | 'ke', 'daftar' | 'kosong'>

function readKode({ words }: Args): KodeFormulir {
  const [text = '', ...more] = words
  if (more.length > 0) throw new UsageError(`Tidak jelas maksud "${more.join(' ')}". Lihat: laporan daftar`)
  if (text === '') throw new UsageError('Sebutkan formulirnya, misalnya laporan f1. Lihat: laporan daftar')
  const kode = findKode(text)
  if (kode !== null) return kode
  if (daftarSemua().some((satu) => satu.kode === text.toLowerCase()))
    throw new UsageError(
      `Formulir "${text}" belum dapat dibuat di versi ini. Yang ada: skdn, ${kodeFormulir.join(', ')}.`,
    )
  throw new UsageError(`Formulir "${text}" tidak dikenal. Yang ada: skdn, ${kodeFormulir.join(', ')}.`)
}

/** The month or the year a form is of, whichever it takes. */
function readPeriode(args: Args, { sebut, periode }: Formulir): Periode {
  const [wanted, other] = periode === 'tahun' ? (['tahun', 'bulan'] as const) : (['bulan', 'tahun'] as const)
  if (args.text(other) !== undefined) throw new UsageError(`${sebut} memakai --${wanted}, bukan --${other}.`)
  const text = args.required(wanted)
  if (wanted === 'tahun') {
    if (!/^\d{4}$/.test(text) || !isBulan(`${text}-01`))
      throw new UsageError(`--tahun ${text} harus ditulis empat angka, misalnya 2026.`)
    return periodeOf(periode, `${text}-01`)
  }
  return periodeOf(periode, readBulan(text))
}

/** The layout asked for; without its block of doses ("cimahi35") the first of that name. */
function readVarian(args: Args, { sebut, varian }: Formulir): string {
  const text = args.text('varian') ?? varian[0]
  const found = varian.find((satu) => satu === text || satu.startsWith(`${text}+`))
  if (found !== undefined) return found
  throw new UsageError(`${sebut} tidak punya varian "${text}". Yang ada: ${varian.join(', ')}.`)
}

function readSampai(args: Args): string | null {
  const text = args.text('sampai')
  if (text === undefined || isTanggal(text)) return text ?? null
  throw new UsageError(`--sampai ${text} harus ditulis tahun-bulan-tanggal, misalnya 2026-10-31.`)
}

const tulis = (nilai: unknown): string => (nilai === null ? '' : nilai === true ? centang : String(nilai))

/** A form as a table of words. */
function describe(jawaban: JawabanForm, periode: Periode, files: readonly string[]): string {
  const { kolom, baris, jumlah, periksa, catatan } = jawaban
  const rows = [
    kolom.map(({ judul }) => judul.at(-1) ?? ''),
    ...baris.map((one) => kolom.map(({ id }) => tulis(one[id]))),
    ...(Object.keys(jumlah).length === 0
      ? []
      : [kolom.map(({ id }, i) => (i === 0 ? 'JUMLAH' : tulis(jumlah[id] ?? null)))]),
  ]
  const widths = kolom.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const lines = [
    `${jawaban.formulir}, ${formatPeriode(periode)}${jawaban.sementara ? ' (sementara)' : ''}`,
    ...rows.map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    ...periksa.filter((p) => !p.benar).map((p) => `SALAH: ${p.aturan} (${p.angka})`),
    ...catatan.map((c) => `Catatan: ${c}`),
    ...files.map((file) => `Ditulis: ${file}`),
  ]
  return `${lines.join('\n')}\n`
}

/** One official form of a period, as data and, with --ke, as files. */
export const laporanFormulir = defineCommand({
  nama: 'laporan',
  usage:
    'laporan KODE --bulan 2026-10|--tahun 2026 [--posyandu NAMA] [--sampai 2026-10-31] [--varian NAMA] [--daftar] [--kosong] [--ke FOLDER]   satu formulir, kodenya dari laporan daftar; --daftar dengan nama di balik angka, --kosong hanya kepala dan garisnya',
  berkas: true,
  pilihan: {
    bulan: 'teks',
    tahun: 'teks',
    posyandu: 'teks',
    sampai: 'teks',
    varian: 'teks',
    ke: 'teks',
    daftar: 'tanda',
    kosong: 'tanda',
  },
  async run(args): Promise<Answer> {
    const kode = readKode(args)
    const formulir = formulirOf(kode)
    const periode = readPeriode(args, formulir)
    const [varian, sampai] = [readVarian(args, formulir), readSampai(args)]
    const folder = args.text('ke')
    if (folder !== undefined) warmRenderer()
    return withReadyBook(args.data, 'laporan.formulir', async ({ context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const pilih: Permintaan = {
        formulir: kode,
        periode,
        posyanduId,
        varian,
        sampai,
        daftar: args.flag('daftar'),
        kosong: args.flag('kosong'),
      }
      const diminta = askFormulir(context, pilih)
      const jawaban = diminta.jawaban()
      const files = folder === undefined ? [] : writeBerkas(await diminta.berkas(), folder)
      const json = folder === undefined ? jawaban : { ...jawaban, berkas: files }
      return { json, text: describe(jawaban, periode, files) }
    })
  },
})
