import type { AppContext } from '#main/context/context.ts'
import { type CatatanRow, readBeserta, readKartuOrang } from '#main/db/baris-kartu.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, write, writeGroup } from '#main/db/journal.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import { refuseAntar } from '#main/kartu/antar.ts'
import { bacaIsi, isiOf, perCatatan } from '#main/kartu/isi.ts'
import type { Db, Row, Value } from '#main/toko/toko.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import { kunciCatatan } from '#shared/contract/peran.ts'
import { baca } from '#shared/isian/baca.ts'
import { ketikanOf } from '#shared/isian/ketikan.ts'
import { barisOf, nilaiDi, simpananKunjungan, simpananOf } from '#shared/kartu/dinilai.ts'
import { isKolomKunjungan, type Kartu, kolomKartu } from '#shared/kartu/kartu.ts'
import { berakhirOf, kepalaPada } from '#shared/kartu/masa.ts'
import type { SusunanKartu, SusunanKepala } from '#shared/kartu/susunan.ts'
import { formatJam } from '#shared/text/jam.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import {
  findHariPada,
  findKepala,
  findKunjungan,
  type HariRow,
  mapAbsen,
  mapAnggota,
  type OrangRow,
} from './kartu.repository.ts'
import { getHari } from './lembar.service.ts'
import { anggotaPada, getOrang, isAnggotaHari, refuseTanggal } from './siapa.ts'
import { susunanOf } from './susunan.ts'

const safe = 'Tidak ada yang berubah.'

/** A visit before it is written: whose, of which head and day, and what the book holds of it. */
type Kunjungan = {
  readonly orang: OrangRow
  readonly head: CatatanRow
  readonly lain: readonly CatatanRow[]
  readonly row: CatatanRow | undefined
  /** What hangs on it. */
  readonly samping: CatatanRow | undefined
  readonly tanggal: string
  readonly hari: HariRow | null
}

export function getKunjungan({ db }: AppContext, susunan: SusunanKartu, id: string): CatatanRow {
  return (
    findKunjungan(db, susunan, id) ?? missing(`Kunjungan ini sudah tidak ada di buku. ${safe} Buka lagi halamannya.`)
  )
}

/** The sheet a visit stands on: the one named, or the hari buka of the person's posyandu on that day. */
function hariOf(context: AppContext, { orangId, tanggal, hariBukaId }: Tunjuk): HariRow | null {
  if (hariBukaId !== null) {
    const hari = getHari(context, hariBukaId)
    if (hari.tanggal !== tanggal) refuse(`Tanggalnya bukan tanggal hari buka ini. ${safe} Buka lagi lembarnya.`)
    return hari
  }
  const home = anggotaPada(mapAnggota(context.db, orangId).get(orangId) ?? [], tanggal)
  return (home && findHariPada(context.db, home.posyandu_id, tanggal)) ?? null
}

type Tunjuk = Pick<ParsedInputOf<'kartu.record'>, 'orangId' | 'kunjunganId' | 'tanggal' | 'hariBukaId'>

export function findVisit(context: AppContext, susunan: SusunanKartu, input: Tunjuk): Kunjungan {
  const { db } = context
  const { kartu, masa, keKepala } = susunan
  const { tanggal, kunjunganId } = input
  const orang = getOrang(context, input.orangId)
  const buku = readKartuOrang(db, susunan, orang.id)
  const heads = buku.map(({ head }) => head)
  const named = kunjunganId === null ? undefined : getKunjungan(context, susunan, kunjunganId)
  const head = named ? heads.find(({ id }) => id === named[keKepala]) : kepalaPada(masa, heads, tanggal)
  // Whose it is otherwise is said to nobody: who asks may not be hers to know.
  if (named && !head) missing(`Kunjungan ini bukan milik orang yang dipilih. ${safe} Buka lagi halamannya.`)
  if (!head) {
    refuse(
      `${orang.nama} belum tercatat sebagai ${kartu.sebut.toLowerCase()} pada ${formatTanggal(tanggal)}. ${safe} Daftarkan dulu.`,
    )
  }
  const { rows = [], beserta } = buku.find((satu) => satu.head === head) ?? {}
  const row = rows.find((one) => (named ? one.id === named.id : one.tanggal === tanggal)) ?? named
  const lain = rows.filter(({ id }) => id !== row?.id)
  return { orang, head, lain, row, samping: row && beserta?.get(row.id), tanggal, hari: hariOf(context, input) }
}

