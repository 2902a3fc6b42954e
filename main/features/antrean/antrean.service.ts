import type { AppContext } from '#main/context/context.ts'
import { listOrangBerkunjung } from '#main/db/baris-kartu.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, write, writeGroup } from '#main/db/journal.ts'
import type { BarisAntrean } from '#shared/contract/antrean.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { waktuLangkah } from '#shared/domain/antrean/antrean.ts'
import { kelompokPada } from '#shared/domain/siklus/kelompok.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { isAdaDi, kartuHari } from '#shared/kartu/langkah.ts'
import { semuaSusunan } from '#shared/kartu/susunan.ts'
import { formatJam } from '#shared/text/jam.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import {
  type AntreanRow,
  findAntrean,
  findAntreanOrang,
  findHari,
  findKehadiran,
  findSiapa,
  type HariRow,
  lastNomor,
  listPengunjung,
  mapTerbuka,
  type PengunjungRow,
  type SiapaRow,
} from './antrean.repository.ts'

const tetap = 'Tidak ada yang berubah.'

export function getHari({ db }: AppContext, id: string): HariRow {
  return findHari(db, id) ?? missing(`Hari buka ini tidak ada lagi di buku. ${tetap} Buka kembali daftar hari buka.`)
}

function getAntrean({ db }: AppContext, id: string): AntreanRow {
  return findAntrean(db, id) ?? missing(`Nomor ini sudah dikeluarkan dari antrean. ${tetap} Buka lagi harinya.`)
}

/** Minutes of the day, as long as the day is today: whoever types it afterwards does not know when it was. */
function menitKini(context: AppContext, { tanggal }: HariRow): number | null {
  const now = context.now()
  return tanggal === context.hariIni() ? now.getHours() * 60 + now.getMinutes() : null
}

type Lahir = Pick<SiapaRow, 'jk' | 'tanggal_lahir'>

/** The cards of some persons on a day. */
function createKartuOf(
  { db }: AppContext,
  ids: readonly string[],
  pada: Tanggal,
): (id: string, orang: Lahir) => Kartu[] {
  const terbuka = mapTerbuka(db, ids, pada)
  return (id, { jk, tanggal_lahir }) => kartuHari({ lahir: tanggal_lahir, jk }, terbuka.get(id) ?? [], pada)
}

/** Who has a visit of each card on a day in its posyandu. */
function mapTerisi(
  { db }: AppContext,
  { posyandu_id: posyanduId, tanggal }: HariRow,
): Map<string, ReadonlySet<string>> {
  const masa = { posyanduId, dari: tanggal, sampai: tanggal }
  return new Map(semuaSusunan().map((satu) => [satu.kartu.kode, new Set(listOrangBerkunjung(db, satu, masa))]))
}

/** A day in its five steps. */
export function readAntrean(context: AppContext, hariBukaId: string): OutputOf<'antrean.get'> {
  const { db } = context
  const hari = getHari(context, hariBukaId)
  const rows = listPengunjung(db, hari)
  const kartuOf = createKartuOf(
    context,
    rows.map(({ orang_id }) => orang_id),
    hari.tanggal,
  )
  const [nama, terisi] = [namaPosyanduJelas(db), mapTerisi(context, hari)]
  const toBaris = (row: PengunjungRow): BarisAntrean => ({
    id: row.id,
    orangId: row.orang_id,
    nomor: row.nomor,
    nama: row.nama,
    jk: row.jk,
    umur: singkatUmur(row.tanggal_lahir, hari.tanggal),
    kelompok: kelompokPada(row.tanggal_lahir, hari.tanggal),
    tamu: row.asal !== hari.posyandu_id,
    posyanduAsal: row.asal === null ? null : (nama.get(row.asal) ?? null),
    dusun: row.dusun,
    rt: row.rt,
    langkah: row.langkah,
    waktu: { daftar: row.daftar, l2: row.l2, l3: row.l3, l4: row.l4, l5: row.l5, selesai: row.selesai },
    kartu: kartuOf(row.orang_id, row).map(({ kode, sebut }) => ({
      ...{ kode, sebut },
      terisi: terisi.get(kode)?.has(row.orang_id) ?? false,
    })),
  })
  return {
    hari: {
      id: hari.id,
      posyanduId: hari.posyandu_id,
      posyandu: nama.get(hari.posyandu_id) ?? '–',
      tanggal: hari.tanggal,
      selesai: hari.selesai === 1,
    },
    baris: rows.map(toBaris),
  }
}

