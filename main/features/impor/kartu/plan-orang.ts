import type { BukuKartu, CatatanRow } from '#main/db/baris-kartu.ts'
import type { Change } from '#main/db/journal.ts'
import type { Bahan } from '../bahan-rencana.ts'
import type { RincianAnak } from '../impor.repository.ts'
import { planIdentitas } from '../plan-identitas.ts'
import { planKeanggotaan } from '../plan-keanggotaan.ts'
import { createAnakOf } from './anak-berencana.ts'
import type { BahanKartu } from './catatan-berencana.ts'
import type { OrangCocok } from './cocok-orang.ts'
import { planKunjungan } from './plan-kunjungan.ts'

export type RencanaOrang = {
  readonly baru: boolean
  readonly diri: readonly Change[]
  readonly keanggotaan: readonly Change[]
  readonly kunjungan: ReturnType<typeof planKunjungan>
  readonly tanpaIsi: number
}

/** Visits stand for weighings where a membership is worked out: each proves a posyandu on its day. */
function rincianOrang(rincian: RincianAnak, visits: readonly CatatanRow[]): RincianAnak {
  return { ...rincian, penimbangan: visits as unknown as RincianAnak['penimbangan'] }
}

export function planOrang(
  orang: OrangCocok,
  { rincian, buku }: { readonly rincian: RincianAnak; readonly buku: BukuKartu },
  bahan: { readonly diri: Bahan; readonly kartu: BahanKartu; readonly hariIni: string },
): RencanaOrang {
  const { id } = orang
  const heads = buku.kepala.get(id) ?? []
  const visits = heads.flatMap((head) => buku.kunjungan.get(head.id) ?? [])
  const day = (tanggal: string | null) => tanggal ?? ''
  const rows = orang.baris.toSorted((a, b) =>
    day(a.tanggal) < day(b.tanggal) ? -1 : day(a.tanggal) > day(b.tanggal) ? 1 : a.baris - b.baris,
  )
  const sejak = visits.findLast((row) => row.impor_id !== null)?.tanggal
  const diri = planIdentitas(orang, { rows, sejak: typeof sejak === 'string' ? sejak : null }, bahan.diri)
  // A grown-up is a member since she was first seen: her birth proves no posyandu.
  const asal = { id, tanggalLahir: null, rows, rincian: rincianOrang(rincian, visits), hariIni: bahan.hariIni }
  const keanggotaan = planKeanggotaan(asal, bahan.diri)
  const tempat = new Map(orang.baris.map(({ baris, posyanduId }) => [baris, posyanduId]))
  const bertempat = orang.register.map((register) => ({ register, posyanduId: tempat.get(register.baris) ?? null }))
  const { beserta } = buku
  const { hasil } = keanggotaan
  const pemilik = {
    ...{ id, jk: diri.jk, tanggal_lahir: diri.tanggalLahir, kepala: heads, beserta },
    anakOf: createAnakOf(bahan.kartu, { id, jk: diri.jk, tanggalLahir: diri.tanggalLahir, keanggotaan: hasil }),
  }
  const own = new Map(heads.map((head) => [head.id, buku.kunjungan.get(head.id) ?? []]))
  return {
    baru: orang.buku === null,
    diri: diri.changes,
    keanggotaan: keanggotaan.changes,
    kunjungan: planKunjungan(bahan.kartu, { ...pemilik, kunjungan: own }, bertempat),
    tanpaIsi: orang.register.filter(({ kunjungan }) => kunjungan === null).length,
  }
}
