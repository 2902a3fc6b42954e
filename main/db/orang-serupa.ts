import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import { kunciCatatan } from '#shared/contract/peran.ts'
import { isNamaSama } from '#shared/domain/identitas/nama.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isNikLuar } from './anak-luar.ts'
import { namaPosyanduJelas } from './buku.ts'
import { isInLingkup, lingkupOf } from './lingkup.ts'
import { idLuar } from './milik.ts'
import type { Pelaku } from './pelaku.ts'

/** Who is being written down, by what tells one person from another. */
export type Ditulis = {
  readonly nama: string
  readonly jk: 'L' | 'P' | null
  readonly tanggalLahir: string | null
  readonly nik: string | null
}

type Dikenal = Pick<OrangTable, 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'nik'>
type Terakhir = Dikenal & { readonly posyandu: KeanggotaanTable['posyandu_id'] | null }

/** Whether two may be one person: the same issued number; else the same name, where no birth date and no number say otherwise. */
function isMungkinSama(baru: Ditulis, orang: Dikenal): boolean {
  if (baru.nik !== null && orang.nik !== null && statusNik(baru.nik) === 'resmi' && statusNik(orang.nik) === 'resmi') {
    return baru.nik === orang.nik
  }
  if (!isNamaSama(baru.nama, orang.nama) || (baru.jk !== null && orang.jk !== null && orang.jk !== baru.jk))
    return false
  return baru.tanggalLahir === null || orang.tanggal_lahir === null || baru.tanggalLahir === orang.tanggal_lahir
}

/** Everyone of this facility with the posyandu of the latest membership. No limit: two of one name may stand anywhere. */
function listDikenal(db: Db): Terakhir[] {
  return db.all<Terakhir>(`SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.nik,
      (SELECT k.posyandu_id FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0
         AND k.posyandu_id NOT IN ${idLuar} ORDER BY k.mulai DESC, k.id DESC LIMIT 1) AS posyandu
    FROM orang o WHERE o.dihapus = 0 AND o.id NOT IN ${idLuar} ORDER BY o.id`)
}

/** Who in the book may be the same person. Nothing is decided by it; whoever is held to some posyandu hears of nobody beyond them. */
export function listSerupa(db: Db, pelaku: Pelaku, baru: Ditulis) {
  const names = namaPosyanduJelas(db)
  const { hasPosyandu } = lingkupOf(pelaku)
  return listDikenal(db).flatMap((orang) => {
    const { posyandu } = orang
    if (posyandu === null || !hasPosyandu(posyandu) || !isMungkinSama(baru, orang)) return []
    const lahir = orang.tanggal_lahir === null ? '' : `, lahir ${formatTanggal(orang.tanggal_lahir)}`
    const di = names.get(posyandu)
    const nikSama = baru.nik !== null && orang.nik === baru.nik
    const sebab = nikSama ? 'dengan NIK yang sama' : 'dengan nama yang sama'
    return {
      orangId: orang.id,
      pesan: `${orang.nama}${lahir}${di ? `, ${di}` : ''} sudah ada di buku ${sebab}.`,
      nikSama,
    }
  })
}

/**
 * One issued number is one person: somebody who has it already is chosen, never written down again.
 *
 * @param kecuali whose own number it may be
 */
export function refuseNikDikenal(
  db: Db,
  pelaku: Pelaku,
  {
    nik,
    aman,
    kecuali = null,
  }: { readonly nik: string | null; readonly aman: string; readonly kecuali?: string | null },
): void {
  if (nik === null || statusNik(nik) !== 'resmi') return
  const known = db.first<Pick<Dikenal, 'id' | 'nama'>>(
    `SELECT id, nama FROM orang WHERE nik = ? AND dihapus = 0 AND id IS NOT ? AND id NOT IN ${idLuar} ORDER BY id LIMIT 1`,
    nik,
    kecuali,
  )
  if (known && !isInLingkup(db, pelaku, [kunciCatatan('orang', known.id)]))
    refuse(`NIK ini sudah tercatat di posyandu lain di buku ini. ${aman} Periksa NIK-nya, atau minta bantuan bidan.`)
  if (known)
    refuse(`NIK ini sudah tercatat untuk ${known.nama}. ${aman} Pilih ${known.nama} dari daftar, atau periksa NIK-nya.`)
  if (isNikLuar(db, nik)) {
    refuse(
      `NIK ini sudah terdaftar di Pustu lain. ${aman} Bila orangnya pindah ke sini, mintalah pemindahannya lewat Puskesmas; bila NIK-nya salah ketik, perbaiki dulu.`,
    )
  }
}
