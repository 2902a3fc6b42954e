import type { IbuHamil, KehamilanIbu } from '#shared/bahan/bahan.ts'
import type { Kelahiran } from '#shared/bahan/lahir-mati.ts'
import { caraKb } from '#shared/catatan/isian-bersama.ts'
import { persalinan } from '#shared/catatan/persalinan.ts'
import { isSatuPersalinan } from '#shared/domain/hamil/satu-persalinan.ts'
import { angka, kode as isiKode, ya } from '#shared/domain/kartu/aturan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { bulanOf, dayNumber } from '#shared/domain/tanggal/tanggal.ts'
import { singkatBulan } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { posyanduPada } from './lahir-mati.ts'
import {
  atasLembar,
  bandingOrang,
  gayaPadat,
  kertasF4,
  keteranganPergi,
  posyanduDiminta,
  tataLembar,
  teksAtauKosong,
} from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selTanggal, selTeks } from './sel.ts'
import { hariAtauKosong, nilaiAtauKosong, selMeninggal, selUmur, tandaBila } from './sip5/sel-hamil.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

const kode = 'kohort-ibu'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<'kia' | 'buka'>

/** A pregnancy, with what came of it. */
type Baris = {
  readonly no: number
  readonly input: Input
  readonly posyanduId: string
  readonly ibu: IbuHamil
  readonly hamil: KehamilanIbu
  readonly lahir: readonly Kelahiran[]
  readonly nifas: readonly BarisDinilai[]
}

/** The last value of a column that was filled, of the head or of a visit. */
function terakhir({ hamil: { dinilai } }: Baris, baca: (row: BarisDinilai) => Sel | null): Sel {
  for (const row of dinilai.toReversed()) {
    const sel = baca(row)
    if (sel !== null) return sel
  }
  return selKosong
}

const perMil = (row: BarisDinilai, kolom: string, pembagi: number): Sel | null => {
  const nilai = angka(row, kolom)
  return nilai === null ? null : selNilai(nilai / pembagi)
}
const teksBesar = (row: BarisDinilai, kolom: string): Sel | null => {
  const nilai = isiKode(row, kolom)
  return nilai === null ? null : selTeks(nilai.toUpperCase())
}

/** "G3P2A0"; what nobody wrote down is left out. */
function selGpa(row: BarisDinilai): Sel | null {
  const bagian = [
    ['G', 'gravida'],
    ['P', 'para'],
    ['A', 'abortus'],
  ] as const
  const kata = bagian.flatMap(([huruf, kolom]) => {
    const n = angka(row, kolom)
    return n === null ? [] : [`${huruf}${n}`]
  })
  return kata.length === 0 ? null : selTeks(kata.join(''))
}

/** Kilograms by square metre, one decimal. */
function selImt(row: BarisDinilai): Sel | null {
  const [gram, mm] = [angka(row, 'bb_awal_kg'), angka(row, 'tb_cm')]
  return gram === null || mm === null ? null : selNilai(Math.round((gram * 10_000) / (mm * mm)) / 10)
}

const hasil = (row: BarisDinilai, apa: string) => row.putusan(apa).hasil

/** One of the four "too", on any visit. */
const terlalu =
  (satu: string) =>
  ({ hamil: { dinilai } }: Baris): Sel =>
    tandaBila(dinilai.some((row) => hasil(row, 'risiko_4t').split('+').includes(satu)))

/** "Agt 26": the month of the first visit on which it was found. */
const ditemukan =
  (benar: (row: BarisDinilai) => boolean) =>
  ({ hamil: { dinilai } }: Baris): Sel => {
    const hari = dinilai.find(benar)?.tanggal
    return hari === undefined ? selKosong : selTeks(`${singkatBulan(bulanOf(hari))} ${hari.slice(2, 4)}`)
  }
const dinilaiSebagai =
  (apa: string, ...wanted: readonly string[]) =>
  (row: BarisDinilai) =>
    wanted.includes(hasil(row, apa))

/** The day of the visit that was judged so; of a doctor it bears a mark. */
const kunjungan =
  (ke: string) =>
  ({ hamil: { dinilai } }: Baris): Sel => {
    const row = dinilai.find(dinilaiSebagai('k_kunjungan', ke))
    if (!row) return selKosong
    return selTanggal(row.tanggal, isiKode(row, 'pemeriksa') === 'dokter' ? '•' : undefined)
  }

/** The last result of a trimester, g/dl. */
const hb =
  (trimester: string) =>
  ({ hamil: { dinilai } }: Baris): Sel => {
    const row = dinilai.findLast((satu) => hasil(satu, 'trimester') === trimester && angka(satu, 'hb_gdl') !== null)
    return row ? (perMil(row, 'hb_gdl', 10) ?? selKosong) : selKosong
  }

