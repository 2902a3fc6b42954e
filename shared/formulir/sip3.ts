import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaPadat, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { bulanDalam } from './periode.ts'
import {
  type AnakS,
  type BahanAnak,
  type BarisAnak,
  barisAnak,
  isiSiapa,
  kakiTanpaRegister,
  kurangDi,
  selBulanAnak,
  selPanjangBerat,
} from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selTanda } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'sip3'
const { judul, varian } = resmiOf(kode)

/** Completed months from which a child stands here; before it stands among the babies. */
const isBalita = ({ umur }: AnakS): boolean => umur >= 12

/** Whether a cycle of supplementary food ran on any day of the year. */
function isPmtSetahun({ anak, input }: BarisAnak): boolean {
  const tahun = input.periode.kode
  return (input.anak.pmt.get(anak.id) ?? []).some(
    ({ mulai, akhir }) => mulai <= `${tahun}-12-31` && (akhir === null || akhir >= `${tahun}-01-01`),
  )
}

function isiForm(input: Masukan<BahanAnak>): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const months = bulanDalam(input.periode).map((bulan) => [
    `bb_${bulan.slice(5)}`,
    (baris: BarisAnak) => selBulanAnak(baris, bulan, (anak) => (isBalita(anak) ? selPanjangBerat(anak) : selHitam)),
  ])
  const isi: IsiKolom<BarisAnak> = {
    ...isiSiapa,
    ...Object.fromEntries(months),
    pmt: (baris) => (isPmtSetahun(baris) ? selTanda : selKosong),
  }
  const baris = ids.flatMap((id) =>
    barisAnak(input, id, (_, bulan) =>
      [...bulan].some(([satu, anak]) => isBalita(anak) && isIsi(input.buka, id, satu)),
    ),
  )
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: kakiTanpaRegister(input),
    ...susunTabel({ kolom: kolomResmi(`${kode} ${input.varian}`, isi), baris, tata: tataLembar(input) }),
  }
}

/**
 * SIP 3: the balita of a posyandu in a year, their lengths and weights and what they were given.
 *
 * @source docs/aturan/formulir.md, "SIP 2 dan SIP 3"
 */
export const sip3 = formulir({
  kode,
  sebut: 'SIP 3',
  kodeCetak: 'SIP 3',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaPadat,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
