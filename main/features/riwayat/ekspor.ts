import { setImmediate } from 'node:timers/promises'
import type { AppContext } from '#main/context/context.ts'
import { readTempat } from '#main/db/buku.ts'
import { hasContoh } from '#main/db/contoh.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { findNama } from '#main/db/tentang.ts'
import { renderTabelInWorker } from '#main/reports/render-in-worker.ts'
import type { BukuTabel } from '#main/reports/tabel.ts'
import type { Berkas } from '#shared/contract/berkas.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { refuse } from '#shared/contract/errors.ts'
import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { namaKabupaten, namaPuskesmas } from '#shared/formulir/nama.ts'
import { formatJam } from '#shared/text/jam.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { type KelompokDiceritakan, tellKelompok, toSaring } from './audit.ts'
import { terbaru } from './halaman.ts'
import { listKejadian } from './kejadian.repository.ts'
import { createKejadianCerita } from './kejadian.ts'
import { listKelompok, type Saring } from './kelompok.repository.ts'

type Masukan = ParsedInputOf<'riwayat.export'>

/** Lines a person can still read and Excel on an old laptop still opens. */
const barisTerbanyak = 20_000
/** Groups told at a time; between them other calls are answered. */
const sekaliTulis = 100
/** Of what a file or the sample data brought only the first record is told: the file itself is the list. */
const ringkas = { impor: 1, contoh: 1, siapkan: 20, ketik: 5_000, urungkan: 5_000 } as const

const namaJenis = {
  ketik: 'diketik',
  impor: 'diambil dari berkas',
  urungkan: 'diurungkan',
  contoh: 'data contoh',
  siapkan: 'disiapkan',
} as const

const kolomPerubahan = [
  { judul: 'Waktu', lebarMm: 30 },
  { judul: 'Oleh', lebarMm: 30 },
  { judul: 'Cara', lebarMm: 22 },
  { judul: 'Tentang', lebarMm: 66 },
  { judul: 'Isian', lebarMm: 30 },
  { judul: 'Dari', lebarMm: 32 },
  { judul: 'Menjadi', lebarMm: 32 },
  { judul: 'Alasan', lebarMm: 42 },
  { judul: 'Asal berkas', lebarMm: 38 },
]
const kolomKejadian = [
  { judul: 'Waktu', lebarMm: 30 },
  { judul: 'Oleh', lebarMm: 40 },
  { judul: 'Kejadian', lebarMm: 120 },
]

function formatWaktu(pada: Date): string {
  return `${formatTanggal(tanggalLokal(pada))} ${formatJam(pada)}`
}

/** One line a field that changed: so that the lines can be sorted and filtered. */
function toBaris({ kepala, jumlah, catatan }: KelompokDiceritakan, nama: (id: string) => string): string[][] {
  const head = [formatWaktu(new Date(kepala.waktu)), nama(kepala.pelaku), namaJenis[kepala.jenis]]
  const alasan = kepala.alasan ?? ''
  const lines = catatan.flatMap(({ tentang, isian, sumber }) => {
    const fields = isian.length > 0 ? isian : [{ nama: '', dari: '', ke: '' }]
    return fields.map((f) => [...head, tentang, f.nama, f.dari ?? '', f.ke ?? '', alasan, sumber ?? ''])
  })
  const rest = jumlah - catatan.length
  return rest > 0 ? [...lines, [...head, `dan ${rest} catatan lain`, '', '', '', alasan, '']] : lines
}

/** Every line of the days asked for, newest first. */
async function collectBaris(context: AppContext, saring: Saring): Promise<string[][]> {
  const numbers = listKelompok(context.db, saring, terbaru(barisTerbanyak + 1))
  const nama = createNamaPelaku(context.db)
  const baris: string[][] = []
  for (let at = 0; at < numbers.length; at += sekaliTulis) {
    const some = numbers.slice(at, at + sekaliTulis)
    const told = tellKelompok(context, some, { records: saring.records, batas: (jenis) => ringkas[jenis] })
    baris.push(...told.flatMap((kelompok) => toBaris(kelompok, nama)))
    if (baris.length > barisTerbanyak) {
      refuse('Riwayat hari-hari itu terlalu panjang untuk satu berkas. Pilih rentang hari yang lebih pendek.')
    }
    await setImmediate()
  }
  return baris
}

function kepala(context: AppContext, input: Masukan, { records }: Saring): string[] {
  const { db } = context
  const tempat = readTempat(db)
  // Without a record of it here the book does not know the child, nor its name.
  const orang = input.orangId === null || records?.length === 0 ? null : findNama(db, 'orang', input.orangId)
  const pelaku = input.pelakuId === null ? null : createNamaPelaku(db)(input.pelakuId)
  const now = context.now()
  const lines = [
    tempat &&
      `${formatTempat(tempat)}, ${namaPuskesmas(tempat)}, Kecamatan ${tanpaAwalan('kecamatan', tempat.kecamatan)}, ${namaKabupaten(tempat)}`,
    `Hari: ${formatTanggal(input.dari)} sampai ${formatTanggal(input.sampai)}`,
    orang && `Hanya tentang: ${orang}`,
    pelaku && `Hanya oleh: ${pelaku}`,
    `Dibuat oleh ${context.pelaku().nama}, ${formatWaktu(now)}. NIK dan nomor KK disamarkan.`,
  ]
  return lines.filter((line) => line !== null)
}

/** The history of some days as a workbook; that it left the book is noted. */
export async function exportRiwayat(context: AppContext, input: Masukan): Promise<Berkas> {
  if (input.dari > input.sampai) refuse('Hari pertama sesudah hari terakhir. Berkas belum dibuat. Periksa tanggalnya.')
  const saring = toSaring(context, input)
  const head = kepala(context, input, saring)
  const baris = await collectBaris(context, saring)
  const lembar: BukuTabel['lembar'][number][] = [
    { nama: 'Perubahan', judul: 'Riwayat perubahan buku', kepala: head, kolom: kolomPerubahan, baris },
  ]
  if (saring.records === null) {
    const rows = listKejadian(context.db, saring, terbaru(barisTerbanyak))
    const told = rows.map(createKejadianCerita(context))
    const kejadian = told.map((k) => [formatWaktu(new Date(k.waktu)), k.pelaku, k.kalimat])
    const judul = 'Masuk, berkas, dan cadangan'
    lembar.push({ nama: 'Kejadian', judul, kepala: head, kolom: kolomKejadian, baris: kejadian })
  }
  const contoh = hasContoh(context.db)
  const isi = await renderTabelInWorker({ tanggal: context.hariIni(), contoh, lembar })
  context.catat('ekspor', { apa: 'riwayat', dari: input.dari, sampai: input.sampai, jenis: 'xlsx' })
  return {
    nama: `riwayat-${input.dari}-${input.sampai}.xlsx`,
    isiBase64: Buffer.from(isi).toString('base64'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}