/** That it was done; the result of such a test is printed nowhere. */
const diperiksa =
  (kolom: string) =>
  ({ hamil: { dinilai } }: Baris): Sel =>
    tandaBila(dinilai.some((row) => isiKode(row, kolom) !== null))

const kata = ({ kata: words }: { readonly kata: ReadonlyMap<string, string> | null }, isi: string | null | undefined) =>
  teksAtauKosong(isi == null ? null : (words?.get(isi) ?? isi))

/** Completed weeks at birth: as written down, else from the day it was expected. */
function selUkLahir({ hamil: { hpl }, lahir: [awal] }: Baris): Sel {
  if (!awal) return selKosong
  if (awal.ukMinggu !== null) return selNilai(awal.ukMinggu)
  return hpl === null ? selKosong : selNilai(Math.floor((280 - (dayNumber(hpl) - dayNumber(awal.tanggal))) / 7))
}

/** "P 3000 H": sex, grams, alive or dead; of twins each. */
function selBayi({ lahir }: Baris): Sel {
  const semua = lahir.map(({ jk, bbG, hidup }) =>
    [jk, bbG, hidup ? 'H' : 'M'].filter((satu) => satu !== null).join(' '),
  )
  return teksAtauKosong(semua.join('; ') || null)
}

const kf =
  (ke: string) =>
  ({ nifas }: Baris): Sel =>
    hariAtauKosong(nifas.find(dinilaiSebagai('kf', ke))?.tanggal)

function selVita({ nifas }: Baris): Sel {
  const kapsul = nifas.flatMap((row) => angka(row, 'vita_jumlah') ?? [])
  return kapsul.length === 0 ? selKosong : selNilai(kapsul.reduce((sum, satu) => sum + satu, 0))
}

function selKb({ nifas }: Baris): Sel {
  const row = nifas.findLast((satu) => ya(satu, 'kb') === true)
  if (!row) return selKosong
  const cara = isiKode(row, 'kb_jenis')
  return selTeks(cara === null ? 'ya' : (caraKb[cara as keyof typeof caraKb] ?? cara))
}

const jumlahKolom =
  (kolom: string) =>
  (baris: Baris): Sel => {
    const semua = baris.hamil.dinilai.flatMap((row) => angka(row, kolom) ?? [])
    return semua.length === 0 ? selKosong : selNilai(semua.reduce((sum, satu) => sum + satu, 0))
  }

const wargaOf = ({ input, ibu }: Baris) => input.kia.warga.warga.get(ibu.id)

const isi: IsiKolom<Baris> = {
  no: ({ no }) => selNilai(no),
  indeks: ({ ibu }) => nilaiAtauKosong(ibu.urutanRegister),
  nama: ({ ibu }) => selTeks(ibu.nama),
  suami: (baris) => teksAtauKosong(wargaOf(baris)?.suami ?? null),
  alamat: ({ ibu }) => teksAtauKosong(ibu.alamat),
  umur: selUmur,
  gravida_para: (baris) => terakhir(baris, selGpa),
  jarak: (baris) => terakhir(baris, (row) => perMil(row, 'jarak_th', 10)),
  hpht: ({ hamil }) => hariAtauKosong(hamil.hpht),
  hpl: ({ hamil }) => hariAtauKosong(hamil.hpl),
  uk_daftar: ({ hamil: { dinilai } }) => {
    const minggu = dinilai[0] ? Number.parseInt(hasil(dinilai[0], 'uk'), 10) : Number.NaN
    return Number.isNaN(minggu) ? selKosong : selNilai(minggu)
  },
  bb_awal: (baris) => terakhir(baris, (row) => perMil(row, 'bb_awal_kg', 1000)),
  tb: (baris) => terakhir(baris, (row) => perMil(row, 'tb_cm', 10)),
  imt: (baris) => terakhir(baris, selImt),
  lila: ({ hamil: { dinilai } }) => {
    const row = dinilai.find((satu) => angka(satu, 'lila_cm') !== null)
    return row ? (perMil(row, 'lila_cm', 10) ?? selKosong) : selKosong
  },
  golda: (baris) => terakhir(baris, (row) => teksBesar(row, 'golda')),
  status_t: (baris) => terakhir(baris, (row) => teksBesar(row, 'status_t')),
  ...Object.fromEntries(['muda', 'tua', 'rapat', 'banyak'].map((satu) => [satu, terlalu(satu)])),
  kek: ditemukan(dinilaiSebagai('kek', 'kek')),
  anemia: ditemukan(dinilaiSebagai('anemia_sigizi', 'ringan', 'sedang', 'berat')),
  td: ditemukan(dinilaiSebagai('td_ibu', 'tinggi', 'sangat-tinggi')),
  preeklampsi: ditemukan((row) => !['negatif', null].includes(isiKode(row, 'protein_urin'))),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((ke) => [`k${ke}`, kunjungan(`K${ke}`)])),
  hb_1: hb('1'),
  hb_3: hb('3'),
  ttd: jumlahKolom('ttd_jumlah'),
  kelas_ibu: ({ hamil: { dinilai } }) => {
    const dijawab = dinilai.filter((row) => ya(row, 'kelas_ibu') !== null)
    return dijawab.length === 0 ? selKosong : selNilai(dijawab.filter((row) => ya(row, 'kelas_ibu') === true).length)
  },
  ...Object.fromEntries(['hiv', 'sifilis', 'hbsag'].map((satu) => [satu, diperiksa(satu)])),
  p4k: () => selKosong,
  lahir_tgl: ({ hamil: { akhir, sebabAkhir }, lahir }) =>
    hariAtauKosong(lahir[0]?.tanggal ?? (sebabAkhir === 'bersalin' ? akhir : null)),
  lahir_uk: selUkLahir,
  penolong: ({ lahir: [awal] }) => kata(persalinan.isian.penolong, awal?.penolong),
  tempat: ({ lahir: [awal] }) => kata(persalinan.isian.tempat, awal?.tempat),
  cara: ({ lahir: [awal] }) => teksAtauKosong(awal?.cara === 'sc' ? 'SC' : (awal?.cara ?? null)),
  bayi: selBayi,
  ...Object.fromEntries([1, 2, 3, 4].map((ke) => [`kf${ke}`, kf(`KF${ke}`)])),
  vita: selVita,
  kb: selKb,
  ibu_meninggal: selMeninggal,
  ket: ({ ibu, posyanduId, hamil }) =>
    teksAtauKosong(hamil.sebabAkhir === 'keguguran' ? 'keguguran' : keteranganPergi(ibu, posyanduId)),
}

