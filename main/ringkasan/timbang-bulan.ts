import type { Db, Value } from '#main/toko/toko.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { awalAnak } from '#shared/domain/skdn/awal-data.ts'
import { type BarisBulan, barisBulan } from '#shared/domain/skdn/baris-bulan.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { NilaiZ, RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { penentuAnak } from './anak.ts'
import { load } from './baris-register.ts'
import { tandaiBaris } from './jumlah-bulan.ts'
import { bitTanda, kodeHuruf, kodeJk, kodeLuar, kodeTanggal, kolomTimbang } from './kode.ts'
import type { IsiRingkas, Nomor, Ringkasan } from './uraian.ts'

/** Every child in every month that may count it, and the first months of its weighings: whole numbers throughout. */

const perseratus = (z: NilaiZ | null): number | null => z && Math.round(z.z * 100)

function tandaOf({ edema, duaT, zHari, zBulan, caraUkur }: BarisBulan): number {
  const bits = [
    edema && bitTanda.edema,
    duaT && bitTanda.duaT,
    zHari?.flagged && bitTanda.zHariJanggal,
    zBulan?.flagged && bitTanda.zBulanJanggal,
    caraUkur && bitTanda[caraUkur],
  ]
  return bits.reduce<number>((sum, bit) => sum + (bit || 0), 0)
}

function toTimbang(anak: number, b: BarisBulan, nomor: Nomor): Value[] {
  const tempat = (id: string | null) => (id === null ? 0 : nomor(id))
  return [
    indeksBulan(b.bulan),
    tempat(b.posyanduId),
    anak,
    kodeJk[b.jk],
    kodeTanggal(b.lahir),
    b.hari,
    b.huruf === null ? 0 : kodeHuruf[b.huruf],
    b.luar === null ? 0 : kodeLuar[b.luar],
    b.sasaran,
    b.kms,
    tempat(b.buka),
    b.tahan,
    b.jeda,
    b.bbG,
    b.tbMm,
    b.naikG,
    perseratus(b.zHari),
    perseratus(b.zBulan),
    tandaOf(b),
  ]
}

function toIsi(child: AnakRegister, nomor: Nomor): IsiRingkas {
  const anak = nomor(child.id)
  return {
    timbang_bulan: barisBulan(child).map((baris) => toTimbang(anak, baris, nomor)),
    awal_data: awalAnak(child).map(({ posyanduId, bulan, impor }) => [
      nomor(posyanduId),
      indeksBulan(bulan),
      anak,
      impor ? 1 : 0,
    ]),
  }
}

/** The z table in force, by which impossible measures are known. */
export function readRujukanZ(db: Db): RujukanZ {
  const nilai = db.value<string>(
    "SELECT nilai ->> '$.rujukanZ' FROM pengaturan WHERE id = 'pengaturan' AND dihapus = 0",
  )
  return nilai === 'bulanPenuh' ? nilai : 'hari'
}

/** Fields that decide something, where not all of a record do. */
const isianPenentu: Readonly<Record<string, readonly string[]>> = {
  keanggotaan: ['orang_id', 'posyandu_id', 'mulai', 'sampai', 'dihapus'],
}

export const timbangBulan: Ringkasan = {
  nama: 'timbangBulan',
  tabel: [
    { nama: 'timbang_bulan', kunci: 'anak', kolom: kolomTimbang, berubah: tandaiBaris },
    { nama: 'awal_data', kunci: 'anak', kolom: ['posyandu', 'bulan', 'anak', 'impor'] },
  ],
  kunci: 'orang',
  bergantung: [
    { catatan: 'orang', kunci: 'id', isian: ['jk', 'tanggal_lahir', 'dihapus'] },
    ...penentuAnak.map(([catatan, kunci]) => ({ catatan, kunci, isian: isianPenentu[catatan] ?? null })),
    { catatan: 'pengaturan', seluruh: readRujukanZ },
  ],
  hitung: (db, kunci, nomor) =>
    new Map(load(db, kunci, readRujukanZ(db)).map((child) => [child.id, toIsi(child, nomor)])),
}
