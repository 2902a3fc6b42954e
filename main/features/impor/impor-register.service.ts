import type { AppContext } from '#main/context/context.ts'
import type { HasilMasuk } from '#shared/contract/impor.ts'
import { importAsik, isAsik } from './asik/impor-asik.service.ts'
import { importBalita, nameBerkas, type PermintaanImpor } from './impor.service.ts'
import { importKartu } from './kartu/impor-kartu.service.ts'
import { kenaliKartu, readBukuKerja } from './read-workbook.ts'

/**
 * Brings a register into the book, or rehearses it, of whichever kind its headings show it to be: of children and their
 * weighings, of a card, or of the doses ASIK knows of. Its sheets are read once.
 *
 * @throws AppFailure `berkas` with a sentence when the file is no register
 */
export async function importRegister(context: AppContext, permintaan: PermintaanImpor): Promise<HasilMasuk> {
  const { isi, lembar = null } = permintaan
  permintaan.onProgress?.(5, 'Membaca berkas')
  const { bukuKerja, asik, kartu } = named(permintaan, () => {
    const terbaca = readBukuKerja(isi)
    const asik = isAsik(terbaca, lembar)
    return { bukuKerja: terbaca, asik, kartu: asik ? null : kenaliKartu(terbaca, lembar) }
  })
  if (asik) {
    return { register: 'asik', ...named(permintaan, () => importAsik(context, { ...permintaan, lembar, bukuKerja })) }
  }
  if (kartu === null) return { register: 'balita', ...(await importBalita(context, { ...permintaan, bukuKerja })) }
  const hasil = named(permintaan, () => importKartu(context, { ...permintaan, kartu, lembar, bukuKerja }))
  return { register: 'kartu', sebut: kartu.sebut, ...hasil }
}

function named<T>({ nama }: PermintaanImpor, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    throw nameBerkas(cause, nama)
  }
}
