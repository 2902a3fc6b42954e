import type { AppContext } from '#main/context/context.ts'
import { readTempat } from '#main/db/buku.ts'
import { countKonflik, countSisihan } from '#main/db/konflik.ts'
import { readTempatTetap } from '#main/db/tempat-tetap.ts'
import { getReplikaSendiri, listUntuk } from '#main/db/vektor.ts'
import { countBelumDisalin, isDialiri } from '#main/transfer/alur.ts'
import { listCelah } from '#main/transfer/celah.ts'
import { readKabar } from '#main/transfer/kabar.ts'
import { kataOf, readKartuSendiri } from '#main/transfer/kartu.ts'
import { type KenalanBaris, listKenalan } from '#main/transfer/kenalan.ts'
import { listMenunggu } from '#main/transfer/percaya.ts'
import { listPihak } from '#main/transfer/pihak.ts'
import { missing } from '#shared/contract/errors.ts'
import type { KeadaanKirim, Kenalan } from '#shared/contract/kirim.ts'
import { listBulanKirim } from './bulan.ts'
import { countSejak, findTerakhir, removeKenalan } from './kirim.repository.ts'

/** How many changes somebody is not known to have. */
function countBelumDiterima({ db }: AppContext, tujuan: KenalanBaris): number {
  const diri = readTempatTetap(db)
  if (diri === null) return 0
  const { vektor: known } = readKabar(db, tujuan.fasilitasId, getReplikaSendiri(db).id)
  const belumDisalin = isDialiri(diri, tujuan) ? countBelumDisalin(db, tujuan.fasilitasId, diri.id) : 0
  return listUntuk(db, tujuan, diri.id)
    .filter((replika) => replika.fasilitasId !== tujuan.fasilitasId)
    .reduce((sum, { nomor, id }) => sum + countSejak(db, { nomor, seq: known[id] ?? 0 }), belumDisalin)
}

function toKenalan(context: AppContext, kenalan: KenalanBaris): Kenalan {
  const { fasilitasId, jenis, nama, dipercaya } = kenalan
  return {
    fasilitasId,
    jenis,
    nama,
    dipercaya,
    kata: kataOf(kenalan),
    belumDiterima: countBelumDiterima(context, kenalan),
    ...findTerakhir(context.db, fasilitasId),
  }
}

/** Puskesmas this book was connected with, or that came before the one it is. */
function listDahulu({ db }: AppContext): KeadaanKirim['dahulu'] {
  const kini = new Set(listKenalan(db).map(({ fasilitasId }) => fasilitasId))
  return listPihak(db)
    .filter(({ jenis, fasilitasId }) => jenis === 'puskesmas' && !kini.has(fasilitasId))
    .map((one) => ({ fasilitasId: one.fasilitasId, jenis: one.jenis, nama: one.nama, kata: kataOf(one) }))
}

/** Where this book stands with others. */
export async function readKeadaanKirim(context: AppContext): Promise<KeadaanKirim> {
  const { db } = context
  const tempat = readTempat(db)
  return {
    kartu: tempat === null ? null : await readKartuSendiri(db),
    kenalan: listKenalan(db).map((one) => toKenalan(context, one)),
    menunggu: tempat === null ? [] : await listMenunggu(db),
    dahulu: listDahulu(context),
    celah: listCelah(db),
    konflik: countKonflik(db),
    disisihkan: countSisihan(db),
    bulan: tempat === null || tempat.jenis === 'puskesmas' ? [] : listBulanKirim(context),
  }
}

/**
 * Forgets somebody: what they sent and is in the tables stays; what waited, and what they send from now on, is not taken.
 *
 * @throws AppFailure when unknown
 */
export function lupakanKenalan(context: AppContext, fasilitasId: string): void {
  const { db } = context
  db.transaction(() => {
    const known = listKenalan(db).find((one) => one.fasilitasId === fasilitasId)
    if (!known) missing('Hubungan ini sudah tidak ada. Tidak ada yang berubah.')
    removeKenalan(db, fasilitasId)
    context.catat('lupakan', { nama: known.nama })
  })
}
