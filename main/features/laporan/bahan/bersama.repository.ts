import { idLuar } from '#main/db/milik.ts'
import { listPetugas } from '#main/db/petugas.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Baris } from '#shared/catatan/daftar.ts'
import type { IsiBersama, PetugasHari } from '#shared/domain/koproduksi/buku.ts'

/** What bidan, kader and residents wrote down of the posyandu of this facility. */

type DenganPosyandu = Extract<
  EntityName,
  | 'kader'
  | 'hari_buka'
  | 'rencana_buka'
  | 'pengumuman'
  | 'alasan_absen'
  | 'musyawarah'
  | 'keputusan'
  | 'tindak_lanjut'
  | 'kas'
  | 'papan'
  | 'kunjungan_pembina'
>

function listDi<N extends DenganPosyandu>(db: Db, entitas: N): Baris<N>[] {
  const sql = `SELECT * FROM ${entitas} WHERE dihapus = 0 AND posyandu_id NOT IN ${idLuar} ORDER BY id`
  return db.all<Baris<N>>(sql)
}

/** Who was marked on a day: different persons, members and guests. */
function mapPengunjung(db: Db): Map<string, number> {
  const sql = `SELECT hari_buka_id AS id, count(DISTINCT orang_id) AS banyak FROM kehadiran
    WHERE dihapus = 0 AND hadir = 1 AND orang_id IS NOT NULL GROUP BY hari_buka_id`
  return new Map(db.all<{ id: string; banyak: number }>(sql).map(({ id, banyak }) => [id, banyak]))
}

function mapLama(db: Db): Map<string, number[]> {
  const sql = `SELECT hari_buka_id AS id, selesai - daftar AS menit FROM antrean
    WHERE dihapus = 0 AND selesai >= daftar ORDER BY id`
  const rows = Map.groupBy(db.all<{ id: string; menit: number }>(sql), ({ id }) => id)
  return new Map([...rows].map(([id, list]) => [id, list.map(({ menit }) => menit)]))
}

/** A kader by her record, others by what they are and are called. */
function mapPetugas(db: Db): Map<string, PetugasHari[]> {
  const rows = listPetugas(db, { dari: '0000-01-01', sampai: '9999-12-31' }).map(({ id, jenis, nama, ...hari }) => ({
    hari: `${hari.posyandu_id} ${hari.tanggal}`,
    petugas: { id: jenis === 'kader' ? id : `${jenis} ${nama.trim().toLocaleLowerCase('id')}`, jenis },
  }))
  return new Map(
    [...Map.groupBy(rows, ({ hari }) => hari)].map(([hari, list]) => [
      hari,
      [...new Map(list.map(({ petugas }) => [petugas.id, petugas])).values()],
    ]),
  )
}

function listHari(db: Db): IsiBersama['hari'] {
  const [petugas, pengunjung, lama] = [mapPetugas(db), mapPengunjung(db), mapLama(db)]
  return listDi(db, 'hari_buka').map(({ id, posyandu_id, tanggal, pengunjung_hitung }) => ({
    ...{ id, tanggal, posyanduId: posyandu_id, pengunjung: pengunjung.get(id) ?? pengunjung_hitung },
    ...{ petugas: petugas.get(`${posyandu_id} ${tanggal}`) ?? [], lama: lama.get(id) ?? [] },
  }))
}

const daftarJson = (teks: string | null): { readonly nama: string; readonly peran: string }[] =>
  teks === null ? [] : (JSON.parse(teks) as { nama: string; peran: string }[])

function readPutusan(db: Db): Pick<IsiBersama, 'musyawarah' | 'keputusan' | 'tindak'> {
  return {
    musyawarah: listDi(db, 'musyawarah').map(({ id, posyandu_id, tanggal, jenis, pemimpin_peran, hadir }) => ({
      ...{ id, tanggal, jenis, posyanduId: posyandu_id, pemimpinPeran: pemimpin_peran },
      hadir: daftarJson(hadir).map(({ peran }) => peran),
    })),
    keputusan: listDi(db, 'keputusan').map(({ id, posyandu_id, tanggal, cara, ...satu }) => ({
      ...{ id, tanggal, cara, posyanduId: posyandu_id, musyawarahId: satu.musyawarah_id },
      ...{ pengusulPeran: satu.pengusul_peran, dikonfirmasiPada: satu.dikonfirmasi_pada },
    })),
    tindak: listDi(db, 'tindak_lanjut').map(({ posyandu_id, keputusan_id, tanggal, batas, selesai_pada }) => ({
      ...{ tanggal, batas, posyanduId: posyandu_id, keputusanId: keputusan_id, selesaiPada: selesai_pada },
    })),
  }
}

function readRencana(db: Db): Pick<IsiBersama, 'rencana' | 'pengumuman' | 'absen' | 'pembina'> {
  return {
    rencana: listDi(db, 'rencana_buka').map(({ id, posyandu_id, tanggal, bidan, status, ...satu }) => ({
      ...{ id, tanggal, bidan, status, posyanduId: posyandu_id, dibuatPada: satu.dibuat_pada },
      ...{ dipindahKe: satu.dipindah_ke, diubahPada: satu.diubah_pada },
    })),
    pengumuman: listDi(db, 'pengumuman').map(({ posyandu_id, hari_buka_id, rencana_buka_id, tanggal_kirim }) => ({
      ...{ posyanduId: posyandu_id, hariBukaId: hari_buka_id, rencanaBukaId: rencana_buka_id },
      tanggalKirim: tanggal_kirim,
    })),
    absen: listDi(db, 'alasan_absen').map(({ posyandu_id, bulan, alasan }) => ({
      ...{ posyanduId: posyandu_id, bulan, alasan },
    })),
    pembina: listDi(db, 'kunjungan_pembina').map(({ posyandu_id, tanggal, tingkat }) => ({
      ...{ posyanduId: posyandu_id, tanggal, tingkat },
    })),
  }
}

export function readIsiBersama(db: Db): IsiBersama {
  return {
    hari: listHari(db),
    kader: listDi(db, 'kader').map(({ id, posyandu_id, mulai, sampai }) => ({
      ...{ id, mulai, posyanduId: posyandu_id, berhenti: sampai },
    })),
    ...readPutusan(db),
    ...readRencana(db),
    kas: listDi(db, 'kas').map(({ id, posyandu_id, tanggal, arah, sumber, rupiah, bukti, setuju, membalik_id }) => ({
      ...{ id, tanggal, arah, sumber, rupiah, bukti, posyanduId: posyandu_id },
      ...{ setuju: daftarJson(setuju), membalikId: membalik_id },
    })),
    papan: listDi(db, 'papan').map(({ posyandu_id, bulan, dipasang_pada }) => ({
      ...{ posyanduId: posyandu_id, bulan, dipasangPada: dipasang_pada },
    })),
  }
}
