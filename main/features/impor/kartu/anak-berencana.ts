import type { CatatanRow } from '#main/db/baris-kartu.ts'
import { readIsAwalData } from '#main/ringkasan/awal-data.ts'
import { type PenimbanganRow, toPenimbangan } from '#main/ringkasan/baris-register.ts'
import type { AnakBuku } from '#shared/domain/kartu/riwayat.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import type { BahanKartu } from './catatan-berencana.ts'

type Diri = Pick<AnakRegister, 'id' | 'jk' | 'tanggalLahir' | 'keanggotaan'>

/** Gives a child as the register will have it once its visits are written as planned; null where the card asks for none. */
export function createAnakOf(
  { db, susunan }: BahanKartu,
  diri: Diri,
): (rows: readonly CatatanRow[]) => AnakBuku | null {
  return (rows) => {
    if (susunan.kartu.riwayatAnak === undefined) return null
    const ukuran = { bb_g: null, tb_mm: null, cara_ukur: null, lila_mm: null, lk_mm: null, edema: 0 }
    const penimbangan = rows.map((row) => toPenimbangan({ ...ukuran, ...row } as unknown as PenimbanganRow))
    const anak = { ...diri, nama: '', tanggalLahirPerkiraan: false, terdaftar: null, kms: [], penimbangan }
    return { anak, isAwalData: readIsAwalData(db) }
  }
}
