import { refuse } from '#shared/contract/errors.ts'
import type { Konflik } from '#shared/contract/konflik.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { callBook, withReadyBook } from './open-book.ts'

function describe({ tentang, namaIsian, calon, putusan }: Konflik): string {
  const values = calon.map(
    ({ nomor, nilai, oleh, waktu, komputer, tampil }) =>
      `  ${nomor}: ${nilai ?? '–'} (${oleh}, ${komputer}, ${formatTanggal(tanggalDari(waktu))})${tampil ? ', yang tampil' : ''}`,
  )
  const head = `${tentang}, ${namaIsian}: ${putusan ? `dipilih ${putusan.nilai ?? '–'} oleh ${putusan.oleh}` : 'belum dipilih'}`
  return [head, ...values].join('\n')
}

/** Lists what two computers wrote differently. */
export const konflikDaftar = defineCommand({
  nama: 'konflik daftar',
  usage: 'konflik daftar   isian yang dicatat berbeda di dua laptop',
  pilihan: {},
  run(args): Promise<Answer> {
    return withReadyBook(args.data, 'konflik.list', async ({ application }) => {
      const konflik = await callBook(application, 'konflik.list', {})
      const terbuka = konflik.filter(({ putusan }) => putusan === null).length
      return {
        json: { terbuka, konflik },
        text: `${terbuka} belum dipilih.\n${konflik.map((one) => `${describe(one)}\n`).join('')}`,
      }
    })
  },
})

/** Chooses what one change set: all its fields that are in question, or the one named. */
export const konflikPilih = defineCommand({
  nama: 'konflik pilih',
  usage: 'konflik pilih NOMOR [--isian NAMA]   memilih catatan yang benar; nomornya dari konflik daftar',
  berkas: true,
  pilihan: { isian: 'teks' },
  run(args): Promise<Answer> {
    const [word, ...more] = args.words
    if (word === undefined || more.length > 0 || !/^[1-9]\d*$/.test(word))
      throw new UsageError('Sebutkan satu nomor dari konflik daftar: konflik pilih NOMOR [--isian NAMA]')
    const [nomor, isian] = [Number(word), args.text('isian')]
    return withReadyBook(args.data, 'konflik.choose', async ({ application }) => {
      const all = await callBook(application, 'konflik.list', {})
      const chosen = all.filter(
        (one) => one.calon.some((calon) => calon.nomor === nomor) && (isian === undefined || one.isian === isian),
      )
      const open = chosen.filter(({ putusan }) => putusan === null)
      const wanted = open.length > 0 ? open : chosen
      if (wanted.length === 0) refuse(`Nomor ${nomor} tidak ada di konflik daftar. Tidak ada yang berubah.`)
      const kelompok: number[] = []
      for (const one of wanted) {
        const input = { entitas: one.entitas, id: one.id, isian: one.isian, nomor }
        kelompok.push((await callBook(application, 'konflik.choose', input)).kelompok)
      }
      return {
        json: { dipilih: wanted.map(({ entitas, id, isian: field }) => ({ entitas, id, isian: field })), kelompok },
        text: `${wanted.length} isian dipilih. Yang lain tetap disimpan.\n`,
      }
    })
  },
})
