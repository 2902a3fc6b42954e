import type { AnakLuar, TempatLain } from '#main/db/anak-luar.ts'
import { newId } from '#main/db/journal.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import type { BarisImpor } from '#shared/domain/impor/baris-impor.ts'
import {
  type AnakCocok,
  type BarisTempat,
  type Dikenal,
  hubunganIbu,
  isSama,
  isSetempat,
  kunciAnak,
  nikResmi,
} from './anak-dikenal.ts'
import { type BarisLuar, createCariLuar } from './cari-luar.ts'
import { createCariSerupa } from './cari-serupa.ts'
import { buildIndex, know, learn } from './index-balita.ts'
import { type AlasanKolom, chooseNama, judgeNik } from './judge-nik.ts'
import type { Sebutan } from './sebutan.ts'

export type HasilCocok =
  | { readonly kind: 'ada'; readonly peringatan: readonly AlasanKolom[] }
  | { readonly kind: 'ditolak'; readonly alasan: AlasanKolom }
  | ({ readonly kind: 'luar' } & BarisLuar)

/** Of several, the one where mother and posyandu both agree. */
function narrow(found: readonly Dikenal[], baris: BarisTempat): readonly Dikenal[] {
  const both = found.filter((anak) => hubunganIbu(anak, baris) === 'persis' && isSetempat(anak, baris))
  return found.length > 1 && both.length === 1 ? both : found
}

/** What the book knows of the persons a file may tell of. */
export type IsiBuku = {
  readonly orang: readonly OrangTable[]
  readonly tempat: readonly { orang_id: string; posyandu_id: string }[]
  /** Those of other Pustu: a row about one of them is refused, so that none is made a second time. */
  readonly luar: readonly AnakLuar[]
  /** Whose a posyandu is that other Pustu have: nobody is registered there by this one. */
  readonly tempatLain: TempatLain
}

const alasanBeberapa = (sebut: Sebutan) =>
  `Ada beberapa ${sebut} dengan nama dan tanggal lahir ini. Isi NIK atau nama ibunya di berkas.`
const alasanSenama = (sebut: Sebutan) =>
  `Ada ${sebut} lain dengan nama dan tanggal lahir yang sama. Dicatat sebagai dua ${sebut}; periksa apakah memang dua.`
const alasanTempatLain = (di: string, sebut: Sebutan) =>
  `Posyandu ini milik ${di}, dan ${sebut} ini belum terdaftar di sini, jadi baris ini tidak dibawa masuk. Bila ${sebut}nya pindah ke sini, mintalah pemindahannya lewat Puskesmas. Bila posyandu ini milik Ibu sendiri, daftarkan dulu posyandunya.`
const alasanTanpaPosyandu = (sebut: Sebutan) =>
  `Posyandu kosong, jadi ${sebut} baru ini tidak dapat ditempatkan. Isi nama posyandunya.`

/**
 * Finds the child each row is about: by NIK, else by name and birth date with the posyandu or the mother.
 *
 * Nothing is merged without certainty. Twins differ by name, mothers of one name do not make one child, and a NIK that
 * two children share refuses the rows of one.
 *
 * @param semua all rows of the file: a NIK with two names is only seen on the whole
 * @param sebut what those are called that the file is about
 * @source docs/aturan/skdn.md, "Membership" (twins; nothing merges without a person's decision)
 */
export function createBalitaMatcher(
  { orang, tempat, luar, tempatLain }: IsiBuku,
  semua: readonly BarisImpor[],
  sebut: Sebutan,
): { match(baris: BarisTempat): HasilCocok; listCocok(): readonly AnakCocok[] } {
  const index = buildIndex(orang, tempat)
  const namaSah = chooseNama(semua, (nik) => index.nik.get(nik)?.nama, index.normal)
  const cariLuar = createCariLuar(luar, semua, { normal: index.normal, sebut })
  const cocok: AnakCocok[] = []
  const serupa = createCariSerupa(sebut)
  for (const anak of new Set([...index.nama.values()].flat())) serupa.add(anak)

  const accept = (anak: Dikenal, baris: BarisTempat): void => {
    learn(index, anak, baris.identitas)
    if (baris.posyanduId !== null) anak.tempat.add(baris.posyanduId)
    if (baris.tanggal !== null) anak.namaPada.set(baris.tanggal, index.normal(baris.identitas.nama))
    if (anak.baris.length === 0) cocok.push(anak)
    anak.baris.push(baris)
    serupa.add(anak)
  }

  const matchNama = (baris: BarisTempat): HasilCocok => {
    const senama = index.nama.get(kunciAnak(index.normal(baris.identitas.nama), baris.identitas.tanggalLahir)) ?? []
    const found = narrow(
      senama.filter((anak) => isSama(anak, baris)),
      baris,
    )
    const [one] = found
    if (found.length > 1) return { kind: 'ditolak', alasan: { kolom: 'nama', alasan: alasanBeberapa(sebut) } }
    if (one) {
      accept(one, baris)
      return { kind: 'ada', peringatan: [] }
    }
    const diLuar = cariLuar.nama(baris)
    if (diLuar !== null) return { kind: 'luar', ...diLuar }
    const di = tempatLain(baris.posyandu)
    if (di !== null) return { kind: 'luar', di, alasan: { kolom: 'posyandu', alasan: alasanTempatLain(di, sebut) } }
    if (baris.posyanduId === null)
      return { kind: 'ditolak', alasan: { kolom: 'posyandu', alasan: alasanTanpaPosyandu(sebut) } }
    const mirip = senama.length > 0 ? alasanSenama(sebut) : serupa.find(baris)
    accept(know(newId(), null), baris)
    return { kind: 'ada', peringatan: mirip === null ? [] : [{ kolom: 'nama', alasan: mirip }] }
  }

  return {
    listCocok: () => cocok,
    match: (baris) => {
      const nik = nikResmi(baris.identitas.nik)
      const pemilik = nik === null ? undefined : index.nik.get(nik)
      const diLuar = pemilik ? null : cariLuar.nik(baris)
      if (diLuar !== null) return { kind: 'luar', ...diLuar }
      if (nik === null || !pemilik) return matchNama(baris)
      const putusan = judgeNik(pemilik, baris, { sah: namaSah(nik), normal: index.normal, sebut })
      if (putusan.kind === 'ada') accept(pemilik, baris)
      return putusan
    },
  }
}
