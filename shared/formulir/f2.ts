import { ejaanTerbanyak, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { anakForm, bagianBersama, kakiBersama, kakiRujukan, sebutNama } from './bagian-bersama.ts'
import { barisF2, tabelF2 } from './baris-f2.ts'
import type { FormModel, GayaForm } from './model.ts'
import { namaBerkasContoh, namaKabupaten, namaPuskesmas, namaTempat, slug } from './nama.ts'
import type { KepalaPosyandu, MasukanForm } from './pengaturan-form.ts'
import { sidikAngka } from './sidik.ts'
import { tandaTanganF2 } from './tanda-tangan.ts'
import { semuaUnsurF2 } from './unsur-f2.ts'

/** Elements under each other, sheet after sheet. */
export const gayaRekap: GayaForm = { hurufPt: 9, sisiPt: 2.5, atasPt: [1.3, 1.3], tinggi: 'rapat' }

/** Desa the head of a form has room for. */
const desaTerbanyak = 3

const sebutDesa = (desa: readonly string[]) => (desa.length > desaTerbanyak ? `${desa.length} desa` : desa.join(', '))

function kepalaF2(input: MasukanForm): FormModel['kepala'] {
  const { tempat, hasil } = input
  const named = hasil.posyandu.flatMap(({ posyandu }) => (posyandu.desa === '' ? [] : posyandu.desa))
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
      { label: 'Laporan bulan', nilai: formatBulan(hasil.bulan) },
      { label: 'Petugas lapangan yang membina', nilai: input.pembina ?? '–' },
      { label: 'Tanggal pencatatan', nilai: formatTanggal(input.tanggalPencatatan) },
    ],
  ]
}

function kakiF2(input: MasukanForm): string[] {
  const kepala = input.hasil.posyandu.flatMap((p) => input.posyandu.get(p.posyandu.id) ?? [])
  const sebut = (apa: string, of: (kader: KepalaPosyandu['kader']) => boolean): string[] => {
    const nama = kepala.filter(({ kader }) => of(kader)).map((one) => one.nama)
    return nama.length > 0 ? [`${apa}: ${sebutNama(nama)}.`] : []
  }
  return [
    ...[kakiRujukan(input.pengaturan.rujukanZ), '2T bagian dari T.'],
    ...sebut('Kader belum diisi', ({ ada }) => ada === null),
    ...sebut('Kader aktif belum dicatat', ({ ada, aktif }) => ada !== null && aktif === null),
    ...kakiBersama(input.hasil),
  ]
}

/** What tells a recapitulation from another: its number, its head, and what stands in its columns. */
type JenisRekap = Pick<FormModel, 'formulir' | 'sebut' | 'kodeCetak'> & {
  readonly judul: string
  readonly kepala: FormModel['kepala']
  /** The month as its columns divide it; children and lists are those of the whole. */
  readonly kolom: MasukanForm
}

/** A recapitulation of the area: elements as rows, places as columns. */
export function createRekap(input: MasukanForm, { judul, kepala, kolom, ...nama }: JenisRekap): FormModel {
  const { hasil, tempat } = input
  const tabel = tabelF2(kolom)
  const rows = barisF2(kolom, tabel)
  const semuaUnsur = semuaUnsurF2(input.fakta)
  return {
    ...nama,
    lembar: nama.sebut,
    cakupan: namaTempat(tempat),
    gaya: gayaRekap,
    lampiran: ['nama', 'daftar', 'balok'],
    ...bagianBersama(input, hasil),
    judul: [judul, `${namaPuskesmas(tempat)}, ${namaKabupaten(tempat)}`.toUpperCase()],
    kepala,
    kolom: tabel.kolom,
    baris: rows,
    tandaTangan: tandaTanganF2(input),
    anak: anakForm(hasil, semuaUnsur),
    tanda: semuaUnsur.map((u) => u.kode),
    kaki: kakiF2(input),
    sidik: sidikAngka([nama.sebut, hasil.bulan], rows),
    namaBerkas: namaBerkasContoh([nama.sebut, hasil.bulan, slug(namaTempat(tempat))].join('-'), input.contoh),
  }
}

/**
 * The F2, "F/II/GIZI": all posyandu of a desa or Pustu in one month, elements as rows, posyandu as columns.
 *
 * @param input with the twelve months of the balok of all posyandu together
 * @source layout of the F2 blanks; docs/aturan/skdn.md for every number
 */
export function createF2(input: MasukanForm): FormModel {
  const judul = 'REKAPITULASI HASIL PENIMBANGAN BAYI DAN BALITA'
  const nama = { formulir: 'f2', sebut: 'F2', kodeCetak: 'F/II/GIZI' }
  return createRekap(input, { ...nama, judul, kepala: kepalaF2(input), kolom: input })
}
