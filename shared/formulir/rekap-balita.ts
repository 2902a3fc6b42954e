import type { AnggotaAnak } from '#shared/bahan/anak.ts'
import { warnaKapsul } from '#shared/catatan/pemberian.ts'
import type { NilaiGizi } from '#shared/domain/gizi/nilai.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaIlp } from './kepala.ts'
import { atasLembar, gayaRekap, isIsi, kertasF4, posyanduDiminta } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { kurangDi } from './register-anak.ts'
import { type Hitung, periksaBulan, setelanStok, susunRekap } from './rekap-tahun.ts'
import { resmiOf } from './resmi.ts'

const kode = 'rekap-balita'
const { judul, varian } = resmiOf(kode)

const setelan = {
  ...setelanStok,
  tbc: {
    judul: 'Bergejala TBC',
    pilihan: {
      kartu: { label: 'Dua gejala atau lebih', ket: 'Seperti kepala kolomnya.' },
      kmk: { label: 'Terduga atau kontak erat', ket: 'Satu gejala sudah cukup.' },
    },
    awal: 'kartu',
  },
  imunisasi: {
    judul: 'Mendapat imunisasi',
    pilihan: {
      bulanIni: { label: 'Diberi dosis bulan ini' },
      lengkap: { label: 'Lengkap sesuai umur', ket: 'Jawaban di kartu.' },
    },
    awal: 'bulanIni',
  },
} as const satisfies SetelanFormulir
type Setelan = ReturnType<typeof readSetelan<typeof setelan>>

type Siapa = (anak: AnggotaAnak) => boolean
/** The members of one posyandu in a month. */
type Anggota = readonly AnggotaAnak[]

const umur =
  (dari: number, sampai: number): Siapa =>
  (anak) =>
    anak.umur >= dari && anak.umur <= sampai
const putusan = (anak: AnggotaAnak, apa: string): string => anak.baris?.putusan(apa).hasil ?? '-'
const isi = (baris: AnggotaAnak['baris'], apa: string) => baris?.isi[apa] ?? null
/** Given or done on any row of the month. */
const diberi =
  (apa: string, benar: (nilai: string | number) => boolean): Siapa =>
  (anak) =>
    anak.kunjungan.some((baris) => {
      const nilai = isi(baris, apa)
      return nilai !== null && nilai !== '' && benar(nilai)
    })
const ada = () => true
const ya = (nilai: unknown) => nilai === 1
/** What was done, not what the rules advise. */
const dirujuk = diberi('rujuk_ke', (ke) => ke !== 'tidak')

type Indeks = keyof NilaiGizi
/** What stands in no class of an index counts on neither side. */
const kelas = (indeks: Indeks, baik: readonly string[]) => {
  const of = (anak: AnggotaAnak) => {
    const satu = anak.gizi?.nilai[indeks]?.kelas ?? null
    return satu === 'outlier' || satu === 'tanpaZ' ? null : satu
  }
  return {
    baik: (anak: AnggotaAnak) => baik.includes(of(anak) ?? ''),
    masalah: (anak: AnggotaAnak) => of(anak) !== null && !baik.includes(of(anak) ?? ''),
  }
}
const bbu = kelas('BBU', ['normal'])
const tbu = kelas('TBU', ['normal'])
const bbtb = kelas('BBTB', ['giziBaik'])

/** Not gained, below the red line, or above the orange one: of those weighed. */
const isTidakNaik: Siapa = ({ skdn, gizi }) => {
  const timbang = skdn?.timbang ?? null
  return timbang !== null && (timbang.huruf === 'T' || timbang.bgm || gizi?.nilai.BBU?.kelas === 'risikoLebih')
}

/** By a judgement of the card: as it should be, or otherwise; not judged is neither. */
const menurut = (apa: string, baik: string) => ({
  baik: (anak: AnggotaAnak) => putusan(anak, apa) === baik,
  lain: (anak: AnggotaAnak) => ![baik, '-', 'tidak-berlaku'].includes(putusan(anak, apa)),
})
const lk = menurut('lku', 'normal')
const lila = menurut('lila', 'normal')
const ceklis = menurut('ceklis', 'lengkap')
const imt = menurut('imtu', 'gizi-baik')
const apras = umur(60, 71)

const datang =
  (siapa: Siapa): Siapa =>
  (anak) =>
    siapa(anak) && anak.datang
const tidak =
  (siapa: Siapa): Siapa =>
  (anak) =>
    siapa(anak) && !anak.datang

/** The age groups of a layout, by the beginning of their ids. */
const kelompok: Readonly<Record<string, Readonly<Record<string, Siapa>>>> = {
  baku32: { bayi: umur(0, 5), balita: umur(6, 71) },
  umur36: { bayi: umur(0, 11), balita: umur(12, 59), apras },
}

