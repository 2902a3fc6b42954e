import type { AppContext } from '#main/context/context.ts'
import { type CatatanRow, listOrangBerkunjung, readKartu, readKartuOrang } from '#main/db/baris-kartu.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { isiOf } from '#main/kartu/isi.ts'
import type { BarisKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing } from '#shared/contract/errors.ts'
import { bandingRegister } from '#shared/domain/register/urutan.ts'
import { simpananKunjungan, simpananOf } from '#shared/kartu/dinilai.ts'
import { isBelumBerakhir, kepalaPada } from '#shared/kartu/masa.ts'
import type { SusunanDinilai, SusunanKartu } from '#shared/kartu/susunan.ts'
import { findHari, findOrang, type HariRow, mapAbsen, mapAnggota, mapOrang, type OrangRow } from './kartu.repository.ts'
import { createOrangKartu } from './orang-kartu.ts'
import { isAnggotaHari, isSasaranPasti, toSiapa } from './siapa.ts'
import { susunanOf } from './susunan.ts'
import { bacaBerkas, createUngkap } from './ungkap.ts'

export function getHari({ db }: AppContext, id: string): HariRow {
  return findHari(db, id) ?? missing('Hari buka ini sudah tidak ada. Tidak ada yang berubah. Buka lagi daftarnya.')
}

type Pilihan = { readonly hari: HariRow; readonly orangId: string }
type Entri = {
  readonly orang: OrangRow
  readonly tamu: boolean
  readonly head: CatatanRow
  readonly rows: readonly CatatanRow[]
}

/**
 * Everybody who belongs on the sheet of a day: members with an open head, or whom a card without one is kept of, and
 * whoever has a visit here that day.
 */
function listEntri({ db }: AppContext, susunan: SusunanKartu, hari: HariRow): Entri[] {
  const { masa, kartu, kepala } = susunan
  const { posyandu_id: posyanduId, tanggal } = hari
  const [orang, keanggotaan] = [mapOrang(db), mapAnggota(db, null)]
  const anggota = new Set([...keanggotaan].flatMap(([id, rows]) => (isAnggotaHari(rows, hari) ? [id] : [])))
  const datang = listOrangBerkunjung(db, susunan, { posyanduId, dari: tanggal, sampai: tanggal })
  const buku = readKartu(db, susunan, { orang: [...new Set([...anggota, ...datang])] })
  const entri = [...buku.kepala].flatMap(([orangId, heads]): Entri[] => {
    const who = orang.get(orangId)
    const head = kepalaPada(masa, heads, tanggal)
    if (!who || !head) return []
    const member = anggota.has(orangId)
    const rows = buku.kunjungan.get(head.id) ?? []
    const visited = rows.some((row) => row.tanggal === tanggal && row.posyandu_id === posyanduId)
    const open = isBelumBerakhir(masa, head, tanggal)
    const due = member && open && (kepala !== null || isSasaranPasti(kartu, who, tanggal))
    return visited || due ? [{ orang: who, tamu: !member, head, rows }] : []
  })
  return entri.sort((a, b) => Number(a.tamu) - Number(b.tamu) || bandingRegister(a.orang, b.orang))
}

/** The rows of a day that are told. */
type Isi = { readonly hari: HariRow; readonly entri: readonly Entri[] }

function createToBaris(context: AppContext, susunan: SusunanDinilai, { hari, entri }: Isi) {
  const { kartu } = susunan
  const { peran } = context.pelaku()
  const absen = mapAbsen(context.db, hari.id)
  const toOrang = createOrangKartu(
    context,
    susunan,
    entri.map(({ orang }) => orang.id),
  )
  const ungkap = createUngkap(context, susunan, namaPosyanduJelas(context.db))
  return ({ orang, tamu, head, rows }: Entri, nomor: number): BarisKartu => {
    const berkas = bacaBerkas(susunan, toOrang(orang), head, rows)
    const { dinilai } = berkas
    const own = dinilai.find(({ tanggal }) => tanggal === hari.tanggal)
    const lalu = dinilai.findLast(({ tanggal }) => tanggal < hari.tanggal)
    const told = own ? ungkap.kunjungan(berkas, own) : null
    return {
      ...toSiapa(orang, head, hari.tanggal),
      nomor,
      tamu,
      tidakHadir: absen.get(orang.id)?.tidakHadir ?? false,
      kepalaId: susunan.kepala && head.id,
      kunjunganId: own?.row.id ?? null,
      isi: told?.isi ?? isiOf(kartu, simpananOf(susunan, head, {}), peran),
      putusan: told?.putusan ?? ungkap.kosong(berkas, hari.tanggal),
      tanya: told?.tanya ?? [],
      lalu: lalu ? { tanggal: lalu.tanggal, isi: isiOf(kartu, simpananKunjungan(susunan, lalu.row), peran) } : null,
    }
  }
}

/** The sheet of a day. */
export function readLembar(context: AppContext, input: ParsedInputOf<'kartu.sheet'>): OutputOf<'kartu.sheet'> {
  const susunan = susunanOf(context, input.kartu)
  const hari = getHari(context, input.hariBukaId)
  const entri = listEntri(context, susunan, hari)
  const toBaris = createToBaris(context, susunan, { hari, entri })
  return {
    tanggal: hari.tanggal,
    posyandu: namaPosyanduJelas(context.db).get(hari.posyandu_id) ?? '–',
    baris: entri.map((satu, index) => toBaris(satu, index + 1)),
  }
}

/** Somebody whose row was emptied, or who left meanwhile. */
function findEntriLepas({ db }: AppContext, susunan: SusunanKartu, { hari, orangId }: Pilihan): Entri | undefined {
  const orang = findOrang(db, orangId)
  const buku = readKartuOrang(db, susunan, orangId)
  const heads = buku.map(({ head }) => head)
  const found = buku.find(({ head }) => head === kepalaPada(susunan.masa, heads, hari.tanggal))
  return orang && found && { orang, ...found, tamu: !isAnggotaHari(mapAnggota(db, orangId).get(orangId) ?? [], hari) }
}

/** One row of it, read anew; somebody who is on it no longer has the place after the last. */
export function readBaris(context: AppContext, input: ParsedInputOf<'kartu.row'>): BarisKartu {
  const susunan = susunanOf(context, input.kartu)
  const hari = getHari(context, input.hariBukaId)
  const all = listEntri(context, susunan, hari)
  const at = all.findIndex(({ orang }) => orang.id === input.orangId)
  const entri =
    all[at] ??
    findEntriLepas(context, susunan, { hari, orangId: input.orangId }) ??
    missing('Orang ini tidak ada di lembar hari ini. Buka lagi lembarnya.')
  return createToBaris(context, susunan, { hari, entri: [entri] })(entri, (at < 0 ? all.length : at) + 1)
}
