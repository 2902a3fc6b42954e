import type { Change } from '#main/db/journal.ts'
import type { AturanLembar } from '#shared/domain/penimbangan/lembar.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import type { AnakCocok } from './anak-dikenal.ts'
import type { Bahan } from './bahan-rencana.ts'
import type { RincianAnak } from './impor.repository.ts'
import { type AwalPosyandu, noteLuarS, notePindahMasuk } from './note-hasil.ts'
import { noteUkuran } from './note-ukuran.ts'
import { planIdentitas } from './plan-identitas.ts'
import { planKeanggotaan } from './plan-keanggotaan.ts'
import { planKms } from './plan-kms.ts'
import { planPenimbangan, type RencanaPenimbangan } from './plan-penimbangan.ts'

export type RencanaAnak = {
  readonly baru: boolean
  readonly orang: readonly Change[]
  readonly keanggotaan: readonly Change[]
  readonly kms: readonly Change[]
  readonly penimbangan: RencanaPenimbangan
  readonly anak: AnakRegister
}

/** What the planning of every child shares besides. */
export type AturanRencana = {
  readonly imporId: string
  readonly bahan: Bahan
  readonly hariIni: string
  readonly lembar: AturanLembar
  readonly awal: AwalPosyandu
  /** Rows of children a year old or more when their posyandu's register begins: said in one sentence. */
  readonly lama: number[]
}

/** Day of the latest weighing an import brought. */
function findSejak({ penimbangan }: RincianAnak): string | null {
  return penimbangan.findLast((row) => row.impor_id !== null)?.tanggal ?? null
}

export function planAnak(cocok: AnakCocok, rincian: RincianAnak, aturan: AturanRencana): RencanaAnak {
  const { imporId, hariIni, bahan } = aturan
  const day = (tanggal: string | null) => tanggal ?? ''
  const rows = cocok.baris.toSorted((a, b) =>
    day(a.tanggal) === day(b.tanggal) ? a.baris - b.baris : day(a.tanggal) < day(b.tanggal) ? -1 : 1,
  )
  const { id, buku } = cocok
  const identitas = planIdentitas(cocok, { rows, sejak: findSejak(rincian) }, bahan)
  const { tanggalLahir } = identitas
  const keanggotaan = planKeanggotaan({ id, tanggalLahir, rows, rincian, hariIni }, bahan)
  const kms = planKms({ id, rows, buku: rincian.kms, tanggalLahir }, bahan)
  const penimbangan = planPenimbangan({ orangId: id, rows, buku: rincian.penimbangan, imporId }, bahan)
  const anak: AnakRegister = {
    id,
    nama: identitas.nama,
    jk: identitas.jk,
    tanggalLahir,
    tanggalLahirPerkiraan: buku?.tanggal_lahir_perkiraan === 1,
    terdaftar: null,
    keanggotaan: keanggotaan.hasil,
    kms: kms.hasil,
    penimbangan: penimbangan.hasil,
  }
  const ditimbang = { anak, dariBerkas: penimbangan.dariBerkas }
  noteLuarS(ditimbang, bahan)
  const lama = buku ? null : notePindahMasuk(ditimbang, aturan.awal, bahan)
  if (lama !== null) aturan.lama.push(lama)
  noteUkuran(ditimbang, aturan.lembar, bahan)
  const { changes: orang } = identitas
  return { baru: buku === null, orang, keanggotaan: keanggotaan.changes, kms: kms.changes, penimbangan, anak }
}
