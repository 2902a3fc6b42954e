import type { AppContext } from '#main/context/context.ts'
import { hitungKunjungan } from '#main/db/baris-kartu.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import { hubunganKk } from '#shared/catatan/orang.ts'
import { missing } from '#shared/contract/errors.ts'
import { kunciCatatan, seesTertutup } from '#shared/contract/peran.ts'
import type { FolderWarga } from '#shared/contract/warga.ts'
import { kelompokPada } from '#shared/domain/siklus/kelompok.ts'
import { semuaSusunan } from '#shared/kartu/susunan.ts'
import { isKartuTampak } from '#shared/kartu/tampak.ts'
import { isSasaranKartu } from '#shared/kartu/umur.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import { keadaanWarga } from './daftar.service.ts'
import { toIsi } from './isi.ts'
import {
  findWarga,
  type KeluargaRow,
  listAnggota,
  listKeluarga,
  mapBerjalan,
  type WargaLengkap,
} from './warga.repository.ts'

/** @throws AppFailure where the person is not in the book */
export function getWarga({ db }: AppContext, id: string): WargaLengkap {
  return findWarga(db, id) ?? missing('Orang ini sudah tidak ada di buku. Tidak ada yang berubah. Buka lagi daftarnya.')
}

/** What one of the family is to a person: by the links between them first, else by the place in the family. */
function hubunganOf(orang: WargaLengkap, lain: KeluargaRow): string {
  if (lain.id === orang.ibu_id) return 'ibu'
  if (lain.id === orang.suami_id) return 'suami'
  if (lain.suami_id === orang.id) return 'istri'
  if (lain.ibu_id === orang.id) return 'anak'
  if (lain.ibu_id !== null && lain.ibu_id === orang.ibu_id) return 'saudara kandung'
  return lain.hubungan_kk === null ? 'satu KK' : `${hubunganKk[lain.hubungan_kk]} (KK)`
}

/** The folder of one person: who she is, her family, and every card she has or may have. */
export function readFolderWarga(context: AppContext, id: string): FolderWarga {
  const { db } = context
  const [orang, hariIni, pelaku] = [getWarga(context, id), context.hariIni(), context.pelaku()]
  const anggota = listAnggota(db, id).at(-1)
  const keluarga = listKeluarga(db, orang).filter((lain) => isInLingkup(db, pelaku, [kunciCatatan('orang', lain.id)]))
  const berjalan = mapBerjalan(db, id).get(id) ?? []
  const keadaan = keadaanWarga({ meninggal_pada: orang.meninggal_pada, sampai: anggota?.sampai ?? null }, hariIni)
  return {
    id,
    versi: orang.versi,
    isi: toIsi(orang),
    umur: singkatUmur(orang.tanggal_lahir, hariIni),
    kelompok: kelompokPada(orang.tanggal_lahir, hariIni),
    anak: orang.anak === 1,
    posyanduId: anggota?.posyandu_id ?? null,
    posyandu: namaPosyanduJelas(db).get(anggota?.posyandu_id ?? '') ?? null,
    keadaan,
    meninggalPada: orang.meninggal_pada,
    keluarga: keluarga.map((lain) => ({
      id: lain.id,
      nama: lain.nama,
      umur: singkatUmur(lain.tanggal_lahir, hariIni),
      hubungan: hubunganOf(orang, lain),
      anak: lain.anak === 1,
      meninggal: lain.meninggal_pada !== null,
    })),
    kartu: semuaSusunan().flatMap((susunan) => {
      const { kartu } = susunan
      const { jumlah, terakhir } = hitungKunjungan(db, susunan, id)
      const untuknya =
        keadaan === 'aktif' &&
        orang.tanggal_lahir !== null &&
        isSasaranKartu(kartu, { lahir: orang.tanggal_lahir, jk: orang.jk }, hariIni)
      if ((!untuknya && jumlah === 0) || !isKartuTampak(kartu, !seesTertutup(pelaku.peran))) return []
      return {
        kode: kartu.kode,
        sebut: kartu.sebut,
        untuknya,
        jumlah,
        terakhir,
        berjalan: berjalan.includes(kartu.sebut),
      }
    }),
  }
}
