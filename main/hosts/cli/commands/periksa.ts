import { isSehat, type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { Answer } from '../answer.ts'
import type { Arguments } from '../arguments.ts'
import { withBook } from './open-book.ts'

const rusak = {
  ...{ integritas: 'rusak', jurnalSamaDenganTabel: false },
  ...{ orang: null, penimbangan: null, perubahan: null, sidik: null },
} as const

function describe(hasil: Pemeriksaan): string {
  const lines = [
    `Berkas: ${hasil.integritas}`,
    `Jurnal sama dengan tabel: ${hasil.jurnalSamaDenganTabel ? 'ya' : 'TIDAK'}`,
    `${hasil.orang} orang, ${hasil.penimbangan} penimbangan, ${hasil.perubahan} perubahan`,
    `Sidik: ${hasil.sidik}`,
  ]
  return `${lines.join('\n')}\n`
}

/** Checks the whole book, and writes nothing into it. */
export async function runPeriksa(args: Arguments): Promise<Answer> {
  try {
    return await withBook(args.data, 'buku.periksa', ({ context }) => {
      const hasil = periksaBuku(context.db)
      if (isSehat(hasil)) return { json: hasil, text: describe(hasil) }
      const cacat =
        'Buku ini tidak seperti seharusnya. Jangan mencatat dulu: pulihkan cadangan yang terakhir ke folder baru.'
      return { json: hasil, text: describe(hasil), cacat }
    })
  } catch (cause) {
    // A book that cannot be opened was looked at too: what was found is the answer.
    if (!(cause instanceof AppFailure && cause.error.code === 'berkas')) throw cause
    return { json: rusak, text: `Berkas: rusak\n`, cacat: cause.error.pesan }
  }
}