/**
 * The call names the person, or the visit: what else is read or written must be within reach as well, the visit found by
 * its day, which may have been made elsewhere, and the head of a guest.
 */
export function refuseJangkau({ db, pelaku }: AppContext, catatan: NamaCatatan, id: string): void {
  if (isInLingkup(db, pelaku(), [kunciCatatan(catatan, id)])) return
  throw new AppFailure({ code: 'dilarang', pesan: `Catatan ini milik posyandu lain. ${safe} Minta bantuan bidan.` })
}

/** One value in two spellings is one value. */
function samaSel(kartu: Kartu, kode: string, a = '', b = ''): boolean {
  const kolom = kolomKartu(kartu).find((one) => one.kode === kode)
  const baku = (teks: string) => {
    const hasil = kolom ? baca(kolom.isian, teks) : null
    return hasil?.kind === 'ada' && kolom ? ketikanOf(kolom.isian, hasil.nilai) : hasil?.kind === 'kosong' ? '' : teks
  }
  return baku(a) === baku(b)
}

/** The cells this window changed, and those of them that another changed meanwhile to something else. */
function bandingkan(
  kartu: Kartu,
  kini: IsiKartu,
  { isi, dasar }: Pick<ParsedInputOf<'kartu.record'>, 'isi' | 'dasar'>,
) {
  const changed =
    dasar === null ? isi : Object.fromEntries(Object.entries(isi).filter(([kode, teks]) => teks !== dasar[kode]))
  const bentrok =
    dasar === null
      ? []
      : Object.entries(changed).flatMap(([kode, teks]) =>
          samaSel(kartu, kode, kini[kode], dasar[kode]) || samaSel(kartu, kode, kini[kode], teks) ? [] : [kode],
        )
  return { changed, bentrok }
}

function refuseMasa({ kartu, masa }: SusunanKartu, { orang, head, tanggal, lain }: Kunjungan): void {
  const berakhir = berakhirOf(masa, head)
  const hari = formatTanggal(tanggal)
  if (berakhir !== null && tanggal > berakhir) {
    refuse(
      `Catatan ${kartu.sebut.toLowerCase()} ${orang.nama} berakhir ${formatTanggal(berakhir)}, sebelum ${hari}. ${safe} Periksa tanggalnya.`,
    )
  }
  if (lain.some((one) => one.tanggal === tanggal)) {
    refuse(`${orang.nama} sudah punya kunjungan tanggal ${hari}. ${safe} Betulkan yang itu, atau pilih tanggal lain.`)
  }
}

/** Says that a person was absent on a day, or takes it back. One record a person and day serves for good. */
function absenceChanges({ db }: AppContext, hari: HariRow, orangId: string, tidakHadir: boolean): Change[] {
  const known = mapAbsen(db, hari.id).get(orangId)
  if (!tidakHadir) return known?.tidakHadir ? [{ entitas: 'kehadiran', id: known.id, isi: { dihapus: 1 } }] : []
  const id = known?.id ?? idTetap(db, 'kehadiran', hari.id, orangId)
  return [{ entitas: 'kehadiran', id, isi: { hari_buka_id: hari.id, orang_id: orangId, hadir: 0, dihapus: 0 } }]
}

/** Takes a visit back, and what hangs on it first. */
function removal({ kunjungan, beserta }: SusunanKartu, row: CatatanRow, samping: CatatanRow | undefined): Change[] {
  const beside = beserta && samping ? [{ entitas: beserta.catatan, id: samping.id, isi: { dihapus: 1 } }] : []
  return [...beside, { entitas: kunjungan, id: row.id, isi: { dihapus: 1 } }] as Change[]
}

