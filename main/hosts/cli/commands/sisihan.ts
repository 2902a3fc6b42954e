import { tanggalDari } from '#main/platform/tanggal-lokal.ts'
import type { CallName } from '#shared/contract/contract.ts'
import type { Sisihan } from '#shared/contract/sisihan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { callBook, withReadyBook } from './open-book.ts'

function describe({ nomor, tentang, dari, oleh, waktu, alasan, isian }: Sisihan): string {
  const values = isian.map(({ nama, nilai }) => `${nama} ${nilai}`).join(', ')
  return `${nomor}: ${tentang} (${oleh}, ${dari}, ${formatTanggal(tanggalDari(waktu))})\n  ${alasan}\n  ${values}\n`
}

/** Lists what came and counts nowhere. */
export function runSisihanDaftar(args: Arguments): Promise<Answer> {
  return withReadyBook(args.data, 'sisihan.daftar', async ({ application }) => {
    const sisihan = await callBook(application, 'sisihan.daftar', {})
    return {
      json: { jumlah: sisihan.length, sisihan },
      text: `${sisihan.length} catatan disisihkan.\n${sisihan.map(describe).join('')}`,
    }
  })
}

function readNomor({ words }: Arguments, perintah: string): number {
  const [word, ...more] = words
  if (word === undefined || more.length > 0 || !/^[1-9]\d*$/.test(word))
    throw new UsageError(`Sebutkan satu nomor dari sisihan daftar: ${perintah} NOMOR`)
  return Number(word)
}

function runPutusan(args: Arguments, name: Extract<CallName, `sisihan.${'terima' | 'biarkan'}`>, kata: string) {
  const nomor = readNomor(args, name.replace('.', ' '))
  return withReadyBook(args.data, name, async ({ application }): Promise<Answer> => {
    const hasil = await callBook(application, name, { nomor })
    return { json: { nomor, ...hasil }, text: `${kata}\n` }
  })
}

/** Takes one over in the name of the Puskesmas. */
export function runSisihanTerima(args: Arguments): Promise<Answer> {
  return runPutusan(args, 'sisihan.terima', 'Diterima atas nama Puskesmas. Isinya sekarang ikut dihitung.')
}

/** Leaves one where it is. */
export function runSisihanBiarkan(args: Arguments): Promise<Answer> {
  return runPutusan(args, 'sisihan.biarkan', 'Dibiarkan. Isinya tetap tidak dihitung.')
}
