import type { AppContext } from '#main/context/context.ts'
import { planAnggota } from '#main/db/gabung-anggota.ts'
import { planIsi } from '#main/db/isi-anak.ts'
import { type Change, write } from '#main/db/journal.ts'
import { nikColumns } from '#main/db/orang-baru.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import { catatanOf, type daftarCatatan } from '#shared/catatan/daftar.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type OrangIsi, toColumns, toIsi } from './isi.ts'
import { listKeanggotaan, listSemuaKeanggotaan } from './keanggotaan.repository.ts'
import { moveStart } from './pembetulan.ts'
import { getOrang, refuseBersama } from './periksa-anggota.ts'

type Masukan = ParsedInputOf<'balita.gabung'>
type Dua = { readonly tetap: OrangTable; readonly gabung: OrangTable }

const safe = 'Tidak ada yang berubah.'

function refuseStale({ tetap, gabung }: Dua, input: Masukan): void {
  const stale = tetap.versi !== input.tetapVersi ? tetap : gabung.versi !== input.gabungVersi ? gabung : null
  if (stale === null) return
  throw new AppFailure({
    code: 'bentrok',
    pesan: `Data ${stale.nama} baru saja diubah di tempat lain. Kedua catatan belum digabung. Bandingkan sekali lagi, lalu ulangi.`,
  })
}

/** Refuses what cannot be one child, or what the merged child could not say. */
function refuseUnlike({ tetap, gabung }: Dua, { pilihan }: Masukan): void {
  if (tetap.ibu_id === gabung.id || gabung.ibu_id === tetap.id) {
    refuse(`${tetap.nama} dan ${gabung.nama} tercatat sebagai ibu dan anak. ${safe}`)
  }
  if (tetap.jk !== null && gabung.jk !== null && tetap.jk !== gabung.jk && pilihan.jk === undefined) {
    refuse(`Satu tercatat laki-laki, satu perempuan. ${safe} Pilih dulu yang benar, atau batalkan bila dua anak.`)
  }
  if (tetap.meninggal_pada === gabung.meninggal_pada) return
  const kata = ({ nama, meninggal_pada: pada }: OrangTable) =>
    pada === null ? `${nama} masih hidup di catatan yang lain` : `${nama} dicatat meninggal ${formatTanggal(pada)}`
  refuse(`${kata(tetap)}; ${kata(gabung)}. ${safe} Samakan dulu kedua kartunya, lalu gabungkan.`)
}

/** The identity of the merged child: as chosen, else of the one that stays, else of the other where that is empty. */
export function chooseIsi(tetap: BalitaIsi, gabung: BalitaIsi, pilihan: Masukan['pilihan']): BalitaIsi {
  const source = (field: keyof BalitaIsi) => pilihan[field] ?? (tetap[field] === null ? 'gabung' : 'tetap')
  const fields = Object.keys(tetap) as (keyof BalitaIsi)[]
  const chosen = fields.map((field) => {
    // Whether a birth date is an estimate goes with the date.
    const from = field === 'tanggalLahirPerkiraan' ? (pilihan[field] ?? source('tanggalLahir')) : source(field)
    return [field, (from === 'gabung' ? gabung : tetap)[field]] as const
  })
  return Object.fromEntries(chosen) as BalitaIsi
}

/** Columns of a person that follow from others, or say that it was joined. */
const mengikuti: ReadonlySet<string> = new Set(['nik_status', 'kode_sementara', 'digabung_ke_id'])

/** What nobody chooses between: it stays, or comes from the other where it is empty. */
function planLain({ tetap, gabung }: Dua, dipilih: OrangIsi): Partial<OrangTable> {
  const kolom = Object.keys(catatanOf('orang').isian) as (keyof typeof daftarCatatan.orang.isian)[]
  const kosong = kolom.filter((nama) => !(nama in dipilih) && !mengikuti.has(nama) && tetap[nama] === null)
  return Object.fromEntries(kosong.map((nama) => [nama, gabung[nama]]))
}