const isBerisi = (row: Row) => Object.values(row).some((nilai: Value) => nilai !== null)

/** The columns of a visit that the card asks. */
function isiKunjungan(susunan: SusunanKartu, row: Row): Row {
  const simpanan = simpananKunjungan(susunan, row)
  const kolom = kolomKartu(susunan.kartu).filter((satu) => isKolomKunjungan(susunan, satu))
  return Object.fromEntries(kolom.map((satu) => [satu.kode, nilaiDi(simpanan, satu)]))
}

/** What is written of the record that hangs on a visit. @param visit the visit as it will stand */
function sampingChanges(
  db: Db,
  { beserta }: SusunanKartu,
  visit: { readonly id: string; readonly tanggal: string; readonly samping: CatatanRow | undefined },
  typed: Row,
): Change[] {
  if (beserta === null) return []
  const { catatan: entitas, keKunjungan } = beserta
  const { id, tanggal, samping } = visit
  if (samping) {
    const moved = samping.tanggal === tanggal ? {} : { tanggal }
    return [{ entitas, id: samping.id, isi: { ...typed, ...moved } } as Change]
  }
  if (!isBerisi(typed)) return []
  const isi = { [keKunjungan]: id, tanggal, ...typed }
  return [{ entitas, id: idTetap(db, entitas, id, tanggal), isi } as Change]
}

/** The id of a new visit, by the first way in which its kind tells two of them to be the same. */
function idKunjungan(db: Db, entitas: NamaCatatan, isi: Row): string {
  const isText = (nilai: Value | undefined) => typeof nilai === 'string'
  const [dari, dan] = (catatanOf(entitas).satuPer ?? []).find((pair) => pair.every((satu) => isText(isi[satu]))) ?? []
  if (dari === undefined || dan === undefined) throw new Error(`Two of ${entitas} are never the same`)
  return idTetap(db, entitas, String(isi[dari]), String(isi[dan]))
}

/** Refuses a visit on a day on which the card may not be written of that child. */
function refuseAnak(context: AppContext, { kartu }: SusunanKartu, { orang, row, hari, tanggal }: Kunjungan): void {
  const anak = kartu.tolakAnak && context.register().anak.get(orang.id)
  const tempat = row ? row.posyandu_id : (hari?.posyandu_id ?? null)
  const pesan = anak && kartu.tolakAnak?.(anak, tanggal, typeof tempat === 'string' ? tempat : null)
  if (pesan) refuse(pesan)
}

type Ketikan = { readonly kunjungan: Row; readonly samping: Row }

function visitChanges(context: AppContext, susunan: SusunanKartu, visit: Kunjungan, ketikan: Ketikan): Change[] {
  const { kunjungan: entitas, keKepala } = susunan
  const { head, row, tanggal, hari, orang, samping } = visit
  const { kunjungan: typed } = ketikan
  const after = { ...row, ...typed, ...ketikan.samping }
  if (!isBerisi(isiKunjungan(susunan, after))) {
    return row ? removal(susunan, row, samping) : []
  }
  refuseTanggal(context, susunan.kartu, orang, tanggal)
  refuseMasa(susunan, visit)
  refuseAnak(context, susunan, visit)
  const absence = hari ? absenceChanges(context, hari, orang.id, false) : []
  if (row) {
    // One that is corrected stays where it was made, unless its day is another now.
    const moved = row.tanggal === tanggal ? {} : { tanggal, hari_buka_id: hari?.id ?? null }
    const beside = sampingChanges(context.db, susunan, { id: row.id, tanggal, samping }, ketikan.samping)
    return [{ entitas, id: row.id, isi: { ...typed, ...moved } } as Change, ...beside, ...absence]
  }
  const place = { posyandu_id: hari?.posyandu_id ?? null, hari_buka_id: hari?.id ?? null }
  const isi: Row = { [keKepala]: head.id, tanggal, ...place, ...typed }
  const id = idKunjungan(context.db, entitas, isi)
  const beside = sampingChanges(context.db, susunan, { id, tanggal, samping }, ketikan.samping)
  return [{ entitas, id, isi } as Change, ...beside, ...absence]
}

