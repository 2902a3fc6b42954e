import type { MutuData } from '#shared/contract/mutu.ts'
import { labelPutusan } from '#shared/text/mutu.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { callBook, withReadyBook } from './open-book.ts'
import { findPosyanduId, readBulan } from './pilih-laporan.ts'

function describe({ bulan, rujukanZ, posyandu, temuan, dijawab, catatan }: MutuData): string {
  const width = Math.max(0, ...posyandu.map(({ nama }) => nama.length))
  const lines = [
    `Mutu data ${bulan}, z ${rujukanZ}`,
    ...posyandu.flatMap(({ nama, putusan, hari, hariBertemuan, nasihat }) => [
      `${nama.padEnd(width)}  ${labelPutusan[putusan]}  (${hariBertemuan} dari ${hari} kunjungan perlu dilihat)`,
      ...nasihat.map((satu) => `${''.padEnd(width)}  - ${satu}`),
    ]),
    ...temuan.map(({ kalimat }) => kalimat),
    `${temuan.length} perlu dilihat, ${dijawab.length} sudah dijawab "memang benar".`,
    ...catatan.map((satu) => `Catatan: ${satu}`),
  ]
  return `${lines.join('\n')}\n`
}

/** What to look at before a month is sent. */
export const mutu = defineCommand({
  nama: 'mutu',
  usage:
    'mutu --bulan 2026-10 [--posyandu NAMA]   yang perlu dilihat sebelum dikirim, putusan dan nasihat tiap posyandu',
  pilihan: { bulan: 'teks', posyandu: 'teks' },
  async run(args): Promise<Answer> {
    const bulan = readBulan(args.required('bulan'))
    return withReadyBook(args.data, 'mutu.read', async ({ application, context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const hasil = await callBook(application, 'mutu.read', { bulan, posyanduId })
      return { json: hasil, text: describe(hasil) }
    })
  },
})

/** A share in percent; a tenth where nobody says otherwise. */
function readBagian(args: Arguments<'bagian'>): number {
  const text = args.text('bagian')
  if (text === undefined) return 10
  const bagian = Number(text)
  if (bagian > 0 && bagian <= 100) return bagian
  throw new UsageError(`--bagian ${text} harus angka lebih dari 0 sampai 100, dalam persen.`)
}

/** The weighings that are typed anew from the paper. */
export const mutuSampel = defineCommand({
  nama: 'mutu sampel',
  usage:
    'mutu sampel --bulan 2026-10 [--posyandu NAMA] [--benih 1] [--bagian 10]   penimbangan yang diketik ulang dari kertas, sama di tiap laptop',
  pilihan: { bulan: 'teks', posyandu: 'teks', benih: 'teks', bagian: 'teks' },
  async run(args): Promise<Answer> {
    const bulan = readBulan(args.required('bulan'))
    const [benih, bagian] = [args.whole('benih', 1, 0, Number.MAX_SAFE_INTEGER), readBagian(args)]
    return withReadyBook(args.data, 'mutu.sample', async ({ application, context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const hasil = await callBook(application, 'mutu.sample', { bulan, posyanduId, benih, bagian })
      const lines = hasil.sampel.map(
        ({ posyandu, nama, tanggalLahir, tanggal }) =>
          `${posyandu}  ${nama} (lahir ${formatTanggal(tanggalLahir)})  ${formatTanggal(tanggal)}`,
      )
      return { json: hasil, text: `${lines.join('\n')}\n` }
    })
  },
})
