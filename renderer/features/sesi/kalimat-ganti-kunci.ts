import type { KeadaanSesi, Pergantian } from '#shared/contract/sesi.ts'

/** What another key of the book does, and what it cannot reach. */
export const kalimatFlashdisk =
  'Cadangan lama di flashdisk masih terbuka dengan yang lama: buat cadangan baru di flashdisk itu, lalu hapus yang lama.'

export const kalimatSebentar = 'Kunci buku dan cadangan di laptop ini diganti. Sebentar.'

type Orang = { readonly nama: string }

/** What must be done after it, where passphrases, or the code, cannot go along; null when nothing must. */
export function kalimatTertinggal(orang: readonly Orang[], { kodeTertinggal }: Pick<KeadaanSesi, 'kodeTertinggal'>) {
  const kalimat = [
    orang.length > 0 &&
      `Sesudah ini ${orang.map(({ nama }) => nama).join(', ')} perlu kata sandi baru dari Ibu, karena belum masuk sejak Buku Pustu diperbarui.`,
    kodeTertinggal && 'Kode pemulihan yang lama tidak berlaku lagi, dan kode baru ditunjukkan: siapkan kertas.',
  ].filter(Boolean)
  return kalimat.length > 0 ? kalimat.join(' ') : null
}

/** What is left of former keys on this laptop; null when nothing is. */
export function kalimatTersisa({ cadanganTersisa }: Pick<Pergantian, 'cadanganTersisa'>): string | null {
  if (cadanganTersisa === 0) return null
  if (cadanganTersisa === null) {
    return 'Sebagian cadangan di laptop ini belum disandikan ulang. Itu dicoba lagi saat masuk berikutnya.'
  }
  return `${cadanganTersisa} cadangan di laptop ini dari kunci yang tidak dikenal, jadi tetap terbuka dengan kata sandi lama. Hapus kalau tidak diperlukan.`
}
