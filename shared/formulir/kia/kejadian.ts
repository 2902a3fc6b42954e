import type { BukuKia } from '#shared/bahan/kia.ts'
import type { Kelahiran } from '#shared/bahan/lahir-mati.ts'
import { pisahPersalinan } from '#shared/domain/hamil/satu-persalinan.ts'
import { isDinilai, kode as isiKode } from '#shared/domain/kartu/aturan.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import { putusanPersalinan } from '#shared/domain/kartu/persalinan.ts'
import type { Hasil } from '#shared/domain/kartu/putusan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { bulanBaris } from '#shared/domain/kartu/umur-baris.ts'
import { type Kejadian, kejadianHamil, kejadianNeonatal, kejadianNifas } from '#shared/domain/kia/kejadian.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { type GolonganMati, golonganAnak, isMatiIbu, kelahiranDi, posyanduPada } from '../lahir-mati.ts'

/** Everything a year's reports of mothers and children count, of everybody. @source docs/aturan/formulir.md, "LB3 KIA" */

export type KejadianKia = Kejadian & {
  /** The pregnancy, the delivery, the birth or the child it is true of. */
  readonly tentang: string
  /** Whose name stands in the list: the mother, or the child. */
  readonly orangId: string
  readonly jk: 'L' | 'P' | null
  /** Where she is a member on that day; null where nowhere. */
  readonly posyanduId: string | null
}

type Buku = Pick<BukuKia, 'lahirMati' | 'warga'>

const dariIbu =
  ({ warga: { warga } }: BukuKia, orangId: string, tentang: string) =>
  (satu: Kejadian): KejadianKia => ({
    ...{ ...satu, orangId, tentang, jk: null, posyanduId: posyanduPada(warga.get(orangId), satu.tanggal) },
  })

function hamil(buku: BukuKia): KejadianKia[] {
  return buku.hamil.ibu.flatMap(({ id, kehamilan }) =>
    kehamilan.flatMap(({ dinilai, mulai }) => kejadianHamil(dinilai).map(dariIbu(buku, id, `${id} ${mulai}`))),
  )
}

/** Births that were written down, those of one delivery together. */
function listPersalinan({ lahirMati: { kelahiran } }: Buku): Kelahiran[][] {
  const perIbu = Map.groupBy(
    kelahiran.filter(({ dicatat }) => dicatat),
    ({ ibuId }) => ibuId,
  )
  return [...perIbu.values()].flatMap(pisahPersalinan)
}

/** What the card of a birth judges of it. */
export function nilaiLahir({ setelan, warga: { warga } }: BukuKia, lahir: Kelahiran): ReadonlyMap<string, Hasil> {
  const { tanggal, penolong, tempat, cara, hidup, bbG, ukMinggu, apgar1, apgar5, ibuId } = lahir
  const isi = {
    ...{ penolong, tempat, cara, bayi_lahir: hidup ? 'hidup' : 'mati', bb_lahir_g: bbG, uk_lahir_mgg: ukMinggu },
    ...{ apgar_1: apgar1, apgar_5: apgar5 },
  }
  return nilaiBaris(
    putusanPersalinan,
    { tanggal, lahir: warga.get(ibuId ?? '')?.tanggalLahir ?? null, jk: 'P', isi },
    setelan,
  )
}

/** Deliveries: twins are one. */
function persalinan(buku: BukuKia): KejadianKia[] {
  return listPersalinan(buku).flatMap((list) => {
    const [awal] = list
    if (!awal || awal.ibuId === null) return []
    const { id, ibuId, tanggal } = awal
    const nilai = list.map((satu) => nilaiLahir(buku, satu))
    const ada = (apa: string, hasil: string) => nilai.some((satu) => satu.get(apa)?.hasil === hasil)
    const kode = [
      'salin',
      ...(ada('penolong', 'nakes') ? ['salin_nakes'] : []),
      ...(ada('tempat_bersalin', 'faskes') ? ['salin_faskes'] : []),
      ...(list.some(({ cara }) => cara === 'sc') ? ['sc'] : []),
    ]
    return kode.map((satu) => dariIbu(buku, ibuId, id)({ kode: satu, tanggal }))
  })
}

