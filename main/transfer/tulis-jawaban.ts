import { basename, dirname, join } from 'node:path'
import { vektorUntuk } from '#main/db/vektor.ts'
import type { StikBerkas } from '#main/platform/stik-berkas.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilTerima } from '#shared/contract/kirim.ts'
import { readDiri } from './diri.ts'
import { writeJejak } from './jejak.ts'
import type { Masuk } from './jumlah-terima.ts'
import { toNamaBerkas } from './kirim.ts'
import type { Pembuka } from './pembuka.ts'
import { akhiranTandaTerima, writeTandaTerima } from './tanda-terima.ts'
import { tulisStik } from './tulis-stik.ts'

/** The book that takes in, and the stick it takes from. */
export type Penerima = { readonly db: Db; readonly stik: StikBerkas; readonly pembuka: Pembuka }

/** Whether nothing of a package was left out. */
export const isUtuh = ({ hasil }: Masuk) => hasil.cabang.length === 0

/** One answer a sender, written beside its newest package: a receipt, or what keeps its packages from coming whole. */
export function writeReceipts(
  { db, stik, pembuka: kenalan }: Penerima,
  semua: readonly Masuk[],
  { oleh, now }: { readonly oleh: string; readonly now: Date },
): Pick<HasilTerima, 'tandaTerima' | 'catatan'> {
  const [tandaTerima, catatan]: [string[], string[]] = [[], []]
  // This book may have parted from its name by what it took in.
  const pembuka = { ...kenalan, diri: readDiri(db) }
  const { diri } = pembuka
  for (const [untuk, group] of Map.groupBy(semua, ({ paket }) => paket.pengirim.fasilitasId)) {
    const [whole, part] = [group.filter(isUtuh), group.filter((one) => !isUtuh(one))]
    const last = whole.at(-1) ?? part.at(-1)
    if (!last) continue
    const cabang = group.flatMap(({ hasil }) => [...hasil.cabang, ...hasil.rangkap])
    const tujuan = last.paket.pengirim
    const text = writeTandaTerima({
      pembuka,
      untuk,
      paket: whole.map(({ paket, disisihkan }) => ({ ...paket, disisihkan })),
      belum: part.map(({ paket }) => paket),
      oleh,
      waktu: now.toISOString(),
      vektor: vektorUntuk(db, tujuan, diri.fasilitasId),
      jejak: writeJejak(db, { sendiri: diri.fasilitasId, untuk: tujuan }, cabang),
    })
    const { nomor } = last.paket.isi.kepala
    const awal = whole.length > 0 ? 'tanda-terima' : 'belum-diterima'
    const nama = `${awal}-${toNamaBerkas(diri.nama)}-${basename(last.path).replace(/\.[^.]*$/, '')}${akhiranTandaTerima}`
    const folder = dirname(last.path)
    try {
      const berkas = tulisStik(stik, { folder, nama, bytes: Buffer.from(text), progress: () => {} })
      if (whole.length > 0) tandaTerima.push(join(folder, berkas))
    } catch (cause) {
      if (!(cause instanceof AppFailure)) throw cause
      const keadaan = whole.length > 0 ? 'sudah diterima, tetapi tanda terimanya' : 'belum diterima, dan jawabannya'
      catatan.push(`Kiriman ${nomor} ${keadaan} belum ditulis. ${cause.error.pesan}`)
    }
  }
  return { tandaTerima, catatan }
}
