import { writeLaporan } from '#main/features/laporan/tulis-laporan.ts'
import { warmRenderer } from '#main/reports/render-in-worker.ts'
import type { LaporanSkdn } from '#shared/contract/laporan.ts'
import { kodeSkdn } from '#shared/domain/skdn/indikator.ts'
import { formatPersen } from '#shared/text/angka.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { callBook, withReadyBook } from './open-book.ts'
import { findPosyanduId, readBulan } from './pilih-laporan.ts'

function describe(laporan: LaporanSkdn, files: readonly string[]): string {
  const sum = (rows: LaporanSkdn['total']) =>
    kodeSkdn.map((kode) => String(rows.reduce((total, row) => total + row[kode], 0)).padStart(5)).join('')
  const width = Math.max(8, ...laporan.posyandu.map((p) => p.nama.length))
  const lines = [
    `SKDN ${laporan.bulan}${laporan.sementara ? ' (sementara)' : ''}, z ${laporan.rujukanZ}`,
    `${''.padEnd(width)}${kodeSkdn.map((kode) => kode.padStart(5)).join('')}`,
    ...laporan.posyandu.map((p) => `${p.nama.padEnd(width)}${sum(p.baris)}`),
    `${'JUMLAH'.padEnd(width)}${sum(laporan.total)}`,
    Object.entries(laporan.indikator)
      .map(([nama, nilai]) => `${nama} ${formatPersen(nilai)}`)
      .join('  '),
    ...laporan.periksa.filter((p) => !p.benar).map((p) => `SALAH: ${p.aturan} (${p.angka})`),
    ...laporan.catatan.map((c) => `Catatan: ${c}`),
    ...files.map((file) => `Ditulis: ${file}`),
  ]
  return `${lines.join('\n')}\n`
}

/** The SKDN of a month; with --ke also the official forms. */
export const laporanSkdn = defineCommand({
  nama: 'laporan skdn',
  usage: 'laporan skdn --bulan 2026-10 [--posyandu NAMA] [--ke FOLDER]   laporan SKDN, F1 dan F2',
  pilihan: { bulan: 'teks', posyandu: 'teks', ke: 'teks' },
  async run(args): Promise<Answer> {
    const bulan = readBulan(args.required('bulan'))
    if (args.text('ke') !== undefined) warmRenderer()
    return withReadyBook(args.data, 'laporan.skdn', async ({ application, context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const laporan = await callBook(application, 'laporan.skdn', { bulan, posyanduId })
      const folder = args.text('ke')
      const files = folder === undefined ? [] : await writeLaporan(context, { bulan, posyanduId, folder })
      return { json: folder === undefined ? laporan : { ...laporan, berkas: files }, text: describe(laporan, files) }
    })
  },
})
