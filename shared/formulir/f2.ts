import { ejaanTerbanyak, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import type { FormModel } from './model.ts'
import { namaTempat } from './nama.ts'
import { kertasSkdn, type MasukanSkdnForm } from './skdn/bagian-bersama.ts'
import { gayaRekap, isiRekap, onlyAsked } from './skdn/rekap.ts'

/** Desa the head of a form has room for. */
const desaTerbanyak = 3

const sebutDesa = (desa: readonly string[]) => (desa.length > desaTerbanyak ? `${desa.length} desa` : desa.join(', '))

function kepalaF2(input: MasukanSkdnForm): FormModel['kepala'] {
  const { tempat, skdn } = input
  const named = skdn.posyandu.flatMap(({ posyandu }) => (posyandu.desa === '' ? [] : posyandu.desa))
  const desa = [...ejaanTerbanyak('desa', named).values()]
  return [
    [
      { label: 'Unit pelapor', nilai: namaTempat(tempat) },
      {
        label: 'Desa / Kelurahan',
        nilai: sebutDesa(desa) || (tempat.desa === null ? '–' : tanpaAwalan('desa', tempat.desa)),
      },
      { label: 'Kecamatan', nilai: tempat.kecamatan },
    ],
    [
      { label: 'Laporan bulan', nilai: formatBulan(skdn.bulan) },
      { label: 'Petugas lapangan yang membina', nilai: input.pembina ?? '–' },
      { label: 'Tanggal pencatatan', nilai: formatTanggal(input.tanggalPencatatan), isian: true },
    ],
  ]
}

const judul = 'REKAPITULASI HASIL PENIMBANGAN BAYI DAN BALITA'

function isiF2(all: MasukanSkdnForm): IsiForm {
  const input = onlyAsked(all)
  return isiRekap(input, { judul, kepala: kepalaF2(input), kolom: input })
}

/**
 * The F2, "F/II/GIZI": all posyandu of a desa or Pustu in one month, elements as rows, posyandu as columns.
 *
 * @source layout of the F2 blanks; docs/aturan/skdn.md for every number
 */
export const f2 = formulir({
  kode: 'f2',
  sebut: 'F2',
  kodeCetak: 'F/II/GIZI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['skdn', 'fakta', 'balok'],
  varian: ['baku'],
  setelan: {},
  kertas: kertasSkdn,
  gaya: gayaRekap,
  nomorKolom: false,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['nama', 'daftar', 'balok'],
  tiapBulan: true,
  susun: isiF2,
})
