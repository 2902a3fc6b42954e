import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readPengaturan, readTempat } from '#main/db/buku.ts'
import { hasContoh, posyanduContoh } from '#main/db/contoh.ts'
import { refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import type { Bahan, NamaBahan } from '#shared/bahan/bahan.ts'
import { refuse } from '#shared/contract/errors.ts'
import { bulanOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { createForm } from '#shared/formulir/buat.ts'
import type { Formulir } from '#shared/formulir/formulir.ts'
import type { KepalaPosyandu, Umum } from '#shared/formulir/masukan.ts'
import type { FormModel, Periode } from '#shared/formulir/model.ts'
import { bulanDalam, bulanTerakhir } from '#shared/formulir/periode.ts'
import { createBaca } from './bahan/daftar.ts'
import { countKader, countKaderHadir, listPenandatangan } from './laporan.repository.ts'

function readKepala(context: AppContext, bulan: string): Map<string, KepalaPosyandu> {
  const kader = countKader(context.db)
  const hadir = countKaderHadir(context.db, { bulan, sampai: context.hariIni() })
  return new Map(
    listPosyandu(context.db).map((p) => {
      const { ada, dilatih, ketua } = kader.get(p.id) ?? { ada: null, dilatih: null, ketua: null }
      const { nama, desa, dusun, rw } = p
      const counts = { ada, dilatih, aktif: hadir.get(p.id) ?? null }
      return [p.id, { nama, desa, dusun, rw, kader: counts, ketuaKader: ketua }]
    }),
  )
}

type UmumSemua = Omit<Umum, 'posyanduId' | 'contoh' | 'setelan' | 'varian'>

function readUmum(context: AppContext, periode: Periode): UmumSemua {
  const { db } = context
  const tempat = readTempat(db)
  if (tempat === null) return refuse('Tempat kerja belum diisi. Isi dulu di Pengaturan, lalu buka laporan lagi.')
  const penandatangan = listPenandatangan(db)
  const hariIni = context.hariIni()
  const running = periode.akhir >= bulanOf(hariIni)
  return {
    periode,
    pengaturan: readPengaturan(db),
    tempat,
    penandatangan,
    kepala: readKepala(context, bulanTerakhir(periode, hariIni)),
    pembina: penandatangan.find((p) => p.peran === 'bidan')?.nama ?? null,
    tanggalPencatatan: running ? hariIni : lastDayOf(periode.akhir),
  }
}

/** A form of the period: of one posyandu, or for null of all. */
export type BuatForm = (formulir: Formulir, pilih: { posyanduId: string | null; varian?: string }) => FormModel | null

/**
 * Makes the forms of one period, one after the other: what several need is read once, and what none needs is not.
 *
 * @throws AppFailure where the period has not begun, or the book has no place yet
 */
export function createPembuatForm(context: AppContext, periode: Periode): BuatForm {
  refuseBelumMulai(context, bulanDalam(periode)[0] ?? periode.akhir)
  const umum = readUmum(context, periode)
  const { setelan } = readPengaturan(context.db)
  const baca = createBaca(context, periode)
  const contoh = posyanduContoh(context.db)
  const semuaContoh = hasContoh(context.db)
  const isContoh = (posyanduId: string | null) =>
    semuaContoh || (posyanduId === null ? contoh.size > 0 : contoh.has(posyanduId))
  return (formulir, { posyanduId, varian = formulir.varian[0] }) => {
    const entries = formulir.bahan.map((nama: NamaBahan) => [nama, baca.ambil(nama)(posyanduId)])
    // A form is given the inputs it names, and can ask for no other.
    const bahan = Object.fromEntries(entries) as Bahan
    const own = { posyanduId, varian, setelan: setelan[formulir.kode] ?? {}, contoh: isContoh(posyanduId) }
    return createForm(formulir, { ...umum, ...own, ...bahan })
  }
}