function planOrang(dua: Dua, isi: BalitaIsi): Change[] {
  const { tetap, gabung } = dua
  const nik = isi.nik === tetap.nik ? {} : nikColumns(tetap.id, isi.nik)
  const dipilih = toColumns(isi)
  return [
    { entitas: 'orang', id: tetap.id, isi: { ...dipilih, ...nik, ...planLain(dua, dipilih) } },
    { entitas: 'orang', id: gabung.id, isi: { dihapus: 1, digabung_ke_id: tetap.id } },
  ]
}

/** Memberships of both when those of the one that goes are believed: they stay, and the other's add what does not overlap. */
function planDariGabung(context: AppContext, { tetap, gabung }: Dua, lahir: Tanggal | null) {
  const { db } = context
  const dipakai = listKeanggotaan(db, gabung.id).map((row) => ({
    ...row,
    orang_id: tetap.id,
    mulai: lahir !== null && row.mulai < lahir ? lahir : row.mulai,
  }))
  const taken = dipakai.map(
    ({ id, orang_id, mulai }): Change => ({ entitas: 'keanggotaan', id, isi: { orang_id, mulai } }),
  )
  const rencana = planAnggota(tetap.id, dipakai, listKeanggotaan(db, tetap.id), lahir)
  return { changes: [...taken, ...rencana.changes], pindah: dipakai.length }
}

/** Memberships of both, after a corrected birth date has moved the start of the first. */
function planKeanggotaan(
  context: AppContext,
  { tetap, gabung }: Dua,
  { lahir, dari }: { readonly lahir: Tanggal | null; readonly dari: Masukan['anggota'] },
) {
  const { db } = context
  if (dari === 'gabung') return planDariGabung(context, { tetap, gabung }, lahir)
  const start =
    lahir === null || lahir === tetap.tanggal_lahir
      ? []
      : moveStart(context, { orang: tetap, lahir }, (first) => ({ mulai: lahir, sebab_mulai: first.sebab_mulai }))
  const moved = new Map(start.map(({ id, isi: fields }) => [id, fields]))
  // A time elsewhere is not ours to change, and none of here is laid over it.
  const punya = listSemuaKeanggotaan(db, tetap.id).map((row) => ({ ...row, ...moved.get(row.id) }))
  const rencana = planAnggota(tetap.id, punya, listKeanggotaan(db, gabung.id), lahir)
  return { changes: [...start, ...rencana.changes], pindah: rencana.pindah }
}

/**
 * Makes one child of two records of it, in one group that can be undone as a whole.
 *
 * Whatever names the one moves to the record that stays; two weighings of one day both stay, and the one
 * entered later counts (docs/aturan/skdn.md). No row is made, so that undoing brings back exactly what was.
 */
export function gabungBalita(context: AppContext, input: Masukan): OutputOf<'balita.gabung'> {
  const { db } = context
  const { tetapId, gabungId } = input
  if (tetapId === gabungId) refuse(`Ini catatan yang sama. ${safe} Pilih catatan yang lain.`)
  return db.transaction(() => {
    const dua = { tetap: getOrang(context, tetapId), gabung: getOrang(context, gabungId) }
    refuseStale(dua, input)
    refuseUnlike(dua, input)
    refuseBersama(context, dua.gabung)
    const isi = chooseIsi(toIsi(dua.tetap), toIsi(dua.gabung), input.pilihan)
    const anggota = planKeanggotaan(context, dua, { lahir: isi.tanggalLahir, dari: input.anggota })
    const { changes, penimbangan } = planIsi(db, tetapId, gabungId)
    const alasan = `Digabung ke ${isi.nama}: ${input.alasan}`
    const all = [...anggota.changes, ...changes, ...planOrang(dua, isi)]
    const { kelompok } = write(db, context.penulis('ketik', alasan), all)
    if (kelompok === null) throw new Error('Merging two records wrote nothing')
    return { kelompok, penimbangan, keanggotaan: anggota.pindah }
  })
}
