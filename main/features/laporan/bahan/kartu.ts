import { type BukuKartu as BarisBuku, type CatatanRow, readKartu } from '#main/db/baris-kartu.ts'
import { readSetelanKartu } from '#main/db/buku.ts'
import type { BukuKartu } from '#shared/bahan/kartu.ts'
import type { Warga } from '#shared/bahan/warga.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { nilaiKepala } from '#shared/kartu/dinilai.ts'
import { findSusunan, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import type { Baca, Pembaca } from './pembaca.ts'

type SatuKartu = {
  readonly baris: (orangId: string) => readonly BarisDinilai[]
  readonly awal: ReadonlyMap<string, Bulan>
}

type Bahan = {
  readonly susunan: SusunanDinilai
  readonly buku: BarisBuku
  readonly warga: ReadonlyMap<string, Warga>
}

/** The rows of one person, of all heads, in time. */
function nilaiOrang({ susunan, buku, warga }: Bahan, orangId: string): BarisDinilai[] {
  const siapa = warga.get(orangId)
  if (!siapa) return []
  const orang = { tanggal_lahir: siapa.tanggalLahir, jk: siapa.jk }
  const heads = buku.kepala.get(orangId) ?? []
  return heads
    .flatMap((head) => nilaiKepala(susunan, orang, { head, rows: buku.kunjungan.get(head.id) ?? [] }))
    .sort((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal)))
}

/** The month of the first row by the posyandu its person was a member of that day. */
function mapAwal({ buku, warga }: Bahan): Map<string, Bulan> {
  const awal = new Map<string, Bulan>()
  for (const [orangId, heads] of buku.kepala) {
    const siapa = warga.get(orangId)
    const rows = siapa ? heads.flatMap(({ id }): readonly CatatanRow[] => buku.kunjungan.get(id) ?? []) : []
    for (const { tanggal } of rows) {
      const di = siapa && keanggotaanPenimbangan(siapa, String(tanggal), null)?.posyanduId
      const bulan = bulanOf(String(tanggal))
      if (di && bulan < (awal.get(di) ?? '9999')) awal.set(di, bulan)
    }
  }
  return awal
}

function readSatu(baca: Baca, kode: string): SatuKartu {
  const { db, hariIni } = baca.context
  const found = findSusunan(kode)
  if (!found) throw new Error(`There is no card ${kode}`)
  const susunan = { ...found, setelan: readSetelanKartu(db) }
  const { warga } = baca.ambil('warga')(null)
  const bahan: Bahan = { susunan, warga, buku: readKartu(db, susunan, { sampai: hariIni() }) }
  const known = new Map<string, readonly BarisDinilai[]>()
  return {
    awal: mapAwal(bahan),
    baris: (orangId) => {
      const rows = known.get(orangId) ?? nilaiOrang(bahan, orangId)
      known.set(orangId, rows)
      return rows
    },
  }
}

/** The cards of everybody, read one by one as they are asked for. */
export const readBukuKartu: Pembaca<'kartu'> = (baca) => {
  const known = new Map<string, SatuKartu>()
  const satu = (kode: string): SatuKartu => {
    const kartu = known.get(kode) ?? readSatu(baca, kode)
    known.set(kode, kartu)
    return kartu
  }
  const buku: BukuKartu = {
    baris: (kode, orangId) => satu(kode).baris(orangId),
    awal: (kode, posyanduId) => satu(kode).awal.get(posyanduId) ?? null,
  }
  return () => buku
}
