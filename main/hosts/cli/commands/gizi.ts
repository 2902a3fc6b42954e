import type { Prevalensi, StatusGizi } from '#shared/contract/gizi.ts'
import { indikatorGizi } from '#shared/domain/gizi/prevalensi.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { kalimatPrevalensi } from '#shared/text/gizi.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { callBook, withReadyBook } from './open-book.ts'
import { findPosyanduId, readBulan } from './pilih-laporan.ts'

/** The age rules by the names of the option. */
const rujukan: ReadonlyMap<string, RujukanZ> = new Map([
  ['harian', 'hari'],
  ['bulanPenuh', 'bulanPenuh'],
])

function readRujukan(text: string | undefined): RujukanZ | null {
  if (text === undefined) return null
  const found = rujukan.get(text)
  if (found !== undefined) return found
  throw new UsageError(`--rujukan ${text} tidak dikenal. Yang ada: ${[...rujukan.keys()].join(', ')}.`)
}

function describe(status: StatusGizi): string {
  const rows = [
    ...status.posyandu.map(({ nama, prevalensi }) => ({ nama, isi: prevalensi['0-59'] })),
    { nama: 'JUMLAH', isi: status.prevalensi['0-59'] },
  ]
  const cells = [
    ['', ...indikatorGizi],
    ...rows.map(({ nama, isi }) => [nama, ...indikatorGizi.map((satu) => kalimatPrevalensi(isi[satu] as Prevalensi))]),
  ]
  const widths = [0, ...indikatorGizi].map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)))
  const { insiden, anak } = status
  const lines = [
    `Status gizi ${status.bulan}${status.sementara ? ' (sementara)' : ''}, z ${status.rujukanZ}, umur 0-59 bulan`,
    ...cells.map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    `Stunting baru: ${insiden.baru} dari ${insiden.berisiko} anak yang bulan sebelumnya tidak stunting`,
    `Diukur bulan ini: ${anak.filter(({ TBU }) => TBU !== null).length} anak; ditimbang: ${anak.filter(({ BBU }) => BBU !== null).length} anak`,
    ...status.periksa.filter((p) => !p.benar).map((p) => `SALAH: ${p.aturan} (${p.angka})`),
    ...status.catatan.map((c) => `Catatan: ${c}`),
  ]
  return `${lines.join('\n')}\n`
}

/** The state of nutrition of a month. */
export const gizi = defineCommand({
  nama: 'gizi',
  usage:
    'gizi --bulan 2026-10 [--posyandu NAMA] [--rujukan harian|bulanPenuh]   status gizi: stunting, wasting, overweight, underweight, dengan selang 95 % dan nama anaknya',
  pilihan: { bulan: 'teks', posyandu: 'teks', rujukan: 'teks' },
  async run(args): Promise<Answer> {
    const bulan = readBulan(args.required('bulan'))
    const dipakai = readRujukan(args.text('rujukan'))
    return withReadyBook(args.data, 'gizi.read', async ({ application, context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const status = await callBook(application, 'gizi.read', { bulan, posyanduId, rujukan: dipakai })
      return { json: status, text: describe(status) }
    })
  },
})
