import type { AnggotaAnak, BukuAnak, SiapaAnak } from '#shared/bahan/anak.ts'
import type { Kelahiran } from '#shared/bahan/lahir-mati.ts'
import { nilaiAsi } from '#shared/domain/gizi/asi.ts'
import { isDinilai, ya } from '#shared/domain/kartu/aturan.ts'
import { putusanPersalinan } from '#shared/domain/kartu/persalinan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { addBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { hariAsi } from './asi-eksklusif.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { nilaiLahir } from './kia/kejadian.ts'
import { atasLembar, gayaPadat, isIsi, kertasF4, posyanduDiminta, tataLembar, teksAtauKosong } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import {
  type BahanAnak,
  type BarisAnak,
  barisAnak,
  hariAtauKosong,
  hurufCetak,
  isiSiapa,
  kurangDi,
  selKia,
} from './register-anak.ts'
import { dosisAnak, isiImunisasi } from './register-dosis.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selNilai, selStrip, selTeks } from './sel.ts'
import { nilaiAtauKosong, tandaBila } from './sip5/sel-hamil.ts'
import { susunTabel } from './tabel.ts'
import { teksSel } from './teks-sel.ts'

const kode = 'kohort-bayi'
const { judul, varian } = resmiOf(kode)

/** Completed months of which a column tells. */
const umurTercetak = Array.from({ length: 11 }, (_, i) => i + 1)
/** Completed months of a child that is no baby any more. */
const umurLepas = 12

type Input = Masukan<BahanAnak | 'anakPada' | 'kia'>

/** The first two years: a baby born in December is still one in November. */
type Buku = {
  readonly input: Input
  /** Each child by completed months, in the month that counts. */
  readonly perUmur: ReadonlyMap<string, ReadonlyMap<number, AnggotaAnak>>
  /** As of the last month that exists. */
  readonly anak: BukuAnak
  readonly lahir: ReadonlyMap<string, Kelahiran>
}

const ditimbang = ({ skdn }: AnggotaAnak): boolean => skdn?.timbang != null

/** Months of the year after that have come. */
function bulanSesudah({ periode, buka }: Input): Bulan[] {
  return Array.from({ length: umurLepas }, (_, i) => addBulan(periode.akhir, i + 1)).filter(
    (bulan) => bulan <= bulanOf(buka.sampai),
  )
}

function bacaBuku(input: Input): Buku {
  const books = [input.anak, ...bulanSesudah(input).map((bulan) => input.anakPada(bulan).anak)]
  const perUmur = new Map<string, Map<number, AnggotaAnak>>()
  for (const { anggota } of books.flatMap(({ bulan }) => bulan)) {
    for (const satu of [...anggota.values()].flat()) {
      if (satu.umur >= umurLepas) continue
      const own = perUmur.get(satu.id) ?? new Map<number, AnggotaAnak>()
      const before = own.get(satu.umur)
      if (before === undefined || ditimbang(satu) || !ditimbang(before)) own.set(satu.umur, satu)
      perUmur.set(satu.id, own)
    }
  }
  const lahir = input.kia.lahirMati.kelahiran.flatMap((satu) =>
    satu.bayiId === null ? [] : [[satu.bayiId, satu] as const],
  )
  return { input, perUmur, anak: books.at(-1) ?? input.anak, lahir: new Map(lahir) }
}

const hurufKpsp: Readonly<Record<string, string>> = { sesuai: 'S', meragukan: 'M', penyimpangan: 'P' }

/** "E3" where it was on nothing but breast milk at that age, "X" where no longer; '' where nobody knows. */
function tandaAsi(buku: Buku, { id, tanggalLahir }: SiapaAnak, { umur, baris }: AnggotaAnak): string {
  if (tanggalLahir === null || umur > 6) return ''
  const asi = nilaiAsi(hariAsi(buku.anak, id), { lahir: tanggalLahir, umur })
  if (asi.includes('tidak')) return 'X'
  const sekarang = umur <= 5 ? asi[umur] === 'ya' : baris !== null && ya(baris, 'asi') === true
  return sekarang ? `E${umur}` : ''
}

/** "6,4 N E3 S": kilograms, letter, breast milk, development. */
const selUmur =
  (buku: Buku, umur: number) =>
  ({ anak, posyanduId }: BarisAnak): Sel => {
    const { buka } = buku.input
    const genap = anak.tanggalLahir === null ? null : addBulanPenuh(anak.tanggalLahir, umur)
    if (genap === null || genap > buka.sampai || !isIsi(buka, posyanduId, bulanOf(genap))) return selKosong
    const satu = buku.perUmur.get(anak.id)?.get(umur)
    if (!satu) return selHitam
    const bbG = satu.skdn?.timbang?.penimbangan.bbG ?? 0
    if (!bbG) return selStrip
    const kpsp = satu.baris ? (hurufKpsp[satu.baris.putusan('kpsp').hasil] ?? '') : ''
    const huruf = satu.skdn ? hurufCetak({ ...satu, skdn: satu.skdn }) : null
    const kata = [teksSel(selNilai(bbG / 1000), 'kg'), huruf, tandaAsi(buku, anak, satu), kpsp]
    return selTeks(kata.filter(Boolean).join(' '))
  }

