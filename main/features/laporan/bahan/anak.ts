import { readKartu } from '#main/db/baris-kartu.ts'
import { readSetelanKartu } from '#main/db/buku.ts'
import { listHariDosis } from '#main/db/datang.ts'
import { hitungGizi } from '#main/db/gizi-bulan.ts'
import type { AnggotaAnak, BulanAnak, PemberianAnak, SiapaAnak } from '#shared/bahan/anak.ts'
import type { BukuBuka } from '#shared/bahan/buka.ts'
import type { HasilGizi } from '#shared/domain/gizi/gizi.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { diPosyandu } from '#shared/domain/sasaran/di-posyandu.ts'
import { isLengkap, type Lengkap } from '#shared/domain/skdn/di-bulan.ts'
import type { AnakSkdn, HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import { addBulan, type Bulan, bulanOf, firstDayOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { nilaiKepala } from '#shared/kartu/dinilai.ts'
import { findSusunan, kepalaOrang } from '#shared/kartu/susunan.ts'
import { listSiapaAnak, type SiapaRow } from './anak.repository.ts'
import { bulanTercapai } from './buka.ts'
import { readPelayanan } from './pelayanan-anak.ts'
import type { Baca, Pembaca } from './pembaca.ts'

/** Completed months at which a child is no longer one of these. */
const umurLepas = 72

/** A row of the card of a child, and where it was made. */
type Kunjungan = { readonly baris: BarisDinilai; readonly posyanduId: string | null }

/** Rows of the card of each child, judged when they are first asked for. */
function readKunjungan({ context }: Baca, ids: readonly string[]): (id: string) => readonly Kunjungan[] {
  const kartu = findSusunan('balita')
  if (!kartu) throw new Error('The card of children is not described')
  const susunan = { ...kartu, setelan: readSetelanKartu(context.db) }
  const { anak, isAwalData } = context.register()
  const { kunjungan } = readKartu(context.db, susunan, { orang: ids, sampai: context.hariIni() })
  const known = new Map<string, readonly Kunjungan[]>()
  return (id) => {
    const before = known.get(id)
    if (before) return before
    const child = anak.get(id)
    const orang = {
      ...{ tanggal_lahir: child?.tanggalLahir ?? null, jk: child?.jk ?? null },
      anak: child ? { anak: child, isAwalData } : null,
    }
    const rows = nilaiKepala(susunan, orang, { head: kepalaOrang(susunan, id), rows: kunjungan.get(id) ?? [] })
    const made = rows.map((baris) => ({ baris, posyanduId: baris.row.posyandu_id as string | null }))
    known.set(id, made)
    return made
  }
}

type Bahan = {
  readonly buka: BukuBuka
  readonly anak: (id: string) => AnakRegister | undefined
  readonly kunjungan: (id: string) => readonly Kunjungan[]
  /** "2026-08 ID": who was given a dose in a month. */
  readonly dosis: ReadonlySet<string>
  readonly pemberian: (id: string) => readonly PemberianAnak[]
  /** Those who may be sixty months and more. */
  readonly apras: readonly string[]
}

type DiBulan = { readonly bulan: Bulan; readonly posyanduId: string }

function toAnggota(
  bahan: Bahan,
  { bulan, posyanduId }: DiBulan,
  { id, baris, ...satu }: Omit<AnggotaAnak, 'kunjungan' | 'datang' | 'dosis' | 'pemberian'>,
): AnggotaAnak {
  return {
    ...{ id, ...satu, baris },
    kunjungan: bahan.kunjungan(id).flatMap((k) => (bulanOf(k.baris.tanggal) === bulan ? k.baris : [])),
    datang: bahan.buka.datang({ id, anak: true }, posyanduId, bulan),
    dosis: bahan.dosis.has(`${bulan} ${id}`),
    pemberian: bahan.pemberian(id).filter(({ tanggal }) => bulanOf(tanggal) === bulan),
  }
}

/** The row of the counting weighing, else the last of the month. */
function barisS(bahan: Bahan, { anak, timbang }: AnakSkdn, bulan: Bulan): BarisDinilai | null {
  const rows = bahan.kunjungan(anak.id)
  const found =
    timbang === null
      ? rows.findLast(({ baris }) => bulanOf(baris.tanggal) === bulan)
      : rows.findLast(({ baris }) => baris.tanggal === timbang.penimbangan.tanggal)
  return found?.baris ?? null
}

/** A child of sixty months and more: judged by the last row of its card in the month. */
function apras(bahan: Bahan, anak: Lengkap, bulan: Bulan): { di: DiBulan; anggota: AnggotaAnak } | null {
  const last = bahan.kunjungan(anak.id).findLast(({ baris }) => bulanOf(baris.tanggal) === bulan)
  const baris = last ? { tanggal: last.baris.tanggal, posyanduId: last.posyanduId } : null
  const here = diPosyandu(anak, { bulan, baris }, (id) => bahan.buka.posyandu.get(id)?.hariBuka.get(bulan)?.tanggal)
  if (!here) return null
  const umur = umurBulanPenuh(anak.tanggalLahir, here.tanggal)
  if (umur < 60 || umur >= umurLepas) return null
  const di = { bulan, posyanduId: here.posyanduId }
  const siapa = { id: anak.id, jk: anak.jk, umur, skdn: null, gizi: null, baris: last?.baris ?? null }
  return { di, anggota: toAnggota(bahan, di, siapa) }
}

function toBulan(bahan: Bahan, { skdn, gizi }: { readonly skdn: HasilSkdn; readonly gizi: HasilGizi }): BulanAnak {
  const { bulan } = skdn
  const nilai = new Map(gizi.posyandu.flatMap(({ anak }) => anak.map((satu) => [satu.anak.id, satu] as const)))
  const anggota = new Map<string, AnggotaAnak[]>()
  const inS = new Set<string>()
  for (const { posyandu, anak } of skdn.posyandu) {
    const di = { bulan, posyanduId: posyandu.id }
    anggota.set(
      posyandu.id,
      anak.map((satu) => {
        const { id } = satu.anak
        inS.add(id)
        const siapa = { id, jk: satu.jk, umur: satu.umur, skdn: satu, gizi: nilai.get(id) ?? null }
        return toAnggota(bahan, di, { ...siapa, baris: barisS(bahan, satu, bulan) })
      }),
    )
  }
  for (const id of bahan.apras) {
    const anak = inS.has(id) ? undefined : bahan.anak(id)
    const found = anak && isLengkap(anak) ? apras(bahan, anak, bulan) : null
    if (found) anggota.get(found.di.posyanduId)?.push(found.anggota)
  }
  return { bulan, skdn, anggota }
}

function toSiapa({ id, nama, jk, tanggal_lahir, ...row }: SiapaRow, anak: AnakRegister | undefined): SiapaAnak {
  return {
    ...{ id, nama, jk, tanggalLahir: tanggal_lahir, ibu: row.ibu, ayah: row.nama_ayah },
    ...{ dawis: row.dawis, noKms: row.no_kms, rt: row.rt, alamat: row.alamat, urutanRegister: row.urutan_register },
    ...{ bbLahirG: row.bb_lahir_g, pbLahirMm: row.pb_lahir_mm, meninggal: row.meninggal_pada },
    keanggotaan: anak?.keanggotaan ?? [],
  }
}

/** Children of under six of all posyandu, over the months of the period. */
export const readAnak: Pembaca<'anak'> = (baca) => {
  const { context } = baca
  const { bulan, masa } = bulanTercapai(baca)
  const dari = firstDayOf(addBulan(bulanOf(masa.dari), -umurLepas))
  const rows = listSiapaAnak(context.db, { dari, sampai: masa.sampai })
  const ids = rows.map(({ id }) => id)
  const { anak } = context.register()
  anak.muat(ids)
  const batasApras = firstDayOf(addBulan(bulanOf(masa.sampai), -59))
  const pelayanan = readPelayanan(baca, rows)
  const bahan: Bahan = {
    pemberian: (id) => pelayanan.pemberian.get(id) ?? [],
    buka: baca.ambil('buka')(null),
    anak: (id) => anak.get(id),
    kunjungan: readKunjungan(baca, ids),
    dosis: new Set(listHariDosis(context.db, masa).map(({ orang, tanggal }) => `${bulanOf(tanggal)} ${orang}`)),
    apras: rows.flatMap(({ id, tanggal_lahir: lahir }) => (lahir !== null && lahir <= batasApras ? id : [])),
  }
  const akhir = lastDayOf(baca.periode.akhir)
  const buku = {
    kunjungan: (id: string) => bahan.kunjungan(id).flatMap(({ baris }) => (baris.tanggal <= akhir ? baris : [])),
    bulan: hitungGizi(context, bulan).map((satu) => toBulan(bahan, satu)),
    siapa: new Map(rows.map((row) => [row.id, toSiapa(row, anak.get(row.id))])),
    ...pelayanan,
  }
  return () => buku
}
