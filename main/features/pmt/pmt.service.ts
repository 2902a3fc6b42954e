import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { writeGroup } from '#main/db/journal.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { seesTertutup } from '#shared/contract/peran.ts'
import type { SiklusPmt } from '#shared/contract/pmt.ts'
import { akhirSiklus, mingguSiklus, umurBumilBulan } from '#shared/domain/pmt/siklus.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import {
  type BeratRow,
  findOrang,
  findPekanPada,
  findSiklus,
  isBerjalan,
  listSiklus,
  mapBerat,
  mapPekan,
  type PekanRow,
  type SiklusRow,
} from './pmt.repository.ts'

const aman = 'Tidak ada yang disimpan.'

type Ukur = { readonly tanggal: Tanggal; readonly bbG: number }

/** The weights of a cycle and of the weighings of its time, in order: those of the cycle after those of the same day. */
function beratSiklus(berat: readonly BeratRow[], pekan: readonly PekanRow[]): Ukur[] {
  const semua = [
    ...berat.map(({ tanggal, bb_g }) => ({ tanggal, bbG: bb_g })),
    ...pekan.flatMap(({ tanggal, bb_g }) => (bb_g === null ? [] : [{ tanggal, bbG: bb_g }])),
  ]
  return semua.sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
}

function toSiklus(row: SiklusRow, bahan: Bahan): SiklusPmt {
  const { mulai, siklus, selesai } = row
  const pekan = bahan.pekan.get(row.id) ?? []
  const berat = beratSiklus(bahan.berat.get(row.orang_id) ?? [], pekan)
  const berakhir = akhirSiklus(mulai, siklus, row.alasan)
  const dalam = berat.filter(({ tanggal }) => tanggal >= mulai && tanggal <= (selesai ?? bahan.hariIni))
  const awal = berat.findLast(({ tanggal }) => tanggal <= mulai) ?? dalam[0] ?? null
  const kini = dalam.at(-1) ?? null
  return {
    id: row.id,
    orangId: row.orang_id,
    nama: row.nama,
    namaIbu: row.nama_ibu,
    posyandu: bahan.posyandu.get(row.posyandu_id ?? '') ?? null,
    sasaran: row.sasaran,
    alasan: bahan.kader ? null : row.alasan,
    jenis: row.jenis,
    sumber: row.sumber,
    mulai,
    berakhir,
    selesai,
    lama: mingguSiklus(mulai, berakhir),
    pekan: pekan.map((satu) => ({
      id: satu.id,
      minggu: mingguSiklus(mulai, satu.tanggal),
      tanggal: satu.tanggal,
      hariHabis: satu.hari_habis,
      bbG: satu.bb_g,
      lanjut: satu.lanjut,
    })),
    bbAwalG: awal?.bbG ?? null,
    bbKiniG: kini?.bbG ?? null,
    naikG: awal && kini && awal !== kini ? kini.bbG - awal.bbG : null,
    hariHabis: pekan.reduce((sum, { hari_habis }) => sum + (hari_habis ?? 0), 0),
  }
}

type Bahan = {
  readonly pekan: ReadonlyMap<string, readonly PekanRow[]>
  readonly berat: ReadonlyMap<string, readonly BeratRow[]>
  readonly posyandu: ReadonlyMap<string, string>
  readonly hariIni: Tanggal
  readonly kader: boolean
}

/** Cycles of food, those that run first. */
export function readPmt(context: AppContext): SiklusPmt[] {
  const { db } = context
  const hariIni = context.hariIni()
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const kader = !seesTertutup(context.pelaku().peran)
  const bahan = { pekan: mapPekan(db), berat: mapBerat(db), posyandu: namaPosyanduJelas(db), hariIni, kader }
  const siklus = listSiklus(db, hariIni)
    .filter(({ posyandu_id }) => posyandu_id !== null && hasPosyandu(posyandu_id))
    .map((row) => toSiklus(row, bahan))
  const [berjalan, selesai] = [siklus.filter((s) => s.selesai === null), siklus.filter((s) => s.selesai !== null)]
  return [...berjalan.sort((a, b) => (a.berakhir < b.berakhir ? -1 : 1)), ...selesai]
}

function refuseNanti({ hariIni }: AppContext, tanggal: Tanggal): void {
  if (tanggal > hariIni()) refuse(`${formatTanggal(tanggal)} belum tiba. ${aman} Perbaiki tanggalnya.`)
}

function requireSiklus({ db, hariIni }: AppContext, id: string): SiklusRow {
  return findSiklus(db, id, hariIni()) ?? missing(`Siklus PMT ini sudah tidak ada di buku. ${aman}`)
}

export function startPmt(
  context: AppContext,
  { orangId, mulai, hari, ...isi }: ParsedInputOf<'pmt.start'>,
): OutputOf<'pmt.start'> {
  const { db } = context
  refuseNanti(context, mulai)
  return db.transaction(() => {
    const orang = findOrang(db, orangId) ?? missing(`Orang ini sudah tidak ada di buku. ${aman}`)
    if (isBerjalan(db, orangId)) {
      refuse(`${orang.nama} masih menjalani PMT. ${aman} Selesaikan dulu siklus itu.`)
    }
    const lahir = orang.tanggal_lahir
    if (lahir !== null && mulai < lahir) {
      refuse(`${formatTanggal(mulai)} sebelum ${orang.nama} lahir. ${aman} Perbaiki tanggalnya.`)
    }
    const sasaran = lahir !== null && umurBulanPenuh(lahir, mulai) >= umurBumilBulan ? 'bumil' : 'balita'
    const id = idTetap(db, 'pmt', orangId, mulai)
    return writeGroup(db, context.penulis('ketik'), [
      { entitas: 'pmt', id, isi: { orang_id: orangId, mulai, siklus: hari, sasaran, ...isi } },
    ])
  })
}

export function recordPekan(
  context: AppContext,
  { pmtId, tanggal, hariHabis, bbG, lanjut }: ParsedInputOf<'pmt.recordWeek'>,
): OutputOf<'pmt.recordWeek'> {
  const { db } = context
  refuseNanti(context, tanggal)
  return db.transaction(() => {
    const { mulai, nama } = requireSiklus(context, pmtId)
    if (tanggal < mulai) {
      refuse(`PMT ${nama} baru mulai ${formatTanggal(mulai)}. ${aman} Perbaiki tanggalnya.`)
    }
    if (hariHabis === null && bbG === null && lanjut === null) refuse(`Belum ada yang diisi. ${aman}`)
    const id = findPekanPada(db, pmtId, tanggal) ?? idTetap(db, 'pmt_hari', pmtId, tanggal)
    const isi = {
      pmt_id: pmtId,
      tanggal,
      minggu: mingguSiklus(mulai, tanggal),
      hari_habis: hariHabis,
      bb_g: bbG,
      lanjut,
    }
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'pmt_hari', id, isi }])
  })
}

export function finishPmt(
  context: AppContext,
  { pmtId, selesai }: ParsedInputOf<'pmt.finish'>,
): OutputOf<'pmt.finish'> {
  const { db } = context
  if (selesai !== null) refuseNanti(context, selesai)
  return db.transaction(() => {
    const { mulai, nama } = requireSiklus(context, pmtId)
    if (selesai !== null && selesai < mulai) {
      refuse(`PMT ${nama} baru mulai ${formatTanggal(mulai)}. ${aman} Perbaiki tanggalnya.`)
    }
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'pmt', id: pmtId, isi: { selesai } }])
  })
}