function refuseHari(context: AppContext, hari: HariRow, { nama, tanggal_lahir, meninggal_pada }: SiapaRow): void {
  const pada = formatTanggal(hari.tanggal)
  if (hari.tanggal > context.hariIni()) refuse(`Hari buka ini baru ${pada}. ${tetap} Antreannya dimulai pada harinya.`)
  if (tanggal_lahir !== null && hari.tanggal < tanggal_lahir)
    refuse(`${nama} lahir ${formatTanggal(tanggal_lahir)}, sesudah ${pada}. ${tetap} Periksa kedua tanggalnya.`)
  if (meninggal_pada !== null && hari.tanggal > meninggal_pada) {
    refuse(
      `${nama} dicatat meninggal ${formatTanggal(meninggal_pada)}, sebelum ${pada}. ${tetap} Periksa siapa yang datang.`,
    )
  }
}

/** Says that somebody was there on a day. One record a person and day serves for good. */
function presence({ db }: AppContext, hari: HariRow, orangId: string): Change {
  const known = findKehadiran(db, hari.id, orangId)
  const id = known?.id ?? idTetap(db, 'kehadiran', hari.id, orangId)
  return { entitas: 'kehadiran', id, isi: { hari_buka_id: hari.id, orang_id: orangId, hadir: 1, dihapus: 0 } }
}

/** Where somebody begins: at the second step where the first asks nothing of her card, being written down. */
function awalOf(context: AppContext, hari: HariRow, orang: SiapaRow) {
  const [kartu] = createKartuOf(context, [orang.id], hari.tanggal)(orang.id, orang)
  const now = menitKini(context, hari)
  const kosong = { l3: null, l4: null, l5: null, selesai: null }
  return kartu && isAdaDi(kartu, 1)
    ? { langkah: 1, daftar: now, l2: null, ...kosong }
    : { langkah: 2, daftar: now, l2: now, ...kosong }
}

/** Gives somebody the next number of a day, and marks her as present. */
export function addAntrean(context: AppContext, input: ParsedInputOf<'antrean.add'>): OutputOf<'antrean.add'> {
  const { db } = context
  const hasil = db.transaction(() => {
    const hari = getHari(context, input.hariBukaId)
    const orang =
      findSiapa(db, input.orangId) ?? missing(`Orang ini sudah tidak ada di buku. ${tetap} Cari lagi namanya.`)
    const known = findAntreanOrang(db, hari.id, orang.id)
    if (known?.dihapus === 0) return { id: known.id, nomor: known.nomor, sudah: true, kelompok: null }
    refuseHari(context, hari, orang)
    const id = known?.id ?? idTetap(db, 'antrean', hari.id, orang.id)
    const nomor = lastNomor(db, hari.id) + 1
    const isi = {
      hari_buka_id: hari.id,
      orang_id: orang.id,
      nomor,
      ...awalOf(context, hari, orang),
      dihapus: 0,
    } as const
    const changes: Change[] = [{ entitas: 'antrean', id, isi }, presence(context, hari, orang.id)]
    return { id, nomor, sudah: false, kelompok: write(db, context.penulis('ketik'), changes).kelompok }
  })
  return { ...hasil, waktu: formatJam(context.now()) }
}

/** Lets somebody go on to a step, or back to one: the times of the steps after it are no longer true. */
export function moveAntrean(context: AppContext, input: ParsedInputOf<'antrean.move'>): OutputOf<'antrean.move'> {
  const { db } = context
  const { dari, ke } = input
  const hasil = db.transaction(() => {
    const row = getAntrean(context, input.antreanId)
    if (row.langkah !== dari || dari === ke) return { kelompok: null, langkah: row.langkah }
    const now = menitKini(context, getHari(context, row.hari_buka_id))
    const waktu = waktuLangkah.flatMap((kolom, index) => {
      const langkah = index + 1
      if (langkah > ke) return [[kolom, null]]
      return langkah === ke && (ke > dari || row[kolom] === null) ? [[kolom, now]] : []
    })
    const isi = { langkah: ke, ...Object.fromEntries(waktu) }
    const { kelompok } = writeGroup(db, context.penulis('ketik'), [{ entitas: 'antrean', id: row.id, isi }])
    return { kelompok, langkah: ke }
  })
  return { ...hasil, waktu: formatJam(context.now()) }
}

/** Takes somebody out of the day, and the mark of presence with her. */
export function removeAntrean(context: AppContext, antreanId: string): OutputOf<'antrean.remove'> {
  const { db } = context
  return db.transaction(() => {
    const row = getAntrean(context, antreanId)
    const hadir = findKehadiran(db, row.hari_buka_id, row.orang_id)
    const changes: Change[] = [{ entitas: 'antrean', id: row.id, isi: { dihapus: 1 } }]
    if (hadir?.dihapus === 0 && hadir.hadir === 1)
      changes.push({ entitas: 'kehadiran', id: hadir.id, isi: { dihapus: 1 } })
    return writeGroup(db, context.penulis('ketik'), changes)
  })
}
