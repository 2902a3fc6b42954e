import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createCadangan, periksaCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import { restoreCadangan } from '#main/backup/pulihkan.ts'
import { headOf } from '#main/db/journal.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { readSandi, withBook } from './open-book.ts'

/** Copies the book into one encrypted file. */
export function runCadanganBuat(args: Arguments): Promise<Answer> {
  const folder = args.required('ke')
  return withBook(args.data, 'cadangan.buat', ({ context }) => {
    const kepala = headOf(context.db)
    const hasil = createCadangan(context.db, resolve(folder), context.now())
    context.catat('cadangan', { tempat: 'folder', ukuran: hasil.ukuran, kepala })
    const { berkas, orang, penimbangan } = hasil
    return {
      json: hasil,
      text: `Cadangan selesai dan sudah dibaca ulang: ${berkas}\n${orang} orang, ${penimbangan} penimbangan.\n`,
    }
  })
}

function onlyFile(args: Arguments, command: string): string {
  const [file, ...more] = args.words
  if (file === undefined || more.length > 0) throw new UsageError(`Sebutkan satu berkas: ${command} BERKAS.cadangan`)
  return file
}

/** Opens a backup and checks what is in it, in a place of its own. */
export async function runCadanganPeriksa(args: Arguments): Promise<Answer> {
  const file = onlyFile(args, 'cadangan periksa')
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
}

/** Brings a book back from a backup into an empty folder. */
export async function runCadanganPulihkan(args: Arguments): Promise<Answer> {
  const file = onlyFile(args, 'cadangan pulihkan')
  const { orang, penimbangan, perubahan, sidik } = restoreCadangan(await unpackCadangan(file, readSandi()), args.data)
  return {
    json: { data: args.data, orang, penimbangan, perubahan, sidik },
    text: `Buku dipulihkan ke ${args.data}: ${orang} orang, ${penimbangan} penimbangan. Kata sandinya yang berlaku waktu cadangan dibuat.\n`,
  }
}
