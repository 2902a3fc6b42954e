import { ejaanTerbanyak } from '#shared/domain/identitas/nama-tempat.ts'
import type { PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { periksaForm, sebutNama } from './bagian-bersama.ts'
import { createRekap } from './f2.ts'
import type { FormModel } from './model.ts'
import { namaTempat } from './nama.ts'
import type { KepalaPosyandu, MasukanForm } from './pengaturan-form.ts'

/** The place a posyandu counts for in the columns of an F3: its Pustu, or its desa. */
export type KolomF3 = { readonly id: string; readonly nama: string; readonly desa: string }

type Kelompok = { readonly kolom: KolomF3; readonly list: [PosyanduHasil, ...PosyanduHasil[]] }

/** The posyandu of each column, columns by name. */
function bagiKolom(posyandu: readonly PosyanduHasil[], kolomOf: (posyanduId: string) => KolomF3): Kelompok[] {
  const groups = new Map<string, Kelompok>()
  for (const one of posyandu) {
    const kolom = kolomOf(one.posyandu.id)
    const known = groups.get(kolom.id)
    if (known) known.list.push(one)
    else groups.set(kolom.id, { kolom, list: [one] })
  }
  return [...groups.values()].sort((a, b) => a.kolom.nama.localeCompare(b.kolom.nama, 'id'))
}

/** Many posyandu as one column. What is told of a single day does not hold for several: the first stands for it. */
function gabungHasil({ id, nama, desa }: KolomF3, list: readonly [PosyanduHasil, ...PosyanduHasil[]]): PosyanduHasil {
  return {
    ...list[0],
    posyandu: { ...list[0].posyandu, id, nama, desa },
    awalData: list.every(({ awalData }) => awalData),
    anak: list.flatMap(({ anak }) => anak),
  }
}

function gabungKepala(
  { nama, desa }: KolomF3,
  hasil: readonly PosyanduHasil[],
  kepala: MasukanForm['posyandu'],
): KepalaPosyandu {
  const known = hasil.map(({ posyandu }) => kepala.get(posyandu.id)).filter((one) => one !== undefined)
  // Where one posyandu did not record it, the sum of the others would pass for the whole.
  const sum = (of: keyof KepalaPosyandu['kader']): number | null =>
    known.reduce<number | null>((total, { kader }) => {
      const jumlah = kader[of]
      return total === null || jumlah === null ? null : total + jumlah
    }, 0)
  const kader = { ada: sum('ada'), dilatih: sum('dilatih'), aktif: sum('aktif') }
  const gabungan = { ada: hasil.length, buka: hasil.filter(({ hariBuka }) => hariBuka.buka).length }
  return { nama, desa, dusun: null, rw: null, kader, ketuaKader: null, gabungan }
}

/** Whether a Pustu sent its report of the month. */
export type LaporF3 = { readonly nama: string; readonly lapor: boolean }

function kepalaF3({ tempat, hasil, tanggalPencatatan }: MasukanForm, lapor: readonly LaporF3[]): FormModel['kepala'] {
  const desa = ejaanTerbanyak(
    'desa',
    hasil.posyandu.flatMap(({ posyandu }) => (posyandu.desa === '' ? [] : posyandu.desa)),
  )
  return [
    [
      { label: 'Unit pelapor', nilai: namaTempat(tempat) },
      { label: 'Kecamatan', nilai: tempat.kecamatan },
      { label: 'Jumlah desa / kelurahan', nilai: desa.size === 0 ? '–' : String(desa.size) },
    ],
    [
      { label: 'Laporan bulan', nilai: formatBulan(hasil.bulan) },
      {
        label: 'Pustu / Ponkesdes yang lapor',
        nilai: `${lapor.filter((one) => one.lapor).length} dari ${lapor.length}`,
      },
      { label: 'Tanggal pencatatan', nilai: formatTanggal(tanggalPencatatan) },
    ],
  ]
}

/** Whose numbers may still grow. */
function kakiLapor(lapor: readonly LaporF3[]): string[] {
  const belum = lapor.filter((one) => !one.lapor).map(({ nama }) => nama)
  return belum.length === 0 ? [] : [`Belum lapor: ${sebutNama(belum)}; angkanya sebatas yang sudah diterima.`]
}

/**
 * The F3, "F/III/GIZI": the whole Puskesmas in one month, elements as rows, Pustu (or desa) as columns, by name.
 *
 * Its elements and sums are those of the F2, so that an F3 is the F2 of its Pustu side by side.
 *
 * @param kolomOf gives the column a posyandu counts in
 * @param lapor every Pustu a report is waited for
 * @source docs/aturan/formulir.md, "F3": no blank is published; it recapitulates the F2
 */
export function createF3(
  input: MasukanForm,
  kolomOf: (posyanduId: string) => KolomF3,
  lapor: readonly LaporF3[],
): FormModel {
  const groups = bagiKolom(input.hasil.posyandu, kolomOf)
  const posyandu = groups.map(({ kolom, list }) => gabungHasil(kolom, list))
  const kepala = new Map(groups.map(({ kolom, list }) => [kolom.id, gabungKepala(kolom, list, input.posyandu)]))
  const kolom = { ...input, hasil: { ...input.hasil, posyandu }, posyandu: kepala }
  const judul = 'REKAPITULASI HASIL PENIMBANGAN BAYI DAN BALITA PUSKESMAS'
  const nama = { formulir: 'f3', sebut: 'F3', kodeCetak: 'F/III/GIZI' }
  const rekap = createRekap(input, { ...nama, judul, kepala: kepalaF3(input, lapor), kolom })
  return { ...rekap, periksa: periksaForm(kolom.hasil, 'Pustu'), kaki: [...rekap.kaki, ...kakiLapor(lapor)] }
}