/** "BBLR, APGAR baik": the classes of its weight and of how it was in the fifth minute. */
const selKlasifikasi =
  ({ input, lahir }: Buku) =>
  ({ anak }: BarisAnak): Sel => {
    const own = lahir.get(anak.id)
    if (!own) return selKosong
    const nilai = nilaiLahir(input.kia, own)
    const kata = putusanPersalinan.flatMap((satu) => {
      const hasil = nilai.get(satu.kode)
      if (!hasil || !isDinilai(hasil) || !['bblr', 'apgar'].includes(satu.kode)) return []
      return [satu.kode === 'apgar' ? `APGAR ${satu.kata(hasil.hasil).toLowerCase()}` : satu.kata(hasil.hasil)]
    })
    return teksAtauKosong(kata.join(', ') || null)
  }

type DiberiLahir = 'imd' | 'vitK1' | 'salep'
/** Given at birth, by the record of the birth or by a visit after it. */
const saatLahir =
  ({ input, lahir }: Buku, apa: DiberiLahir, kolom: string | null) =>
  ({ anak }: BarisAnak): Sel => {
    const rows = kolom === null ? [] : input.kia.kartu.baris('neonatal', anak.id)
    return tandaBila(
      lahir.get(anak.id)?.[apa] === true || rows.some((row) => kolom !== null && ya(row, kolom) === true),
    )
  }

const hariKn =
  ({ input }: Buku, ke: string) =>
  ({ anak }: BarisAnak): Sel =>
    hariAtauKosong(
      input.kia.kartu.baris('neonatal', anak.id).find((row: BarisDinilai) => row.putusan('kn').hasil === ke)?.tanggal,
    )

const selKapsulBiru =
  ({ anak: buku }: Buku) =>
  ({ anak }: BarisAnak): Sel =>
    hariAtauKosong(
      [
        ...buku.kunjungan(anak.id).flatMap(({ tanggal, isi }) => (isi.vit_a === 'biru' ? tanggal : [])),
        ...(buku.pemberian.get(anak.id) ?? []).flatMap(({ tanggal, jenis }) => (jenis === 'vitBiru' ? tanggal : [])),
      ].sort()[0],
    )

function isiKolom(buku: Buku): IsiKolom<BarisAnak> {
  return {
    ...isiSiapa,
    ...isiImunisasi,
    indeks: ({ anak }) => nilaiAtauKosong(anak.urutanRegister),
    kia: selKia,
    bb_lahir: ({ anak }) => nilaiAtauKosong(anak.bbLahirG ?? buku.lahir.get(anak.id)?.bbG ?? null),
    lahir: selKlasifikasi(buku),
    imd: saatLahir(buku, 'imd', null),
    vit_k1: saatLahir(buku, 'vitK1', 'vit_k1'),
    salep: saatLahir(buku, 'salep', 'salep_mata'),
    ...Object.fromEntries([1, 2, 3].map((ke) => [`kn${ke}`, hariKn(buku, `KN${ke}`)])),
    ...Object.fromEntries(umurTercetak.map((umur) => [`b_${String(umur).padStart(2, '0')}`, selUmur(buku, umur)])),
    idl: (baris) => hariAtauKosong(dosisAnak(baris).idl),
    vita: selKapsulBiru(buku),
    meninggal: ({ anak }) => hariAtauKosong(anak.meninggal),
    sebab: ({ anak }) => teksAtauKosong(buku.input.kia.lahirMati.kematian.get(anak.id)?.sebab ?? null),
  }
}

/** Whether it was born in the year, and a member here before its first birthday. */
function isBayiDi({ tanggalLahir, keanggotaan }: SiapaAnak, posyanduId: string, tahun: string): boolean {
  if (!tanggalLahir?.startsWith(tahun)) return false
  const lepas: Tanggal = addBulanPenuh(tanggalLahir, umurLepas)
  return keanggotaan.some(
    (one) => one.posyanduId === posyanduId && one.mulai < lepas && (one.sampai === null || one.sampai > tanggalLahir),
  )
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const buku = bacaBuku(input)
  const terbaru = { ...input, anak: { ...input.anak, dosis: buku.anak.dosis } }
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: [
      'Umur: berat (kg), N T O B, E ASI saja sampai umur itu atau X tidak lagi (0–6 bulan), KPSP S sesuai, M meragukan, P penyimpangan.',
    ],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isiKolom(buku)),
      baris: ids.flatMap((id) => barisAnak(terbaru, id, (siapa) => isBayiDi(siapa, id, input.periode.kode))),
      tata: tataLembar(input),
    }),
  }
}

/**
 * Babies born in a year: birth, the visits after it, weights month by month, doses.
 *
 * @source docs/aturan/formulir.md, "Kohort ibu dan bayi"
 */
export const kohortBayi = formulir({
  kode,
  sebut: 'Kohort bayi',
  kodeCetak: 'KOHORT BAYI',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'bayi',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka', 'anakPada', 'kia'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaPadat,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