/** Saves one visit as typed and answers after it is on the disk. Equal values write nothing. */
export function recordKunjungan(context: AppContext, input: ParsedInputOf<'kartu.record'>): OutputOf<'kartu.record'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const { kartu, kepala, kunjungan, beserta } = susunan
  const { peran } = context.pelaku()
  const hasil = db.transaction(() => {
    const visit = findVisit(context, susunan, input)
    const { head, row } = visit
    if (row) refuseJangkau(context, kunjungan, row.id)
    const kini = isiOf(kartu, simpananOf(susunan, head, row ?? {}), peran)
    const { changed, bentrok } = bandingkan(kartu, kini, input)
    if (bentrok.length > 0) return { kelompok: null, kunjunganId: row?.id ?? null, bentrok, kini }
    const typed = perCatatan(bacaIsi(kartu, changed, peran))
    const { orang, tanggal } = visit
    const ofHead = kepala ? typed[kepala] : undefined
    if (kepala && ofHead) refuseJangkau(context, kepala, head.id)
    const ketikan = { kunjungan: typed[kunjungan] ?? {}, samping: (beserta && typed[beserta.catatan]) ?? {} }
    const written = { head: { ...head, ...ofHead }, row: { ...row, ...ketikan.kunjungan, ...ketikan.samping }, tanggal }
    refuseAntar(kartu, barisOf(susunan, orang, written), context.hariIni())
    const changes = visitChanges(context, susunan, visit, ketikan)
    if (ofHead) changes.unshift({ entitas: kepala, id: head.id, isi: ofHead } as Change)
    const { kelompok } = write(db, context.penulis('ketik'), changes)
    const after = readKartuOrang(db, susunan, orang.id)
      .find((satu) => satu.head.id === head.id)
      ?.rows.find((one) => one.tanggal === input.tanggal)
    return { kelompok, kunjunganId: after?.id ?? null, bentrok: [], kini: null }
  })
  return { ...hasil, waktu: formatJam(context.now()) }
}

/** Marks a member as absent on a day, or takes it back. */
export function markAbsent(
  context: AppContext,
  input: ParsedInputOf<'kartu.markAbsent'>,
): OutputOf<'kartu.markAbsent'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const { kelompok } = db.transaction(() => {
    const [hari, orang] = [getHari(context, input.hariBukaId), getOrang(context, input.orangId)]
    const visits = readKartuOrang(db, susunan, orang.id).flatMap(({ rows }) => rows)
    if (input.tidakHadir) {
      refuseTanggal(context, susunan.kartu, orang, hari.tanggal)
      if (!isAnggotaHari(mapAnggota(db, orang.id).get(orang.id) ?? [], hari)) {
        refuse(`${orang.nama} bukan anggota posyandu ini pada hari itu, jadi tidak dicatat tidak hadir. ${safe}`)
      }
      if (visits.some((row) => row.tanggal === hari.tanggal)) {
        refuse(`${orang.nama} sudah diperiksa pada hari ini. ${safe} Kosongkan dulu barisnya bila memang tidak hadir.`)
      }
    }
    return write(db, context.penulis('ketik'), absenceChanges(context, hari, orang.id, input.tidakHadir))
  })
  return { kelompok, waktu: formatJam(context.now()) }
}

export function removeKunjungan(context: AppContext, input: ParsedInputOf<'kartu.remove'>): OutputOf<'kartu.remove'> {
  const susunan = susunanOf(context, input.kartu)
  return context.db.transaction(() => {
    const row = getKunjungan(context, susunan, input.kunjunganId)
    const samping = readBeserta(context.db, susunan, [row]).get(row.id)
    return writeGroup(context.db, context.penulis('ketik', input.alasan), removal(susunan, row, samping))
  })
}

export function getKepala({ db }: AppContext, susunan: SusunanKepala, id: string): CatatanRow {
  return findKepala(db, susunan, id) ?? missing(`Catatan ini sudah tidak ada di buku. ${safe} Buka lagi halamannya.`)
}
