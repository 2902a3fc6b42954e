import { findTempatId } from '#main/db/buku.ts'
import { listCakupan, listPenjawab } from '#main/db/cakupan.ts'
import { acknowledgeKehilangan, readKehilangan } from '#main/db/kehilangan.ts'
import { isSehat, type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { findByName } from './find-by-name.ts'
import { type Book, sayKehilangan, withBook } from './open-book.ts'

const rusak = {
  integritas: 'rusak',
  jurnalSamaDenganTabel: false,
  ringkasanSama: false,
  orang: null,
  penimbangan: null,
  perubahan: null,
  sidik: null,
} as const

function describe(hasil: Pemeriksaan): string {
  const lines = [
    `Berkas: ${hasil.integritas}`,
    `Jurnal sama dengan tabel: ${hasil.jurnalSamaDenganTabel ? 'ya' : 'TIDAK'}`,
    `Hitungan yang disimpan sama dengan hitungan ulang: ${hasil.ringkasanSama ? 'ya' : 'TIDAK'}`,
    `${hasil.orang} orang, ${hasil.penimbangan} penimbangan, ${hasil.perubahan} perubahan`,
    `Kode isi: ${hasil.sidik}`,
  ]
  return `${lines.join('\n')}\n`
}

const takSehat =
  'Buku ini tidak seperti seharusnya. Jangan mencatat dulu: pulihkan cadangan yang terakhir ke folder baru.'

type Bagian = { readonly nama: string; readonly orang: number; readonly penimbangan: number; readonly sidik: string }

/** What one place answers for, of this book: alike in its own and in that of its Puskesmas, once both told each other all. */
function periksaBagian({ context: { db } }: Book, nama: string): Bagian {
  const bernama = listPenjawab(db).map(({ id, ...satu }) => ({ id, nama: formatTempat(satu) }))
  const tempat = findByName(bernama, nama, { apa: 'Tempat', tempat: 'di buku ini' })
  const cakupan = listCakupan(db, tempat.id, findTempatId(db))
  return {
    nama: tempat.nama,
    orang: cakupan.get('orang')?.size ?? 0,
    penimbangan: cakupan.get('penimbangan')?.size ?? 0,
    sidik: sidikBuku(db, cakupan),
  }
}

function describeBagian({ nama, orang, penimbangan, sidik }: Bagian): string {
  return `${nama}: ${orang} orang, ${penimbangan} penimbangan, yang dihapus pun\nKode isi ${nama}: ${sidik}\n`
}

function check(book: Book, dilihat: boolean, nama: string | null): Answer {
  const { db, pelaku, now } = book.context
  if (dilihat) acknowledgeKehilangan(db, { akunId: pelaku().id, waktu: now().toISOString() })
  const [hasil, kehilangan] = [periksaBuku(db), readKehilangan(db)]
  const bagian = nama === null ? null : periksaBagian(book, nama)
  const json = { ...hasil, ...(kehilangan && { kehilangan }), ...(bagian && { bagian }) }
  const answer = { json, text: `${describe(hasil)}${bagian ? describeBagian(bagian) : ''}` }
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
    'periksa [--dilihat] [--pustu NAMA]   memeriksa seluruh buku: berkas, riwayat, jumlah, kode isi; --dilihat: isian yang mungkin hilang sudah dilihat; --pustu: juga kode isi satu Pustu, yang sama di bukunya dan di buku Puskesmas',
  pilihan: { dilihat: 'tanda', pustu: 'teks' },
  run(args): Promise<Answer> {
    return withBook<Answer>(
      args.data,
      'buku.check',
      (book) => check(book, args.flag('dilihat'), args.text('pustu') ?? null),
      (pesan) => ({ json: rusak, text: 'Berkas: rusak\n', cacat: pesan }),
    )
  },
})
