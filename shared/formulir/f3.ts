import type { Lapor, UnitKolom } from '#shared/bahan/bahan.ts'
import { ejaanTerbanyak } from '#shared/domain/identitas/nama-tempat.ts'
import type { PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm } from './formulir.ts'
import type { KepalaPosyandu, Masukan } from './masukan.ts'
import type { FormModel } from './model.ts'
import { namaTempat } from './nama.ts'
import { kertasSkdn, type MasukanSkdnForm, periksaForm, sebutNama } from './skdn/bagian-bersama.ts'
import { gayaRekap, isiRekap, onlyAsked } from './skdn/rekap.ts'

type Kelompok = { readonly kolom: UnitKolom; readonly list: [PosyanduHasil, ...PosyanduHasil[]] }

/** The posyandu of each column, columns by name. */
function bagiKolom(posyandu: readonly PosyanduHasil[], kolomOf: (posyanduId: string) => UnitKolom): Kelompok[] {
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
function gabungHasil({ id, nama, desa }: UnitKolom, list: readonly [PosyanduHasil, ...PosyanduHasil[]]): PosyanduHasil {
  return {
    ...list[0],
    posyandu: { ...list[0].posyandu, id, nama, desa },
    awalData: list.every(({ awalData }) => awalData),
    anak: list.flatMap(({ anak }) => anak),
  }
}

function gabungKepala(
  { nama, desa }: UnitKolom,
  hasil: readonly PosyanduHasil[],
  kepala: MasukanSkdnForm['kepala'],
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

function kepalaF3({ tempat, skdn, tanggalPencatatan }: MasukanSkdnForm, lapor: readonly Lapor[]): FormModel['kepala'] {
  const desa = ejaanTerbanyak(
    'desa',
    skdn.posyandu.flatMap(({ posyandu }) => (posyandu.desa === '' ? [] : posyandu.desa)),
  )
  return [
    [
      { label: 'Unit pelapor', nilai: namaTempat(tempat) },
      { label: 'Kecamatan', nilai: tempat.kecamatan },
      { label: 'Jumlah desa / kelurahan', nilai: desa.size === 0 ? '–' : String(desa.size) },
    ],
    [
      { label: 'Laporan bulan', nilai: formatBulan(skdn.bulan) },
      {
        label: 'Pustu / Ponkesdes yang lapor',
        nilai: `${lapor.filter((one) => one.lapor).length} dari ${lapor.length}`,
        isian: true,
      },
      { label: 'Tanggal pencatatan', nilai: formatTanggal(tanggalPencatatan), isian: true },
    ],
  ]
}

/** Whose numbers may still grow. */
function kakiLapor(lapor: readonly Lapor[]): string[] {
  const belum = lapor.filter((one) => !one.lapor).map(({ nama }) => nama)
  return belum.length === 0 ? [] : [`Belum lapor: ${sebutNama(belum)}; angkanya sebatas yang sudah diterima.`]
}

const judul = 'REKAPITULASI HASIL PENIMBANGAN BAYI DAN BALITA PUSKESMAS'

function isiF3(all: MasukanSkdnForm & Masukan<'unit'>): IsiForm {
  const input = onlyAsked(all)
  const { kolomOf, lapor } = input.unit
  const groups = bagiKolom(input.skdn.posyandu, kolomOf)
  const posyandu = groups.map(({ kolom, list }) => gabungHasil(kolom, list))
  const kepala = new Map(groups.map(({ kolom, list }) => [kolom.id, gabungKepala(kolom, list, input.kepala)]))
  const kolom = { ...input, skdn: { ...input.skdn, posyandu }, kepala }
  const rekap = isiRekap(input, { judul, kepala: kepalaF3(input, lapor), kolom })
  return { ...rekap, periksa: periksaForm(kolom.skdn, 'Pustu'), kaki: [...(rekap.kaki ?? []), ...kakiLapor(lapor)] }
}

/**
 * The F3, "F/III/GIZI": the whole Puskesmas in one month, elements as rows, Pustu (or desa) as columns, by name.
 *
 * Its elements and sums are those of the F2, so that an F3 is the F2 of its Pustu side by side.
 *
 * @source docs/aturan/formulir.md, "F3": no blank is published; it recapitulates the F2
 */
export const f3 = formulir({
  kode: 'f3',
  sebut: 'F3',
  kodeCetak: 'F/III/GIZI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'anak',
  pembuat: ['puskesmas'],
  bahan: ['skdn', 'fakta', 'balok', 'unit'],
  varian: ['baku'],
  setelan: {},
  kertas: kertasSkdn,
  gaya: gayaRekap,
  nomorKolom: false,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['nama', 'daftar', 'balok'],
  tiapBulan: true,
  susun: isiF3,
})
