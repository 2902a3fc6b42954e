import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { type ImunisasiRow, mapDosis } from '#main/db/dosis.ts'
import { newId, type WriteResult, writeGroup } from '#main/db/journal.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { toTanda } from '#shared/domain/angka/tanda.ts'
import { kodeOf } from '#shared/domain/imunisasi/jadwal.ts'
import { keanggotaanKini } from '#shared/domain/register/keadaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { findDosis } from './imunisasi.repository.ts'
import { readAnakImunisasi } from './register.service.ts'

type Masukan = ParsedInputOf<'imunisasi.record'>
type Isi = Masukan['isi']

const ditagih: ReadonlySet<string> = new Set(['waktunya', 'terlambat', 'kejar'])
const aman = 'Tidak ada yang disimpan.'

/** What cannot be: before birth, not yet, on two dates, or refused on no day. All else is saved, and warned of. */
function refuseMustahil(context: AppContext, anak: AnakRegister, { tanggal, bulan, tidak }: Isi): void {
  const hariIni = context.hariIni()
  if (tanggal !== null && bulan !== null) refuse(`Pilih tanggal atau bulan saja. ${aman}`)
  if (tidak !== null && tanggal === null) refuse(`Dosis yang tidak diberikan perlu tanggalnya. ${aman}`)
  const pada = tanggal ?? bulan
  if (pada === null) return
  const tulis = tanggal === null ? formatBulan(pada) : formatTanggal(pada)
  if (pada > (tanggal === null ? bulanOf(hariIni) : hariIni))
    refuse(`${tulis} belum tiba. ${aman} Perbaiki tanggalnya.`)
  const { tanggalLahir } = anak
  if (tanggalLahir === null || pada >= tanggalLahir.slice(0, pada.length)) return
  refuse(`${tulis} sebelum ${anak.nama} lahir (${formatTanggal(tanggalLahir)}). ${aman} Perbaiki tanggalnya.`)
}

/** The posyandu where a dose is given is one of the book. */
function refuseTempat({ db }: AppContext, posyanduId: string | null): void {
  if (posyanduId === null || listPosyandu(db).some(({ id }) => id === posyanduId)) return
  missing(`Posyandu ini sudah tidak ada di buku. ${aman} Pilih posyandu lain.`)
}

/** The record that is this dose already: the same code on the same day, given or not as this one. */
function findSama(rows: readonly ImunisasiRow[], { dosis, tanggal, bulan }: Isi): ImunisasiRow | undefined {
  if (tanggal === null && bulan === null) return undefined
  return rows.find((row) => row.dosis === dosis && row.tanggal === tanggal && row.bulan === bulan)
}

function toKolom({ dosis, tanggal, bulan, batch, kedaluwarsa, pemberi, catatan, ...isi }: Isi) {
  return {
    ...{ dosis, tanggal, bulan, batch, kedaluwarsa, pemberi, catatan },
    luar: toTanda(isi.luar),
    riwayat: toTanda(isi.riwayat),
    dalam_24_jam: toTanda(isi.dalam24Jam),
    tidak: isi.tidak,
    alasan: isi.tidak === null ? null : isi.alasan,
  }
}

/** Writes down a dose, or corrects one; answers with what is to be said of it. */
export function recordImunisasi(context: AppContext, input: Masukan): OutputOf<'imunisasi.record'> {
  const { db } = context
  const { orangId, isi } = input
  return db.transaction(() => {
    const anak = context.register().anak.get(orangId)
    if (!anak) missing(`Anak ini sudah tidak ada di buku. ${aman}`)
    if (!kodeOf(isi.dosis)) refuse(`Dosis ${isi.dosis} tidak dikenal. ${aman}`)
    refuseMustahil(context, anak, isi)
    refuseTempat(context, input.posyanduId)
    const rows = mapDosis(db, [orangId]).get(orangId) ?? []
    const lama = input.id === null ? findSama(rows, isi) : rows.find(({ id }) => id === input.id)
    if (input.id !== null && !lama) missing(`Dosis ini sudah tidak ada di buku. ${aman}`)
    const id = lama?.id ?? newId()
    const rumah = keanggotaanKini(anak, context.hariIni())?.posyanduId ?? null
    const posyandu = isi.luar ? null : (lama?.posyandu_id ?? input.posyanduId ?? rumah)
    const tempat = lama ? {} : { orang_id: orangId }
    const change = { entitas: 'imunisasi', id, isi: { ...tempat, ...toKolom(isi), posyandu_id: posyandu } } as const
    const { kelompok } = writeGroup(db, context.penulis('ketik'), [change])
    const { dosis } = readAnakImunisasi(context, orangId)
    return { kelompok, peringatan: dosis.find((satu) => satu.id === id)?.peringatan ?? [] }
  })
}

/** A dose that is given here on that day, and nothing else is said of it. */
const dosisHari = (dosis: string, tanggal: string): Isi => ({
  ...{ dosis, tanggal, bulan: null, luar: false, riwayat: false, dalam24Jam: false, tidak: null },
  ...{ alasan: null, batch: null, kedaluwarsa: null, pemberi: null, catatan: null },
})

/** Gives a child everything it is asked for on a day, as one change; of what was not given that day nothing. */
export function recordSemua(
  context: AppContext,
  { orangId, posyanduId, tanggal }: ParsedInputOf<'imunisasi.recordSemua'>,
): OutputOf<'imunisasi.recordSemua'> {
  const { db } = context
  return db.transaction(() => {
    const register = context.register().anak.get(orangId)
    if (!register) missing(`Anak ini sudah tidak ada di buku. ${aman}`)
    refuseMustahil(context, register, dosisHari('HB0', tanggal))
    refuseTempat(context, posyanduId)
    const anak = readAnakImunisasi(context, orangId, tanggal)
    const ditolakKini = new Set(anak.dosis.flatMap((satu) => (satu.tidak && satu.tanggal === tanggal ? satu.id : [])))
    const kode = anak.sel
      .filter(({ keadaan, dosisId }) => ditagih.has(keadaan) && !(dosisId !== null && ditolakKini.has(dosisId)))
      .map((sel) => sel.kode)
    const posyandu = posyanduId ?? keanggotaanKini(register, tanggal)?.posyanduId ?? null
    const baru = kode.map((satu) => ({ id: newId(), isi: toKolom(dosisHari(satu, tanggal)) }))
    const changes = baru.map(
      ({ id, isi }) =>
        ({ entitas: 'imunisasi', id, isi: { orang_id: orangId, ...isi, posyandu_id: posyandu } }) as const,
    )
    const { kelompok } = writeGroup(db, context.penulis('ketik'), changes)
    const { dosis } = readAnakImunisasi(context, orangId)
    const ids = new Set(baru.map(({ id }) => id))
    return { kelompok, dosis: kode, peringatan: dosis.flatMap((satu) => (ids.has(satu.id) ? satu.peringatan : [])) }
  })
}

/** Takes a dose off the book; it comes back with an undo. */
export function removeImunisasi(context: AppContext, id: string): Pick<WriteResult, 'kelompok'> {
  const { db } = context
  return db.transaction(() => {
    if (!findDosis(db, id)) missing(`Dosis ini sudah tidak ada di buku. ${aman}`)
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'imunisasi', id, isi: { dihapus: 1 } }])
  })
}
