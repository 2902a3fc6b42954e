import { type BukuKartu as BarisBuku, readKartu } from '#main/db/baris-kartu.ts'
import { readSetelanKartu } from '#main/db/buku.ts'
import type { BukuKartu } from '#shared/bahan/kartu.ts'
import type { Warga } from '#shared/bahan/warga.ts'
import type { AnakBuku, BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { nilaiKepala } from '#shared/kartu/dinilai.ts'
import { findSusunan, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import type { Baca, Pembaca } from './pembaca.ts'

type BarisOrang = (orangId: string) => readonly BarisDinilai[]

type Bahan = {
  readonly susunan: SusunanDinilai
  readonly buku: BarisBuku
  readonly warga: ReadonlyMap<string, Warga>
  /** The child as the register has it; null where the card asks for none. */
  readonly anak: (id: string) => AnakBuku | null
}

/** The rows of one person, of all heads, in time. */
function nilaiOrang({ susunan, buku, warga, anak }: Bahan, orangId: string): BarisDinilai[] {
  const siapa = warga.get(orangId)
  if (!siapa) return []
  const orang = { tanggal_lahir: siapa.tanggalLahir, jk: siapa.jk, anak: anak(orangId) }
  const heads = buku.kepala.get(orangId) ?? []
  return heads
    .flatMap((head) => nilaiKepala(susunan, orang, { head, rows: buku.kunjungan.get(head.id) ?? [] }))
    .sort((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal)))
}

function readSatu(baca: Baca, kode: string): BarisOrang {
  const { db, hariIni } = baca.context
  const found = findSusunan(kode)
  if (!found) throw new Error(`There is no card ${kode}`)
  const susunan = { ...found, setelan: readSetelanKartu(db) }
  const { warga } = baca.ambil('warga')(null)
  const anak = (id: string): AnakBuku | null => {
    if (!susunan.kartu.riwayatAnak) return null
    const register = baca.context.register()
    const child = register.anak.get(id)
    return child ? { anak: child, isAwalData: register.isAwalData } : null
  }
  const bahan: Bahan = { susunan, warga, anak, buku: readKartu(db, susunan, { sampai: hariIni() }) }
  const known = new Map<string, readonly BarisDinilai[]>()
  return (orangId) => {
    const rows = known.get(orangId) ?? nilaiOrang(bahan, orangId)
    known.set(orangId, rows)
    return rows
  }
}

/** The cards of everybody, read one by one as they are asked for. */
export const readBukuKartu: Pembaca<'kartu'> = (baca) => {
  const known = new Map<string, BarisOrang>()
  const satu = (kode: string): BarisOrang => {
    const kartu = known.get(kode) ?? readSatu(baca, kode)
    known.set(kode, kartu)
    return kartu
  }
  const buku: BukuKartu = {
    baris: (kode, orangId) => satu(kode)(orangId),
  }
  return () => buku
}
