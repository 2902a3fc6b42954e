import type { CallName } from '#shared/contract/contract.ts'
import type { Sisihan } from '#shared/contract/sisihan.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { callBook, withReadyBook } from './open-book.ts'

function describe({ nomor, tentang, dari, oleh, waktu, alasan, isian }: Sisihan): string {
  const values = isian.map(({ nama, nilai }) => `${nama} ${nilai}`).join(', ')
  return `${nomor}: ${tentang} (${oleh}, ${dari}, ${formatTanggal(tanggalDari(waktu))})\n  ${alasan}\n  ${values}\n`
}

/** Lists what came and counts nowhere. */
export const sisihanDaftar = defineCommand({
  nama: 'sisihan daftar',
  usage: 'sisihan daftar   catatan yang datang tetapi tidak dihitung, karena bukan milik penulisnya',
  pilihan: {},
  run(args): Promise<Answer> {
    return withReadyBook(args.data, 'sisihan.list', async ({ application }) => {
      const sisihan = await callBook(application, 'sisihan.list', {})
      return {
        json: { jumlah: sisihan.length, sisihan },
        text: `${sisihan.length} catatan disisihkan.\n${sisihan.map(describe).join('')}`,
      }
    })
  },
})

type Words = Pick<Arguments, 'words'>

function readNomor({ words }: Words, perintah: string): number {
  const [word, ...more] = words
  if (word === undefined || more.length > 0 || !/^[1-9]\d*$/.test(word))
    throw new UsageError(`Sebutkan satu nomor dari sisihan daftar: ${perintah} NOMOR`)
  return Number(word)
}

function runPutusan(
  args: Words & Pick<Arguments, 'data'>,
  name: Extract<CallName, `sisihan.${'accept' | 'leave'}`>,
  kata: string,
) {
  const nomor = readNomor(args, name === 'sisihan.accept' ? 'sisihan terima' : 'sisihan biarkan')
  return withReadyBook(args.data, name, async ({ application }): Promise<Answer> => {
    const hasil = await callBook(application, name, { nomor })
    return { json: { nomor, ...hasil }, text: `${kata}\n` }
  })
}

/** Takes one over in the name of the Puskesmas. */
export const sisihanTerima = defineCommand({
  nama: 'sisihan terima',
  usage: 'sisihan terima NOMOR   menerimanya atas nama Puskesmas; nomornya dari sisihan daftar',
  berkas: true,
  pilihan: {},
  run(args): Promise<Answer> {
    return runPutusan(args, 'sisihan.accept', 'Diterima atas nama Puskesmas. Isinya sekarang ikut dihitung.')
  },
})

/** Leaves one where it is. */
export const sisihanBiarkan = defineCommand({
  nama: 'sisihan biarkan',
  usage: 'sisihan biarkan NOMOR   membiarkannya: tetap tidak dihitung, dan hilang dari daftar',
  berkas: true,
  pilihan: {},
  run(args): Promise<Answer> {
    return runPutusan(args, 'sisihan.leave', 'Dibiarkan. Isinya tetap tidak dihitung.')
  },
})
