import { acknowledgeKehilangan, readKehilangan } from '#main/db/kehilangan.ts'
import { isSehat, type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { type Book, sayKehilangan, withBook } from './open-book.ts'

const rusak = {
  integritas: 'rusak',
  jurnalSamaDenganTabel: false,
  orang: null,
  penimbangan: null,
  perubahan: null,
  sidik: null,
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

const takSehat =
  'Buku ini tidak seperti seharusnya. Jangan mencatat dulu: pulihkan cadangan yang terakhir ke folder baru.'

function check({ context: { db, pelaku, now } }: Book, dilihat: boolean): Answer {
  if (dilihat) acknowledgeKehilangan(db, { akunId: pelaku().id, waktu: now().toISOString() })
  const [hasil, kehilangan] = [periksaBuku(db), readKehilangan(db)]
  const json = kehilangan === null ? hasil : { ...hasil, kehilangan }
  const answer = { json, text: describe(hasil) }
  if (!isSehat(hasil)) return { ...answer, cacat: takSehat }
  return kehilangan === null ? answer : { ...answer, cacat: sayKehilangan(kehilangan) }
}

/**
 * Checks the whole book, and changes none of its records. One that cannot be read was looked at too: that is the answer.
 *
 * `--dilihat` says that somebody has looked at the entries that may be missing.
 */
export const periksa = defineCommand({
  nama: 'periksa',
  usage:
    'periksa [--dilihat]   memeriksa seluruh buku: berkas, riwayat, jumlah, kode isi; --dilihat: isian yang mungkin hilang sudah dilihat',
  pilihan: { dilihat: 'tanda' },
  run(args): Promise<Answer> {
    return withBook<Answer>(
      args.data,
      'buku.check',
      (book) => check(book, args.flag('dilihat')),
      (pesan) => ({ json: rusak, text: 'Berkas: rusak\n', cacat: pesan }),
    )
  },
})
