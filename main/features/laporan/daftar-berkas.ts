import type { AppContext } from '#main/context/context.ts'
import { hasContoh } from '#main/db/contoh.ts'
import { renderTabelInWorker } from '#main/reports/render-in-worker.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { lebarTeks, ptPerMm } from '#shared/formulir/lebar-teks.ts'
import { namaBerkasContoh } from '#shared/formulir/nama.ts'
import { amanRumus, tulisCsv } from '#shared/text/csv.ts'

/** Letters of a list, and how narrow and wide its columns may be; points and millimetres. */
const huruf = { pt: 9 }
const lebarMm = { tepi: 4, tersempit: 10, terlebar: 60 }
const kalimatContoh = 'CONTOH: orang dan angka di berkas ini karangan.'

function lebarOf(judul: string, nilai: readonly string[]): number {
  const longest = Math.max(...[judul, ...nilai].map((teks) => lebarTeks(teks, huruf))) / ptPerMm
  return Math.min(lebarMm.terlebar, Math.max(lebarMm.tersempit, longest + lebarMm.tepi))
}

/** A list of a page as a file: what stood on the screen, cell by cell. That it left the book is noted, not who stands in it. */
export async function exportDaftar(
  context: AppContext,
  { nama, judul, kolom, baris, jenis }: ParsedInputOf<'laporan.exportDaftar'>,
): Promise<OutputOf<'laporan.exportDaftar'>> {
  const [tanggal, contoh] = [context.hariIni(), hasContoh(context.db)]
  const berkas = `${namaBerkasContoh(`${nama}-${tanggal}`, contoh)}.${jenis}`
  context.catat('ekspor', { apa: `daftar ${nama}`, jenis })
  if (jenis === 'csv') {
    const isi = tulisCsv([...(contoh ? [[kalimatContoh]] : []), kolom, ...baris])
    return { nama: berkas, isiBase64: Buffer.from(isi).toString('base64'), mime: 'text/csv' }
  }
  const rows = baris.map((sel) => sel.map(amanRumus))
  const isi = await renderTabelInWorker({
    ...{ tanggal, contoh },
    lembar: [
      {
        ...{ nama: 'Daftar', judul, kepala: [], baris: rows },
        kolom: kolom.map((satu, i) => ({
          judul: satu,
          lebarMm: lebarOf(
            satu,
            rows.map((sel) => sel[i] ?? ''),
          ),
        })),
      },
    ],
  })
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { nama: berkas, isiBase64: Buffer.from(isi).toString('base64'), mime }
}
