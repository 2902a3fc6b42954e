import type { AnakLuar } from '#main/db/anak-luar.ts'
import { kunciNama } from '#shared/domain/identitas/nama-tempat.ts'
import type { BarisImpor } from '#shared/domain/impor/baris-impor.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { type BarisTempat, type Dikenal, isSama, kunciAnak, nikResmi } from './anak-dikenal.ts'
import type { AlasanKolom } from './judge-nik.ts'
import { awalKalimat, type Sebutan } from './sebutan.ts'

/** A child of another Pustu, as far as rows of the file tell more of it. */
type Luar = Dikenal & { readonly di: string }

/** The posyandu as the row spells it: those of other Pustu are not known by id here. */
function inTempat(baris: BarisImpor): BarisTempat {
  const { posyandu } = baris
  return { ...baris, posyanduId: posyandu === null ? null : kunciNama('posyandu', posyandu.nama) }
}

const saran = (sebut: Sebutan) =>
  `jadi baris ini tidak dibawa masuk. Bila ${sebut}nya pindah ke sini, mintalah pemindahannya lewat Puskesmas.`
const alasanNik = (di: string, sebut: Sebutan): AlasanKolom => ({
  kolom: 'nik',
  alasan: `${awalKalimat(sebut)} dengan NIK ini sudah terdaftar di ${di}, ${saran(sebut)}`,
})
const alasanNama = (di: string, sebut: Sebutan): AlasanKolom => ({
  kolom: 'nama',
  alasan: `${awalKalimat(sebut)} ini sudah terdaftar di ${di}, ${saran(sebut)}`,
})

/** Why a row is left out, and at whose Pustu its child is. */
export type BarisLuar = { readonly di: string; readonly alasan: AlasanKolom }

/** By either way of knowing its child; null when a row is about nobody of theirs. */
type CariLuar = {
  nik(baris: BarisImpor): BarisLuar | null
  nama(baris: BarisImpor): BarisLuar | null
}

/** One sentence for many rows: nothing of the file is to be mended. */
export const alasanBanyakLuar = (di: string) =>
  `Anak-anak ini sudah terdaftar di ${di}, jadi baris mereka tidak dibawa masuk. Berkasnya tidak perlu diubah. Bila ada yang pindah ke sini, mintalah pemindahannya lewat Puskesmas.`

/**
 * Finds rows about children of other Pustu, by the rules by which one's own are found: NIK, else name, birth date and
 * mother. The file of a whole Puskesmas is mostly about them.
 *
 * What one row of the file tells of such a child helps to know it in the others, so that it is left out as a whole.
 *
 * @param cara names as they are compared, and what the persons are called
 */
export function createCariLuar(
  luar: readonly AnakLuar[],
  semua: readonly BarisImpor[],
  { normal, sebut }: { readonly normal: (nama: string) => string; readonly sebut: Sebutan },
): CariLuar {
  if (luar.length === 0) return { nik: () => null, nama: () => null }
  const byNik = new Map<string, Luar>()
  const byNama = new Map<string, Set<Luar>>()

  const learn = (anak: Luar, ciri: Pick<BarisImpor['identitas'], 'nama' | 'tanggalLahir' | 'namaIbu'>): void => {
    const key = kunciAnak(normal(ciri.nama), ciri.tanggalLahir)
    byNama.set(key, (byNama.get(key) ?? new Set()).add(anak))
    const ibu = ciri.namaIbu === null ? '' : normal(ciri.namaIbu)
    if (ibu !== '') anak.ibu.add(ibu)
  }
  const findNik = ({ identitas }: BarisImpor): Luar | undefined => byNik.get(nikResmi(identitas.nik) ?? '')
  const findNama = (baris: BarisTempat): Luar | undefined => {
    const { nama, tanggalLahir } = baris.identitas
    const senama = byNama.get(kunciAnak(normal(nama), tanggalLahir)) ?? []
    return [...senama].find((anak) => isSama(anak, baris))
  }

  for (const { id, di, nama, jk, tanggal_lahir, nama_ibu, nik } of luar) {
    const none = { buku: null, baris: [], nama: new Set<string>(), lahir: new Set<Tanggal>(), namaPada: new Map() }
    const anak: Luar = { id, di, nik: nikResmi(nik), jk, ibu: new Set(), tempat: new Set(), ...none }
    learn(anak, { nama, tanggalLahir: tanggal_lahir, namaIbu: nama_ibu })
    if (anak.nik !== null) byNik.set(anak.nik, anak)
  }
  for (const row of semua.map(inTempat)) {
    const anak = findNik(row) ?? findNama(row)
    if (!anak) continue
    learn(anak, row.identitas)
    if (row.posyanduId !== null) anak.tempat.add(row.posyanduId)
  }
  const say = (anak: Luar | undefined, alasan: typeof alasanNik) =>
    anak ? { di: anak.di, alasan: alasan(anak.di, sebut) } : null
  return { nik: (baris) => say(findNik(baris), alasanNik), nama: (baris) => say(findNama(inTempat(baris)), alasanNama) }
}