/** Babies: of those born alive what the card of their birth says. */
function bayi(buku: BukuKia): KejadianKia[] {
  const { lahirMati, warga } = buku
  return lahirMati.kelahiran
    .filter(({ dicatat }) => dicatat)
    .flatMap((lahir) => {
      const { tanggal, hidup, bayiId, ibuId, id, jk, bbG, imd } = lahir
      const nilai = nilaiLahir(buku, lahir)
      const kode = hidup
        ? [
            'hidup',
            ...(bbG !== null && isKecil(nilai) ? ['bblr'] : []),
            ...(nilai.get('usia_lahir')?.hasil === 'kurang-bulan' ? ['prematur'] : []),
            ...(nilai.get('kia_kecil')?.hasil === 'perlu' ? ['kia_kecil'] : []),
            ...(imd === true ? ['imd'] : []),
          ]
        : ['lahir_mati']
      const posyanduId = kelahiranDi({ warga }, lahir)
      return kode.map((satu) => ({
        ...{ kode: satu, tanggal, orangId: bayiId ?? ibuId ?? id, tentang: id, jk, posyanduId },
      }))
    })
}

const kelasKecil: ReadonlySet<string> = new Set(['bblr', 'bblsr', 'bblasr'])
const isKecil = (nilai: ReadonlyMap<string, Hasil>) => kelasKecil.has(nilai.get('bblr')?.hasil ?? '-')

/** Mothers after a delivery, each delivery by itself. */
function nifas(buku: BukuKia): KejadianKia[] {
  return [...buku.warga.warga.keys()].flatMap((id) => {
    const perPersalinan = Map.groupBy(buku.kartu.baris('nifas', id), (row) => isiKode(row, 'tanggal_bersalin') ?? '')
    return [...perPersalinan].flatMap(([bersalin, rows]) =>
      bersalin === '' ? [] : kejadianNifas(bersalin, rows).map(dariIbu(buku, id, `${id} ${bersalin}`)),
    )
  })
}

/** Rows of the card of a child count each month anew. */
const barisBalita = (row: BarisDinilai): string[] => {
  const kpsp = isDinilai(row.putusan('kpsp'))
  return [
    ...(row.putusan('ceklis').hasil === 'lengkap' ? ['ceklis'] : []),
    ...(kpsp ? ['kpsp'] : []),
    ...(kpsp && bulanBaris(row) === umurPkat ? ['pkat'] : []),
  ]
}
/** Completed months at which a child is given the whole examination. */
const umurPkat = 6

function anak({ warga: { warga }, kartu, tahun }: BukuKia): KejadianKia[] {
  return [...warga.values()].flatMap((satu) => {
    const { id, jk } = satu
    const balita = kartu
      .baris('balita', id)
      .filter(({ tanggal }) => tanggal.startsWith(tahun))
      .flatMap((row) => barisBalita(row).map((kode) => ({ kode, tanggal: row.tanggal })))
    return [...kejadianNeonatal(kartu.baris('neonatal', id)), ...balita].map((one) => ({
      ...{ ...one, orangId: id, tentang: id, jk, posyanduId: posyanduPada(satu, one.tanggal) },
    }))
  })
}

const kodeMati: Readonly<Record<GolonganMati, string>> = {
  neonatal06: 'mati_n06',
  neonatal728: 'mati_n728',
  bayi: 'mati_bayi',
  balita: 'mati_balita',
}

function kematian(buku: BukuKia): KejadianKia[] {
  return [...buku.warga.warga.values()].flatMap((warga) => {
    const pada = warga.meninggal
    if (pada === null) return []
    const mati = { warga, pada }
    const golongan = golonganAnak(mati)
    const kode = golongan === null ? (isMatiIbu(buku, mati) ? 'mati_ibu' : null) : kodeMati[golongan]
    if (kode === null) return []
    const { id, jk } = warga
    return [{ kode, tanggal: pada, orangId: id, tentang: id, jk, posyanduId: posyanduPada(warga, pada) }]
  })
}

/** The reports of one book ask one after the other. */
const teringat = new WeakMap<BukuKia, ReadonlyMap<string, readonly KejadianKia[]>>()

/** Everything that is counted, by its code. */
function kejadianKia(buku: BukuKia): ReadonlyMap<string, readonly KejadianKia[]> {
  const before = teringat.get(buku)
  if (before) return before
  const semua = [hamil, persalinan, bayi, nifas, anak, kematian].flatMap((list) => list(buku))
  const made = Map.groupBy(semua, ({ kode }) => kode)
  teringat.set(buku, made)
  return made
}

/** Where and when something came true. */
export type DiMana = { readonly posyandu: ReadonlySet<string>; readonly dari: Tanggal; readonly sampai: Tanggal }

/** What came true in some posyandu on some days; of each pregnancy, delivery, birth or child once. */
export function kejadianDi(buku: BukuKia, kode: string, { posyandu, dari, sampai }: DiMana): KejadianKia[] {
  const found = (kejadianKia(buku).get(kode) ?? []).filter(
    ({ tanggal, posyanduId }) => tanggal >= dari && tanggal <= sampai && posyandu.has(posyanduId ?? ''),
  )
  return [...new Map(found.map((satu) => [satu.tentang, satu])).values()]
}
