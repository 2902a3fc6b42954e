import { readSetelan } from '../setelan/setelan.ts'
import { formulir, type IsiForm } from './formulir.ts'
import {
  aturanHadir,
  bukan,
  dariKelompok,
  datang,
  diberi,
  isDirujuk,
  isiDi,
  isiRekapKartu,
  type KolomRekap,
  kolomHadir,
  type MasukanRekap,
  putusanDi,
  type Siapa,
  samaRekap,
  semua,
  terisi,
} from './rekap-kartu.ts'
import { setelanStok } from './rekap-tahun.ts'
import { resmiOf } from './resmi.ts'

const kode = 'rekap-remaja'
const { judul, varian } = resmiOf(kode)

export const kartuRemaja = ['usia-sekolah'] as const
const sekolah: Siapa = ({ kelompok }) => kelompok === 'sekolah'
const remaja: Siapa = ({ kelompok }) => kelompok === 'remaja'
const ada: Siapa = (satu) => sekolah(satu) || remaja(satu)
/** Girls whose blood is looked at. */
const putri: Siapa = ({ jk, umur }) => jk === 'P' && umur >= 10

const menurut =
  (apa: string, ...hasil: readonly string[]): Siapa =>
  (satu) =>
    hasil.includes(putusanDi(satu.baris(...kartuRemaja), apa))

/** Blood pressure by the words of the card of grown-ups, with the limits of this recap. */
const tekanan =
  (kelas: 'rendah' | 'normal' | 'tinggi'): Siapa =>
  (satu) => {
    const baris = satu.baris(...kartuRemaja)
    const [atas, bawah] = [isiDi(baris, 'td_sistole'), isiDi(baris, 'td_diastole')]
    if (atas === null || bawah === null) return false
    const [sistole, diastole] = [Number(atas), Number(bawah)]
    if (sistole >= 130 || diastole >= 80) return kelas === 'tinggi'
    return kelas === (sistole < 90 || diastole < 60 ? 'rendah' : 'normal')
  }

const dijawab = menurut('heeadsss', 'ada-masalah', 'tanpa-masalah')

/** Of all of the two groups. */
const kolomHasil: Readonly<Record<string, Siapa>> = {
  imt_sangat_kurus: menurut('imtu', 'gizi-buruk'),
  imt_kurus: menurut('imtu', 'gizi-kurang'),
  imt_normal: menurut('imtu', 'gizi-baik'),
  imt_gemuk: menurut('imtu', 'gizi-lebih'),
  imt_obesitas: menurut('imtu', 'obesitas'),
  lp: semua(remaja, menurut('lp', 'obesitas-sentral')),
  td_rendah: semua(remaja, tekanan('rendah')),
  td_normal: semua(remaja, tekanan('normal')),
  td_tinggi: semua(remaja, tekanan('tinggi')),
  gd_rendah: semua(remaja, menurut('gds', 'rendah')),
  gd_normal: semua(remaja, menurut('gds', 'normal', 'prediabetes')),
  gd_tinggi: semua(remaja, menurut('gds', 'tinggi')),
  anemia: semua(putri, menurut('anemia', 'ringan', 'sedang', 'berat')),
  anemia_tidak: semua(putri, menurut('anemia', 'tidak')),
  tbc: menurut('tbc_kartu', 'dua-atau-lebih'),
  jiwa: menurut('heeadsss', 'ada-masalah'),
  jiwa_sudah: dijawab,
  jiwa_belum: semua(datang, bukan(dijawab)),
  edukasi: diberi(kartuRemaja, 'edukasi', terisi),
  rujuk: diberi(kartuRemaja, 'rujuk_ke', isDirujuk),
}

function isiForm(input: MasukanRekap): IsiForm | null {
  const hasil = Object.entries(kolomHasil).map(([id, siapa]): [string, KolomRekap] => [
    id,
    { siapa: semua(ada, siapa), dari: ['remaja'] },
  ])
  return isiRekapKartu(input, {
    ...{ judul, tabel: `${kode} ${input.varian}`, kartu: kartuRemaja },
    stok: readSetelan(setelanStok, input.setelan).jumlahStok,
    kolom: { ...kolomHadir('sekolah', sekolah), ...kolomHadir('remaja', remaja), ...Object.fromEntries(hasil) },
    aturan: [aturanHadir(['sekolah', 'remaja'])],
    isBelumLengkap: dariKelompok(input.warga.sampai, ['sekolah', 'remaja']),
  })
}

/**
 * The recap of school age and adolescents: a month a row.
 *
 * @source docs/aturan/formulir.md, "Rekap usia sekolah dan remaja"
 */
export const rekapRemaja = formulir({
  ...samaRekap,
  kode,
  sebut: 'Rekap usia sekolah dan remaja',
  kodeCetak: 'REKAP REMAJA',
  judul,
  varian,
  setelan: setelanStok,
  susun: isiForm,
})
