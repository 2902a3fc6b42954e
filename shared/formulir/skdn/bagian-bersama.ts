import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import { indikatorSkdn } from '#shared/domain/skdn/indikator.ts'
import { periksaSkdn } from '#shared/domain/skdn/periksa.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Masukan } from '../masukan.ts'
import type { AnakForm, FormModel } from '../model.ts'
import type { Dihitung } from '../sel.ts'
import { daftarAnak, daftarDiLuar } from './daftar-anak.ts'

/** A row that counts children: those of S for which `isi` holds. */
export type Unsur = Dihitung & { readonly kode: string }

/** The children of S in the order of the register, each with the codes of all rows that count it. */
export function anakForm(hasil: HasilSkdn, unsur: readonly Unsur[]): AnakForm[] {
  return hasil.posyandu.flatMap((p) =>
    p.anak.map((a) => ({
      id: a.anak.id,
      nama: a.anak.nama,
      jk: a.jk,
      umur: a.umur,
      posyandu: p.posyandu.nama,
      tanda: unsur.filter((u) => u.isi(a)).map((u) => u.kode),
    })),
  )
}

/** Names a note at the foot has room for. */
const disebutTerbanyak = 7

/** "Mawar, Melati"; of many the first, and how many more: the foot of a page is two lines. */
export function sebutNama(nama: readonly string[]): string {
  const lebih = nama.length - disebutTerbanyak
  if (lebih <= 0) return nama.join(', ')
  return `${nama.slice(0, disebutTerbanyak).join(', ')} dan ${lebih} lain`
}

/** The notes every form prints small at its foot, after those of its own. */
export function kakiBersama(hasil: HasilSkdn): string[] {
  const names = (holds: (p: HasilSkdn['posyandu'][number]) => boolean) =>
    hasil.posyandu.filter(holds).map((p) => p.posyandu.nama)
  const [awal, tutup, taksir] = [
    names((p) => p.awalData),
    names((p) => !p.hariBuka.buka),
    names((p) => p.hariBuka.asal === 'modus'),
  ]
  const kaki: string[] = []
  if (awal.length > 0) {
    kaki.push(`Awal data (${sebutNama(awal)}): penimbangan pertama pada umur 6 bulan ke atas dihitung O.`)
  }
  if (tutup.length > 0) kaki.push(`Tidak buka: ${sebutNama(tutup)}.`)
  if (taksir.length > 0) kaki.push(`Hari buka menurut tanggal timbang terbanyak: ${sebutNama(taksir)}.`)
  if (hasil.sementara) kaki.push('Sementara: bulan ini belum selesai.')
  return kaki
}

export function kakiRujukan(rujukanZ: 'hari' | 'bulanPenuh'): string {
  return rujukanZ === 'hari' ? 'Umur menurut hari (WHO 2006).' : 'Umur menurut bulan penuh (Permenkes 2/2020).'
}

/** The checks under a form. @param bagian what its columns are, as the sum of them is called */
export function periksaForm(hasil: HasilSkdn, bagian?: string): FormModel['periksa'] {
  return periksaSkdn(hasil, bagian).map((p) => ({ ...p, anak: p.anak.map((a) => a.id) }))
}

/** What the forms of the SKDN are given. */
export type MasukanSkdnForm = Masukan<'skdn' | 'fakta' | 'balok'>

/** They lie across the paper the book prints on. */
export const kertasSkdn = { ukuran: 'F4', arah: 'landscape', tepiMm: 8 } as const satisfies FormModel['kertas']

type BagianBersama = Pick<FormModel, 'sementara' | 'periksa' | 'indikator' | 'balok' | 'daftar'>

/**
 * What all forms of a month share.
 *
 * @param hasil the month, narrowed to what the form covers
 */
export function bagianBersama(input: MasukanSkdnForm, hasil: HasilSkdn): BagianBersama {
  const total = indikatorSkdn(hitungSkdn(hasil.posyandu.flatMap((p) => p.anak)))
  return {
    sementara: hasil.sementara,
    periksa: periksaForm(hasil),
    indikator: Object.entries(total).map(([nama, nilai]) => ({ nama: nama.replace("'", '′'), nilai })),
    balok: [...input.balok],
    daftar: [...daftarDiLuar(hasil), ...daftarAnak(hasil)],
  }
}