/** The births of a pregnancy, and the visits after them. */
function sesudahnya({ kia: { lahirMati, kartu } }: Input, id: string, { akhir, sebabAkhir }: KehamilanIbu) {
  if (akhir === null || sebabAkhir !== 'bersalin') return { lahir: [], nifas: [] }
  return {
    lahir: lahirMati.kelahiran.filter(({ ibuId, tanggal }) => ibuId === id && isSatuPersalinan(tanggal, akhir)),
    nifas: kartu.baris('nifas', id).filter((row) => isSatuPersalinan(isiKode(row, 'tanggal_bersalin') ?? '', akhir)),
  }
}

/** Pregnancies written down first in the year, where she was a member that day. */
function barisPosyandu(input: Input, posyanduId: string): BarisTabel<Baris>[] {
  const { hamil, warga } = input.kia
  const nama = input.kepala.get(posyanduId)?.nama ?? ''
  return hamil.ibu
    .flatMap((ibu) =>
      ibu.kehamilan
        .filter(
          ({ mulai }) =>
            mulai.startsWith(input.periode.kode) && posyanduPada(warga.warga.get(ibu.id), mulai) === posyanduId,
        )
        .map((satu) => ({ ibu, hamil: satu })),
    )
    .sort((a, b) => bandingOrang(a.ibu, b.ibu) || (a.hamil.mulai < b.hamil.mulai ? -1 : 1))
    .map((satu, i) => ({
      ...{ id: `${posyanduId} ${satu.ibu.id} ${satu.hamil.mulai}`, tentang: satu.ibu.id, sebut: satu.ibu.nama },
      ...(input.posyanduId === null ? { posyandu: nama } : {}),
      isi: { no: i + 1, input, posyanduId, ...satu, ...sesudahnya(input, satu.ibu.id, satu.hamil) },
    }))
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    kaki: [
      'K1–K6: • diperiksa dokter. Bayi: kelamin, gram, H hidup atau M mati. Pemeriksaan HIV, sifilis, HBsAg: √ sudah diperiksa, hasilnya tidak dicetak.',
      'P4K: belum dicatat di buku ini.',
    ],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isi),
      baris: ids.flatMap((id) => barisPosyandu(input, id)),
      tata: tataLembar(input),
    }),
  }
}

/**
 * Pregnancies that were written down in a year, from the first visit to the end of nifas.
 *
 * @source docs/aturan/formulir.md, "Kohort ibu dan bayi"
 */
export const kohortIbu = formulir({
  kode,
  sebut: 'Kohort ibu',
  kodeCetak: 'KOHORT IBU',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'ibu',
  pembuat: semuaTempat,
  bahan: ['kia', 'buka'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaPadat,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pustu',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
