import type { AnakRegister, JawabanKms, Keanggotaan, Penimbangan } from '#shared/domain/register/register.ts'
import { createIsAwalData } from '#shared/domain/skdn/awal-data.ts'
import { barisSkdn } from '#shared/domain/skdn/hitung.ts'
import { skdn } from '#shared/domain/skdn/skdn.ts'
import { createZBBU } from '#shared/domain/skdn/z-bbu.ts'
import type { BarisBerkas, LaporanOracle } from './oracle.ts'

/** Hands register rows to the rules of the program without a book: what an import makes of them, in a few lines. */

type Urut = { readonly isi: BarisBerkas; readonly nomor: number }

function keanggotaanDari(baris: readonly Urut[]): Keanggotaan[] {
  const hasil: { posyanduId: string; mulai: string; sampai: string | null; sebabSampai: 'pindah' | null }[] = []
  for (const { isi } of baris) {
    const last = hasil.at(-1)
    if (last?.posyanduId === isi.posyandu) continue
    if (last) Object.assign(last, { sampai: isi.tanggal, sebabSampai: 'pindah' })
    hasil.push({ posyanduId: isi.posyandu, mulai: last ? isi.tanggal : isi.lahir, sampai: null, sebabSampai: null })
  }
  return hasil
}

function toPenimbangan({ isi, nomor }: Urut): Penimbangan {
  const kosong = { tbMm: null, caraUkur: null, lilaMm: null, lkMm: null, edema: false, pengganti: null }
  const bbG = isi.berat === '' ? null : Math.round(Number(isi.berat) * 1000)
  return {
    ...kosong,
    id: String(nomor),
    tanggal: isi.tanggal,
    posyanduId: isi.posyandu,
    bbG,
    dariImpor: true,
    tertahan: null,
  }
}

function toAnak(baris: readonly Urut[], id: string): AnakRegister | null {
  const [first] = baris
  if (!first) return null
  // Of several answers on a day the lower row's is the day's answer.
  const kms = [
    ...new Map(baris.flatMap(({ isi }) => (isi.kia === '' ? [] : [[isi.tanggal, isi.kia === 'Ya'] as const]))),
  ].map(([tanggal, punya]): JawabanKms => ({ tanggal, punya }))
  const { nama, jk, lahir } = first.isi
  return {
    ...{ id, nama, jk, tanggalLahir: lahir, tanggalLahirPerkiraan: false, terdaftar: null, kms },
    keanggotaan: keanggotaanDari(baris),
    penimbangan: baris.map(toPenimbangan),
  }
}

/** A function that gives the report of any month of these rows, by the rules of the program. */
export function createLangsung(semua: readonly BarisBerkas[], hariIni: string): (bulan: string) => LaporanOracle {
  const kelompok = Map.groupBy(
    semua.map((isi, nomor) => ({ isi, nomor })),
    ({ isi }) => isi.nik || `${isi.nama}|${isi.lahir}|${isi.namaOrtu}`,
  )
  const anak = [...kelompok].flatMap(([id, baris]) => {
    const urut = baris.toSorted((a, b) => a.isi.tanggal.localeCompare(b.isi.tanggal) || a.nomor - b.nomor)
    return toAnak(urut, id) ?? []
  })
  const isAwalData = createIsAwalData(anak)
  const zBBU = createZBBU('hari')
  const posyandu = [...new Set(semua.map((b) => b.posyandu))].sort()
  return (bulan) => {
    const daftar = posyandu.map((nama) => ({ id: nama, nama, desa: '', hariBuka: [] }))
    const hasil = skdn({ bulan, hariIni, posyandu: daftar, anak, zBBU, isAwalData })
    return {
      posyandu: hasil.posyandu.map((p) => ({
        nama: p.posyandu.nama,
        hariBuka: p.hariBuka.tanggal,
        buka: p.hariBuka.buka,
        baris: barisSkdn(p.anak),
      })),
      total: barisSkdn(hasil.posyandu.flatMap((p) => p.anak)),
    }
  }
}
