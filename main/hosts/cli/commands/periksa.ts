import { isSehat, type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
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
    `Kode isi: ${hasil.sidik}`,
  ]
  return `${lines.join('\n')}\n`
}

/** Checks the whole book, and writes nothing into it. One that cannot be read was looked at too: that is the answer. */
export function runPeriksa(args: Arguments): Promise<Answer> {
  const check = (hasil: Pemeriksaan): Answer => {
    if (isSehat(hasil)) return { json: hasil, text: describe(hasil) }
    const cacat =
      'Buku ini tidak seperti seharusnya. Jangan mencatat dulu: pulihkan cadangan yang terakhir ke folder baru.'
    return { json: hasil, text: describe(hasil), cacat }
  }
  return withBook<Answer>(
    args.data,
    'buku.periksa',
    ({ context }) => check(periksaBuku(context.db)),
    (pesan) => ({ json: rusak, text: 'Berkas: rusak\n', cacat: pesan }),
  )
}
