import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'
import { type StikBerkas, stikBerkas } from '#main/platform/stik-berkas.ts'
import type { Db } from '#main/toko/toko.ts'
import { bacaStik } from '#main/transfer/baca-stik.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { akhiranKartu, kartuTerbesar, kataOf, perbaruiKunci, readKartu, writeKartu } from '#main/transfer/kartu.ts'
import { listKenalan } from '#main/transfer/kenalan.ts'
import { toNamaBerkas } from '#main/transfer/kirim.ts'
import { type Percaya, percayaKartu, percayaMenunggu } from '#main/transfer/percaya.ts'
import { type BerkasAda, folderKiriman, listBerkasStik } from '#main/transfer/stik.ts'
import { tulisStik } from '#main/transfer/tulis-stik.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import type { BerkasStik, KartuPercaya } from '#shared/contract/kirim.ts'

export function namaKartu(nama: string): string {
  return `kartu-${toNamaBerkas(nama)}${akhiranKartu}`
}

const takDitulisi =
  'Flashdisk tidak dapat ditulisi, jadi belum ada yang disimpan di sana. Buku ini tidak berubah. Pasang lagi, atau pakai flashdisk lain.'

/**
 * Makes the folder of ours on a stick, and never the stick: pulled out a moment ago, it would be a folder of the laptop
 * that looks like one.
 *
 * @throws AppFailure when the stick is gone or does not let itself be written
 */
export function makeFolderKiriman(letak: string): string {
  const folder = join(letak, folderKiriman)
  try {
    if (!existsSync(folder)) mkdirSync(folder)
  } catch (cause) {
    throw new AppFailure({ code: 'berkas', pesan: takDitulisi }, { cause })
  }
  return folder
}

/** Writes the card of this book to a stick. */
export async function simpanKartu(
  { db }: AppContext,
  stik: StikBerkas,
  { letak }: FlashdiskAda,
): Promise<{ berkas: string }> {
  const bytes = Buffer.from(await writeKartu(db))
  const nama = namaKartu(readDiri(db).nama)
  return { berkas: tulisStik(stik, { folder: makeFolderKiriman(letak), nama, bytes, progress: () => {} }) }
}

/** A file of ours on a stick by its name. @throws AppFailure when it is not there any more */
export async function findBerkasStik(
  db: Db,
  stik: FlashdiskAda,
  { nama, jenis }: { readonly nama: string; readonly jenis: BerkasStik['jenis'] },
): Promise<BerkasAda> {
  const all = await listBerkasStik(db, stik).catch(() => [])
  const found = all.find(({ berkas, jenis: kind }) => berkas === nama && kind === jenis)
  return found ?? missing(`${nama} sudah tidak ada di flashdisk. Tidak ada yang berubah. Pasang lagi flashdisknya.`)
}

async function readText(db: Db, stik: FlashdiskAda, nama: string): Promise<string> {
  const { path } = await findBerkasStik(db, stik, { nama, jenis: 'kartu' })
  return bacaStik(stikBerkas, { path, nama, terbesar: kartuTerbesar }).toString()
}

/** The card on a stick, before it is trusted. */
export async function lihatKartu(
  { db }: AppContext,
  stik: FlashdiskAda,
  nama: string,
): Promise<{ kartu: KartuPercaya; sudahDikenal: boolean }> {
  const baru = readKartu(await readText(db, stik, nama))
  const { fasilitasId, jenis } = baru
  const sudahDikenal = listKenalan(db).some(({ tanda }) => tanda.equals(baru.tanda))
  return { kartu: { fasilitasId, jenis, nama: baru.nama, kata: kataOf(baru) }, sudahDikenal }
}

async function catat(context: AppContext, trust: (percaya: Percaya) => Promise<KartuPercaya>): Promise<KartuPercaya> {
  const kartu = await trust({ oleh: context.pelaku().id, now: context.now() })
  context.catat('kenalan', { nama: kartu.nama })
  return kartu
}

/** Trusts the card on a stick, if it is still the one whose words were compared. */
export async function percayaDariStik(
  context: AppContext,
  stik: FlashdiskAda,
  { nama, kata }: { readonly nama: string; readonly kata: readonly string[] },
): Promise<KartuPercaya> {
  const text = await readText(context.db, stik, nama)
  if (kataOf(readKartu(text)).join(' ') !== kata.join(' '))
    refuse('Kartu di flashdisk sudah berganti sejak dicocokkan. Tidak ada yang berubah. Cocokkan lagi keenam katanya.')
  return percayaTeks(context, text)
}

/** Trusts a card by its content. */
export function percayaTeks(context: AppContext, text: string): Promise<KartuPercaya> {
  return catat(context, (percaya) => percayaKartu(context.db, text, percaya))
}

/** Trusts a facility by the card that came with its changes. */
export function percayaYangMenunggu(
  context: AppContext,
  fasilitasId: string,
  kata: readonly string[],
): Promise<KartuPercaya> {
  return catat(context, (percaya) => percayaMenunggu(context.db, fasilitasId, kata, percaya))
}

/** Other keys for this book, by the word of those it has. */
export async function perbaruiKunciKiriman(context: AppContext): Promise<KartuPercaya> {
  const kartu = await perbaruiKunci(context.db)
  context.catat('kunciKiriman', {})
  return kartu
}
