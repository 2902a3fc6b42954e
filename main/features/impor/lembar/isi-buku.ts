import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import { kunciNama } from '#shared/domain/identitas/kunci-nama.ts'
import type { AnakBuku, IsiBukuLembar, Riwayat } from '#shared/lembar/rencana.ts'
import { nikResmi } from '../anak-dikenal.ts'
import { listAnak, readRincian } from '../impor.repository.ts'
import { listHariTunggal } from './lembar.repository.ts'

const toAnak = (row: OrangTable): AnakBuku & { readonly id: string } => ({
  id: row.id,
  nama: row.nama,
  nik: row.nik,
  jk: row.jk as AnakBuku['jk'],
  tanggalLahir: row.tanggal_lahir,
  ibu: row.nama_ibu,
})

/** What the book knows that helps to read a workbook: its children, their measures, its days. */
export function readIsiBuku(context: AppContext, posyandu: string | null): IsiBukuLembar {
  const { db } = context
  const anak = listAnak(db).map(toAnak)
  const perNama = Map.groupBy(anak, ({ nama }) => kunciNama(nama))
  const perNik = new Map(anak.flatMap((satu) => (nikResmi(satu.nik) === null ? [] : [[satu.nik, satu] as const])))
  const milik = listPosyandu(db)
  const perBulan = listHariTunggal(db)
  return {
    posyandu: posyandu ?? (milik.length === 1 ? (milik[0]?.nama ?? null) : null),
    hariBuka: (bulan) => perBulan.get(bulan) ?? null,
    senama: (nama) => perNama.get(kunciNama(nama)) ?? [],
    riwayat: ({ nama, nik, tanggalLahir }): Riwayat => {
      const senama = (perNama.get(kunciNama(nama)) ?? []).filter((satu) => satu.tanggalLahir === tanggalLahir)
      const found = perNik.get(nikResmi(nik) ?? '') ?? (senama.length === 1 ? senama[0] : undefined)
      if (!found) return { berat: [], tinggi: [] }
      const { penimbangan } = readRincian(db, [found.id])(found.id)
      const urut = penimbangan.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1))
      return {
        berat: urut.flatMap(({ tanggal, bb_g }) => (bb_g === null ? [] : [{ tanggal, nilai: bb_g / 1000 }])),
        tinggi: urut.flatMap(({ tanggal, tb_mm }) => (tb_mm === null ? [] : [{ tanggal, nilai: tb_mm / 10 }])),
      }
    },
  }
}
