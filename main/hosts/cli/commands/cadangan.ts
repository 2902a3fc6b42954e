import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createCadangan, periksaCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import { restoreCadangan } from '#main/backup/pulihkan.ts'
import { headOf } from '#main/db/journal.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { readSandi, withBook } from './open-book.ts'
import { onlyFile } from './read-file.ts'

/** Copies the book into one encrypted file. */
export const cadanganBuat = defineCommand({
  nama: 'cadangan buat',
  usage: 'cadangan buat --ke FOLDER   menyalin buku ke satu berkas tersandi',
  pilihan: { ke: 'teks' },
  run(args): Promise<Answer> {
    const folder = args.required('ke')
    return withBook(args.data, 'cadangan.create', ({ context }) => {
      const kepala = headOf(context.db)
      const hasil = createCadangan(context.db, resolve(folder), context.now())
      context.catat('cadangan', { tempat: 'folder', ukuran: hasil.ukuran, kepala })
      const { berkas, orang, penimbangan } = hasil
      return {
        json: hasil,
        text: `Cadangan selesai dan sudah dibaca ulang: ${berkas}\n${orang} orang, ${penimbangan} penimbangan.\n`,
      }
    })
  },
})

/** Opens a backup and checks what is in it, in a place of its own. */
export const cadanganPeriksa = defineCommand({
  nama: 'cadangan periksa',
  usage: 'cadangan periksa BERKAS   membuka cadangan dan memeriksa isinya, tanpa mengubah apa pun',
  berkas: true,
  pilihan: {},
  async run(args): Promise<Answer> {
    const file = onlyFile(args, 'cadangan periksa BERKAS.cadangan')
    const cadangan = await unpackCadangan(file, readSandi())
    const hasil = periksaCadangan(cadangan, mkdtempSync(join(tmpdir(), 'buku-pustu-')))
    const cacat = hasil.benar
      ? {}
      : { cacat: `Isi cadangan ${file} tidak seperti waktu dibuat. Pakai cadangan yang lain.` }
    return {
      json: { berkas: file, ...hasil },
      text: `Cadangan ${hasil.waktu}: ${hasil.orang} orang, ${hasil.penimbangan} penimbangan.\n`,
      ...cacat,
    }
  },
})

/** Brings a book back from a backup into an empty folder. */
export const cadanganPulihkan = defineCommand({
  nama: 'cadangan pulihkan',
  usage: 'cadangan pulihkan BERKAS --data FOLDER   mengembalikan buku dari cadangan ke folder kosong',
  berkas: true,
  pilihan: {},
  async run(args): Promise<Answer> {
    const file = onlyFile(args, 'cadangan pulihkan BERKAS.cadangan')
    const { orang, penimbangan, perubahan, sidik } = restoreCadangan(await unpackCadangan(file, readSandi()), args.data)
    return {
      json: { data: args.data, orang, penimbangan, perubahan, sidik },
      text: `Buku dipulihkan ke ${args.data}: ${orang} orang, ${penimbangan} penimbangan. Kata sandinya yang berlaku waktu cadangan dibuat.\n`,
    }
  },
})