function perKelompok(nama: string, siapa: Siapa): Readonly<Record<string, Siapa>> {
  return {
    [`${nama}_ada`]: siapa,
    [`${nama}_datang`]: datang(siapa),
    [`${nama}_tidak`]: tidak(siapa),
    [`rujuk_${nama}`]: (anak) => siapa(anak) && dirujuk(anak),
  }
}

const bayi = umur(0, 5)
const baduta = umur(6, 23)

const siapaDi = ({ tbc, imunisasi }: Setelan): Readonly<Record<string, Siapa>> => ({
  ceklis_lengkap: ceklis.baik,
  ceklis_tidak: ceklis.lain,
  naik: (anak) => anak.skdn?.timbang?.huruf === 'N' && !isTidakNaik(anak),
  tidak_naik: isTidakNaik,
  bbu_baik: bbu.baik,
  bbu_masalah: bbu.masalah,
  tbu_normal: tbu.baik,
  tbu_masalah: tbu.masalah,
  bbtb_baik: bbtb.baik,
  bbtb_masalah: bbtb.masalah,
  imt_baik: (anak) => apras(anak) && imt.baik(anak),
  imt_masalah: (anak) => apras(anak) && imt.lain(anak),
  lk_normal: lk.baik,
  lk_tidak: lk.lain,
  lila_normal: lila.baik,
  lila_tidak: lila.lain,
  tbc:
    tbc === 'kartu'
      ? (anak) => putusan(anak, 'tbc_kartu') === 'dua-atau-lebih'
      : (anak) => ['terduga', 'kontak-erat'].includes(putusan(anak, 'tbc_kmk')),
  asi: (anak) => bayi(anak) && ya(isi(anak.baris, 'asi')),
  mpasi: (anak) => baduta(anak) && ya(isi(anak.baris, 'mpasi')),
  imunisasi: imunisasi === 'bulanIni' ? ({ dosis }) => dosis : (anak) => ya(isi(anak.baris, 'imunisasi')),
  vita: ({ pemberian }) => pemberian.some(({ jenis }) => warnaKapsul(jenis) !== null),
  cacing: ({ pemberian }) => pemberian.some(({ jenis }) => jenis === 'obatCacing'),
  mt: (anak) => diberi('mt_porsi', ada)(anak) || diberi('mt_patuh', ya)(anak),
  edukasi: diberi('edukasi', ada),
  sakit: diberi('sakit', ya),
})

function isiForm(input: Masukan<'anak' | 'buka'>): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const pilih = readSetelan(setelan, input.setelan)
  const groups = kelompok[input.varian] ?? {}
  const siapa = Object.assign(
    { ...siapaDi(pilih) },
    ...Object.entries(groups).map(([nama, isi]) => perKelompok(nama, isi)),
  )
  const hitung = Object.fromEntries(
    Object.entries<Siapa>(siapa).map(([id, benar]): [string, Hitung<Anggota>] => [
      id,
      (anggota) => anggota.filter(benar).map((anak) => anak.id),
    ]),
  )
  const { anak, buka } = input
  const bulan = new Map(anak.bulan.map((satu) => [satu.bulan, satu]))
  const tabel = susunRekap<Anggota>(input, {
    ...{ tabel: `${kode} ${input.varian}`, namaBulan: 'denganTahun', hitung, stok: pilih.jumlahStok },
    isi: (satu) => ids.filter((id) => isIsi(buka, id, satu)).map((id) => bulan.get(satu)?.anggota.get(id) ?? []),
  })
  const nama = Object.keys(groups)
  return {
    ...atasLembar(input, judul),
    kepala: kepalaIlp(input),
    daftar: kurangDi(input, ids),
    ...tabel,
    periksa: periksaBulan(tabel, [
      {
        aturan: 'Sasaran = datang + tidak datang',
        benar: (n) => nama.every((satu) => n(`${satu}_ada`) === n(`${satu}_datang`, `${satu}_tidak`)),
      },
      {
        aturan: 'Ceklis lengkap + tidak lengkap ≤ datang',
        benar: (n) => n('ceklis_lengkap', 'ceklis_tidak') <= n(...nama.map((satu) => `${satu}_datang`)),
      },
      {
        aturan: 'Naik + tidak naik ≤ datang',
        benar: (n) => n('naik', 'tidak_naik') <= n(...nama.map((satu) => `${satu}_datang`)),
      },
    ]),
  }
}

/**
 * The recap of bayi, balita and apras of integrated primary care: a month a row.
 *
 * @source docs/aturan/formulir.md, "Rekap balita"
 */
export const rekapBalita = formulir({
  kode,
  sebut: 'Rekap balita',
  kodeCetak: 'REKAP BALITA',
  judul,
  periode: 'tahun',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka'],
  varian,
  setelan,
  kertas: kertasF4,
  gaya: gayaRekap,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
