import { type HariKunjungan, listHariKunjungan } from '#main/db/baris-kartu.ts'
import type { MasaDatang } from '#main/db/datang.ts'
import { mapPeristiwa } from '#main/db/peristiwa.ts'
import type { Db } from '#main/toko/toko.ts'
import type { BukuBuka } from '#shared/bahan/buka.ts'
import type { BukuWarga, Warga, WargaDi } from '#shared/bahan/warga.ts'
import { diPosyandu } from '#shared/domain/sasaran/di-posyandu.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { findSusunan } from '#shared/kartu/susunan.ts'
import { bulanTercapai } from './buka.ts'
import { readIbu } from './ibu.ts'
import type { Pembaca } from './pembaca.ts'
import { type AnggotaRow, listWarga, mapAnggota, type WargaRow } from './warga.repository.ts'

function toWarga(row: WargaRow, anggota: readonly AnggotaRow[], mati: Tanggal | null): Warga {
  const { id, nama, jk, alamat, rt, dawis, suami, tanggal_lahir: lahir } = row
  const isLahir = ({ mulai, sebab_mulai }: AnggotaRow) => sebab_mulai === 'lahir' || (lahir !== null && mulai <= lahir)
  return {
    ...{ id, nama, jk, alamat, rt, dawis, suami, tanggalLahir: lahir, statusKawin: row.status_kawin },
    ...{ noKk: row.no_kk, disabilitas: row.disabilitas, ibuId: row.ibu_id, suamiId: row.suami_id },
    ...{ tahapanKs: row.tahapan_ks, urutanRegister: row.urutan_register, meninggal: row.meninggal_pada ?? mati },
    keanggotaan: anggota.map((satu) => ({
      ...{ posyanduId: satu.posyandu_id, mulai: satu.mulai, sampai: satu.sampai, sebabSampai: satu.sebab_sampai },
    })),
    lahirDi: anggota.find(isLahir)?.posyandu_id ?? null,
  }
}

/** The first death that is told of each person, of whichever record. */
function mapKematian(db: Db, sampai: Tanggal): Map<string, Tanggal> {
  const found = new Map<string, Tanggal>()
  for (const [id, list] of mapPeristiwa(db)) {
    const mati = list.find(({ sebab, tanggal }) => sebab === 'meninggal' && tanggal <= sampai)
    if (mati) found.set(id, mati.tanggal)
  }
  return found
}

function createAnggota(warga: ReadonlyMap<string, Warga>, buka: BukuBuka): BukuWarga['anggota'] {
  return (bulan, hari) => {
    const found = new Map<string, WargaDi[]>([...buka.posyandu.keys()].map((id) => [id, []]))
    for (const satu of warga.values()) {
      const own = hari(satu.id) ?? null
      const baris = own === null ? null : { tanggal: own, posyanduId: null }
      const di = diPosyandu(satu, { bulan, baris }, (id) => buka.posyandu.get(id)?.hariBuka.get(bulan)?.tanggal)
      if (di) found.get(di.posyanduId)?.push({ warga: satu, posyanduId: di.posyanduId, pada: di.tanggal })
    }
    return found
  }
}

/** The last day in each month on which somebody has a row of a card: "2026-08 ID". */
function createHariKartu(db: Db, masa: MasaDatang): BukuWarga['hariKartu'] {
  const read = new Map<string, ReadonlyMap<string, Tanggal>>()
  const hariOf = (kode: string) => {
    const susunan = findSusunan(kode)
    if (!susunan) throw new Error(`There is no card ${kode}`)
    const known = read.get(kode) ?? terakhirPerBulan(listHariKunjungan(db, susunan, masa))
    read.set(kode, known)
    return known
  }
  return (kartu, bulan: Bulan) => {
    const perKartu = kartu.map(hariOf)
    return (id) =>
      perKartu.reduce<Tanggal | null>((last, satu) => {
        const hari = satu.get(`${bulan} ${id}`) ?? null
        return hari !== null && (last === null || hari > last) ? hari : last
      }, null)
  }
}

function terakhirPerBulan(rows: readonly HariKunjungan[]): ReadonlyMap<string, Tanggal> {
  const found = new Map<string, Tanggal>()
  for (const { orang, tanggal } of rows) {
    const key = `${bulanOf(tanggal)} ${orang}`
    if ((found.get(key) ?? '') < tanggal) found.set(key, tanggal)
  }
  return found
}

/** Everybody of all posyandu, over the months of the period. */
export const readWarga: Pembaca<'warga'> = (baca) => {
  const { db, hariIni } = baca.context
  const [sampai, anggota] = [hariIni(), mapAnggota(db, hariIni())]
  const mati = mapKematian(db, sampai)
  const warga = new Map(
    listWarga(db, sampai).map((row) => [row.id, toWarga(row, anggota.get(row.id) ?? [], mati.get(row.id) ?? null)]),
  )
  const buku: BukuWarga = {
    sampai,
    warga,
    ibu: readIbu(baca),
    anggota: createAnggota(warga, baca.ambil('buka')(null)),
    hariKartu: createHariKartu(db, bulanTercapai(baca).masa),
  }
  return () => buku
}
