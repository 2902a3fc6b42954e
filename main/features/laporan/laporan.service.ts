import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { hitungSebagian, hitungTernama, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { pickAnak } from '#main/ringkasan/anak-kini.ts'
import { load } from '#main/ringkasan/baris-register.ts'
import { missing } from '#shared/contract/errors.ts'
import type { LaporanSkdn, NamaAnak } from '#shared/contract/laporan.ts'
import { onlyPosyandu } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { findOrangSebut } from './laporan.repository.ts'
import { toLaporan } from './laporan-skdn.ts'

function requirePosyandu(context: AppContext, posyanduId: string): void {
  if (!listPosyandu(context.db).some((p) => p.id === posyanduId))
    missing('Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.')
}

/** The report of a month, of the whole book or of one posyandu. */
export function readLaporan(context: AppContext, bulan: string, posyanduId: string | null): LaporanSkdn {
  refuseBelumMulai(context, bulan)
  if (posyanduId !== null) requirePosyandu(context, posyanduId)
  const { rujukanZ } = readPengaturan(context.db)
  const hasil = onlyPosyandu(hitungTernama(context, bulan), posyanduId)
  return toLaporan(hasil, rujukanZ, (ids) => load(context.db, ids, rujukanZ))
}

function nameOf(a: AnakSkdn, posyandu: string): Omit<NamaAnak, 'isAnak' | 'namaIbu' | 'rt'> {
  const { timbang } = a
  return {
    id: a.anak.id,
    nama: a.anak.nama,
    jk: a.jk,
    umur: a.umur,
    posyandu,
    huruf: timbang?.huruf ?? null,
    naikG: timbang?.naikG ?? null,
    kbmG: timbang?.kbmG ?? null,
    bbG: timbang?.penimbangan.bbG ?? null,
    duaT: timbang?.duaT ?? false,
    bgm: timbang?.bgm ?? false,
    z: timbang?.z?.z ?? null,
  }
}

/** The children behind a number, in the order asked for, each with the line that explains it. */
export function readNames(context: AppContext, bulan: string, ids: readonly string[]): NamaAnak[] {
  const counted = hitungSebagian(context, bulan, ids)
  const sebut = findOrangSebut(context.db, ids)
  const anak = pickAnak(context.db, ids)
  return ids.flatMap((id) => {
    const orang = sebut.get(id)
    if (!orang) return []
    const { nama, jk, tanggal_lahir: lahir } = orang
    const umur = lahir === null ? null : umurBulanPenuh(lahir, lastDayOf(bulan))
    const uncounted = { id, nama, jk, umur, posyandu: null, huruf: null, naikG: null, kbmG: null, bbG: null }
    const found = counted.get(id)
    const line = found ? nameOf(found.anak, found.posyandu) : { ...uncounted, duaT: false, bgm: false, z: null }
    return [{ ...line, isAnak: anak.has(id), namaIbu: orang.nama_ibu, rt: orang.rt }]
  })
}
