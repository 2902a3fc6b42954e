import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { type Change, newId, write, writeGroup } from '#main/db/journal.ts'
import { newOrangId, nikColumns } from '#main/db/orang-baru.ts'
import { refuseNikDikenal } from '#main/db/orang-serupa.ts'
import { changedColumns } from '#main/db/orang-ubah.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import type { WargaIsi } from '#shared/contract/warga.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { getWarga } from './folder.service.ts'
import { toColumns } from './isi.ts'
import { listAnggota } from './warga.repository.ts'

const belum = 'Belum ada yang tersimpan.'
const tetap = 'Tidak ada yang berubah.'

function refuseIsian(isian: keyof WargaIsi, pesan: string, aman: string): never {
  throw new AppFailure({ code: 'masukan', pesan: `${pesan} ${aman}`, masalah: [{ path: ['isi', isian], pesan }] })
}

/** Refuses links that cannot be: to oneself, to nobody of this book. */
function refuseHubungan(context: AppContext, { ibuId, suamiId }: WargaIsi, sendiri: string | null, aman: string): void {
  for (const [isian, id, sebut] of [
    ['ibuId', ibuId, 'Ibu'],
    ['suamiId', suamiId, 'Suami'],
  ] as const) {
    if (id === null) continue
    if (id === sendiri) refuseIsian(isian, `${sebut} yang dipilih adalah orang ini sendiri.`, aman)
    const { jk } = getWarga(context, id)
    const salah = isian === 'ibuId' ? 'L' : 'P'
    if (jk === salah)
      refuseIsian(isian, `${sebut} yang dipilih tercatat ${jk === 'L' ? 'laki-laki' : 'perempuan'}.`, aman)
  }
}

function refuseHari(context: AppContext, { tanggalLahir }: WargaIsi, hari: string, aman: string): void {
  const hariIni = context.hariIni()
  if (tanggalLahir !== null && tanggalLahir > hariIni)
    refuseIsian('tanggalLahir', 'Tanggal lahir belum tiba menurut tanggal laptop ini.', aman)
  if (hari > hariIni) refuse(`Tanggal ${formatTanggal(hari)} belum tiba menurut tanggal laptop ini. ${aman}`)
  if (tanggalLahir !== null && hari < tanggalLahir) {
    refuseIsian(
      'tanggalLahir',
      `Ia terdaftar sejak ${formatTanggal(hari)}, sebelum tanggal lahir ${formatTanggal(tanggalLahir)}.`,
      aman,
    )
  }
}

/** Writes down somebody of any age as a member of a posyandu. */
export function createWarga(context: AppContext, input: ParsedInputOf<'warga.create'>): OutputOf<'warga.create'> {
  const { db } = context
  const { isi, posyanduId, mulai } = input
  return db.transaction(() => {
    if (!listPosyandu(db).some(({ id }) => id === posyanduId))
      missing(`Posyandu yang dipilih tidak ada di buku ini. ${belum} Pilih posyandu dari daftar.`)
    refuseNikDikenal(db, context.pelaku(), { nik: isi.nik, aman: belum })
    refuseHubungan(context, isi, null, belum)
    refuseHari(context, isi, mulai, belum)
    const id = newOrangId(db)
    const member = { orang_id: id, posyandu_id: posyanduId, mulai, sebab_mulai: 'terdaftar' } as const
    const changes: Change[] = [
      { entitas: 'orang', id, isi: { ...toColumns(isi), ...nikColumns(id, isi.nik) } },
      { entitas: 'keanggotaan', id: newId(), isi: member },
    ]
    return { id, kelompok: write(db, context.penulis('ketik'), changes).kelompok }
  })
}

/**
 * Corrects who somebody is.
 *
 * @throws AppFailure for the birth date or sex of a child: every month is counted from it, so it is corrected on the card
 *   of the child, which asks what follows
 */
export function correctWarga(context: AppContext, input: ParsedInputOf<'warga.correct'>): OutputOf<'warga.correct'> {
  const { db } = context
  const { id, versi, isi, alasan } = input
  return db.transaction(() => {
    const now = getWarga(context, id)
    const changed = changedColumns(db, now, { versi, typed: toColumns(isi) })
    if (now.anak === 1 && ('tanggal_lahir' in changed || 'jk' in changed)) {
      refuse(
        `Tanggal lahir dan jenis kelamin ${now.nama} dibetulkan di kartu anaknya, karena semua bulannya dihitung darinya. ${tetap} Buka kartu anak, tekan Ubah.`,
      )
    }
    if (changed.nik !== undefined)
      refuseNikDikenal(db, context.pelaku(), { nik: changed.nik, aman: tetap, kecuali: id })
    refuseHubungan(context, isi, id, tetap)
    const mulai = listAnggota(db, id)[0]?.mulai
    if ('tanggal_lahir' in changed && mulai !== undefined) refuseHari(context, isi, mulai, tetap)
    const nik = changed.nik === undefined ? {} : nikColumns(id, changed.nik)
    return writeGroup(db, context.penulis('ketik', alasan), [{ entitas: 'orang', id, isi: { ...changed, ...nik } }])
  })
}
