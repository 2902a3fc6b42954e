import type { HariPelayanan, PengunjungHari } from '#shared/bahan/hari.ts'
import { jenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import { lamaMenit, median, type WaktuAntrean } from '#shared/domain/antrean/antrean.ts'
import { kelompokUmur, semuaKelompok } from '#shared/domain/siklus/kelompok.ts'
import { tulisJam } from '#shared/isian/tulis.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaLaporan, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { BagianForm, Sel } from './model.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'pengunjung-hari'
const { judul, varian } = resmiOf(kode)
const kertas = { ...kertasF4, arah: 'portrait' } as const

type Input = Masukan<'hari'>

const selJam =
  (apa: keyof WaktuAntrean) =>
  ({ waktu }: PengunjungHari): Sel => {
    const menit = waktu[apa]
    return menit === null ? selKosong : selTeks(tulisJam(menit))
  }

const isi: IsiKolom<PengunjungHari> = {
  no: ({ nomor }) => selNilai(nomor),
  nama: ({ nama }) => selTeks(nama),
  kelompok: ({ kelompok }) => (kelompok === null ? selKosong : selTeks(kelompokUmur[kelompok].sebut)),
  daftar: selJam('daftar'),
  l2: selJam('l2'),
  l3: selJam('l3'),
  l4: selJam('l4'),
  l5: selJam('l5'),
  selesai: selJam('selesai'),
  menit: ({ waktu }) => {
    const menit = lamaMenit(waktu)
    return menit === null ? selKosong : selNilai(menit)
  },
}

function tabelHari(input: Input, hari: HariPelayanan | undefined) {
  return susunTabel({
    kolom: kolomResmi(`${kode} ${input.varian}`, isi),
    baris: (hari?.pengunjung ?? []).map((satu) => ({
      ...{ id: satu.id, tentang: satu.orangId, sebut: satu.nama, isi: satu },
    })),
    tata: tataLembar(input, gayaLaporan, kertas),
  })
}

const sebutHari = (input: Input, { posyanduId, tanggal }: HariPelayanan): string =>
  [input.posyanduId === null ? input.kepala.get(posyanduId)?.nama : null, formatTanggal(tanggal)]
    .filter(Boolean)
    .join(', ')

/** "Bayi 3, balita 8": how many of each kind, of which there is one. */
function hitung(list: readonly string[], kata: readonly (readonly [kode: string, sebut: string])[]): string {
  return kata
    .map(([satu, sebut]) => [sebut, list.filter((one) => one === satu).length] as const)
    .filter(([, n]) => n > 0)
    .map(([sebut, n]) => `${sebut} ${n}`)
    .join(', ')
}

/** Heads by group, staff by kind, and how long half of them took. */
function kakiHari(input: Input, hari: HariPelayanan): string {
  const { pengunjung, petugas } = hari
  const kelompok = hitung(
    pengunjung.map((satu) => satu.kelompok ?? ''),
    [
      ...semuaKelompok.map((satu) => [satu, dalamKalimat(kelompokUmur[satu].sebut)] as const),
      ['', 'umur belum diketahui'],
    ],
  )
  const hadir = hitung(petugas, Object.entries(jenisPetugas))
  const tengah = median(pengunjung.map(({ waktu }) => lamaMenit(waktu)))
  const kalimat = [
    `${sebutHari(input, hari)}: ${pengunjung.length} pengunjung${kelompok === '' ? '' : ` (${kelompok})`}`,
    petugas.length === 0 ? null : `${petugas.length} petugas (${hadir})`,
    tengah === null ? null : `median ${tengah} menit di posyandu`,
  ]
  return `${kalimat.filter(Boolean).join('; ')}.`
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const days = ids.flatMap((id) =>
    input.hari.filter(({ posyanduId, pengunjung }) => posyanduId === id && pengunjung.length > 0),
  )
  const [pertama, ...lain] = days
  const atas = atasLembar(input, judul)
  return {
    ...atas,
    judul: pertama ? [judul, sebutHari(input, pertama)] : atas.judul,
    kepala: kepalaSip(input),
    kaki: days.length === 0 ? ['Antrean: belum dicatat di buku ini.'] : days.map((satu) => kakiHari(input, satu)),
    bagian: lain.map((satu): BagianForm => {
      const nama = `${satu.posyanduId} ${satu.tanggal}`
      return { nama, judul: sebutHari(input, satu), ...tabelHari(input, satu) }
    }),
    ...tabelHari(input, pertama),
  }
}

/**
 * Who came on an open day, by number, and when each came to every step; each further day of the month is a table of its own.
 *
 * @source docs/aturan/formulir.md, "Pengunjung hari buka"
 */
export const pengunjungHari = formulir({
  kode,
  sebut: 'Pengunjung hari buka',
  kodeCetak: 'PENGUNJUNG',
  judul,
  periode: 'bulan',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['hari'],
  varian,
  setelan: {},
  kertas,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 30,
  tandaTangan: 'pos',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
