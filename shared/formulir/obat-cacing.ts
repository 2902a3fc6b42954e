import type { AnggotaAnak } from '#shared/bahan/anak.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { anakPerPosyandu, barisLaporan } from './laporan-posyandu.ts'
import { atasLembar, gayaLaporan, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { type BahanAnak, kurangDi } from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selOrang, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'obat-cacing'
const { judul, varian } = resmiOf(kode)
const kertas = { ...kertasF4, arah: 'portrait' } as const

type Baris = { readonly nama: string; readonly anak: readonly AnggotaAnak[] | null }

const umur = (dari: number, sampai: number) => (satu: AnggotaAnak) => satu.umur >= dari && satu.umur <= sampai
/** 200 mg, half a tablet; from two years 400 mg, a whole one. */
const setengah = umur(12, 23)
const utuh = umur(24, 59)
const isDapat = ({ pemberian }: AnggotaAnak): boolean => pemberian.some(({ jenis }) => jenis === 'obatCacing')
const isSakit = ({ kunjungan }: AnggotaAnak): boolean => kunjungan.some(({ isi }) => isi.sakit === 1)

const selSiapa =
  (siapa: (satu: AnggotaAnak) => boolean) =>
  ({ anak }: Baris): Sel =>
    anak === null ? selKosong : selOrang(anak.filter(siapa).map(({ id }) => id))

const isi: IsiKolom<Baris> = {
  posyandu: ({ nama }) => selTeks(nama),
  k_sasaran: selSiapa(setengah),
  k_dapat: selSiapa((satu) => setengah(satu) && isDapat(satu)),
  k_persen: { bagian: ['k_dapat'], dari: ['k_sasaran'] },
  b_sasaran: selSiapa(utuh),
  b_dapat: selSiapa((satu) => utuh(satu) && isDapat(satu)),
  b_persen: { bagian: ['b_dapat'], dari: ['b_sasaran'] },
  tunda: selSiapa((satu) => umur(12, 59)(satu) && !isDapat(satu) && isSakit(satu)),
  tablet: ({ anak }) => {
    if (anak === null) return selKosong
    const dapat = anak.filter(isDapat)
    return selNilai(dapat.filter(setengah).length / 2 + dapat.filter(utuh).length)
  },
}

function isiForm(input: Masukan<BahanAnak>): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const baris = barisLaporan(input, ids, (id) => anakPerPosyandu(input, id))
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    ...susunTabel({
      ...{ kolom: kolomResmi(`${kode} ${input.varian}`, isi), baris },
      tata: tataLembar(input, gayaLaporan, kertas),
      jumlah: { kolom: 'posyandu', sebut: 'JUMLAH', stok: 'jumlah' },
    }),
  }
}

/**
 * Deworming of a month, a posyandu a row.
 *
 * @source docs/aturan/formulir.md, "Vitamin A dan obat cacing"
 */
export const obatCacing = formulir({
  kode,
  sebut: 'Obat cacing',
  kodeCetak: 'OBAT CACING',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka'],
  varian,
  setelan: {},
  kertas,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
