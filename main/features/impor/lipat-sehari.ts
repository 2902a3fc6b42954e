import { toTandaOrNull } from '#shared/domain/angka/tanda.ts'
import type { UkuranImpor } from '#shared/domain/impor/baris-impor.ts'
import { isNamaBayi } from '#shared/domain/impor/nama-bayi.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import type { BarisTempat } from './anak-dikenal.ts'
import type { Bahan, Kolom2Nilai } from './bahan-rencana.ts'

export function toColumns(ukuran: UkuranImpor): Kolom2Nilai {
  return {
    bb_g: ukuran.bbG,
    tb_mm: ukuran.tbMm,
    cara_ukur: ukuran.caraUkur,
    lila_mm: ukuran.lilaMm,
    lk_mm: ukuran.lkMm,
    vitamin_a: ukuran.vitaminA,
    obat_cacing: toTandaOrNull(ukuran.obatCacing),
    asi: ukuran.asi,
    edema: toTandaOrNull(ukuran.edema),
    naik_menurut_berkas: ukuran.naik,
  }
}

export function inWords(kolom: string, nilai: string | number | null): string {
  if (typeof nilai !== 'number') return nilai ?? ''
  if (kolom === 'bb_g') return formatDesimal(nilai / 1000, nilai % 100 === 0 ? 1 : 3)
  return kolom.endsWith('_mm') ? formatDesimal(nilai / 10, 1) : String(nilai)
}

/** Several rows of one child on one day are one weighing: the lower row counts, and fills what it leaves empty from above. */
export function foldSehari(
  rows: readonly BarisTempat[],
  bahan: Bahan,
): { baris: BarisTempat; ukuran: UkuranImpor } | null {
  const [first, ...rest] = rows
  if (!first) return null
  let ukuran = first.ukuran
  let baris = first
  for (const row of rest) {
    const before = ukuran
    ukuran = mergeUkuran(ukuran, row.ukuran)
    const sama = JSON.stringify(toColumns(before)) === JSON.stringify(toColumns(ukuran))
    const beratLain = before.bbG !== null && before.bbG !== ukuran.bbG
    const nilai = inWords('bb_g', before.bbG)
    if (sama)
      bahan.note(row.baris, 'tanggal', row.tanggal ?? '', `Sama dengan baris ${baris.baris}. Dihitung satu kali.`)
    else if (beratLain) {
      const kembar = isNamaBayi(row.identitas.nama)
        ? ' Anak kembar? Bila ya, beri nama yang berbeda di berkas, misalnya angka 1 dan 2 di belakangnya.'
        : ''
      const alasan = `Anak ini ditimbang dua kali pada tanggal yang sama. Baris ${row.baris} yang dipakai.${kembar}`
      bahan.note(baris.baris, 'berat', nilai, alasan)
    } else
      bahan.note(
        row.baris,
        'tanggal',
        row.tanggal ?? '',
        `Anak dan tanggal sama dengan baris ${baris.baris}. Isinya digabung; bila berbeda, baris yang lebih bawah yang dipakai.`,
      )
    if (row.ukuran.bbG !== null || ukuran.bbG === null) baris = row
  }
  return { baris, ukuran }
}

function mergeUkuran(atas: UkuranImpor, bawah: UkuranImpor): UkuranImpor {
  const filled = Object.fromEntries(Object.entries(bawah).filter(([, nilai]) => nilai !== null))
  return { ...atas, ...filled }
}
