import type { AppContext } from '#main/context/context.ts'
import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import type { AsalAnak, BalitaIsi } from '#shared/contract/balita.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { perluAsal } from '#shared/domain/register/asal.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal, formatUmur } from '#shared/text/tanggal.ts'
import { findWaktuTerdaftar } from './balita.repository.ts'

type Keanggotaan = ParsedInputOf<'balita.create'>['keanggotaan']
export type Mulai = Pick<KeanggotaanTable, 'mulai' | 'sebab_mulai'>

/** An input that leaves one answer open. */
function refuseField(path: readonly string[], pesan: string): never {
  throw new AppFailure({ code: 'masukan', pesan, masalah: [{ path: [...path], pesan }] })
}

/** Refuses a start that has not come, or that lies before birth. */
function refuseStart(context: AppContext, anak: Pick<BalitaIsi, 'nama' | 'tanggalLahir'>, mulai: Tanggal): void {
  const { nama, tanggalLahir: lahir } = anak
  if (mulai > context.hariIni()) {
    refuse(`Tanggal mulai ${formatTanggal(mulai)} belum tiba. Belum ada yang dicatat. Periksa tanggalnya.`)
  }
  if (lahir !== null && mulai < lahir) {
    refuse(
      `${nama} lahir ${formatTanggal(lahir)}, jadi tidak mungkin menjadi anggota sejak ${formatTanggal(mulai)}. Belum ada yang dicatat. Periksa kedua tanggalnya.`,
    )
  }
}

function kalimatTanya(nama: string, umur: number): string {
  return `${nama} sudah berumur ${formatUmur(umur)}. Lahir di sini, atau pindah masuk? Pilih dulu jawabannya; bila pindah masuk, tulis sejak tanggal berapa. Belum ada yang tersimpan.`
}

/**
 * Since when and how a new child is a member: as said, and from birth where nothing else can be meant.
 *
 * Without a birth date it is a member from today until that is known.
 *
 * @throws AppFailure `masukan` on `keanggotaan.sebab` or `.mulai` while silence would decide the past of an older child
 */
export function startOf(context: AppContext, isi: BalitaIsi, { sebab, mulai }: Keanggotaan): Mulai {
  const [{ nama, tanggalLahir: lahir }, hariIni] = [isi, context.hariIni()]
  if (lahir !== null && perluAsal(lahir, hariIni)) {
    if (sebab === null) refuseField(['keanggotaan', 'sebab'], kalimatTanya(nama, umurBulanPenuh(lahir, hariIni)))
    if (sebab !== 'lahir' && mulai === null) {
      refuseField(
        ['keanggotaan', 'mulai'],
        `Tulis sejak tanggal berapa ${nama} menjadi anggota di sini. Belum ada yang tersimpan.`,
      )
    }
  }
  if (mulai !== null) {
    refuseStart(context, isi, mulai)
    return { mulai, sebab_mulai: sebab ?? 'terdaftar' }
  }
  // Nobody said of a child without a birth date that it was born here: that is asked when the date comes.
  const unsaid = lahir === null && sebab === null
  return { mulai: lahir ?? hariIni, sebab_mulai: unsaid ? 'terdaftar' : sebab === 'pindahMasuk' ? sebab : 'lahir' }
}

function terdaftarPada(context: AppContext, id: string): Tanggal {
  const waktu = findWaktuTerdaftar(context.db, id)
  return waktu === null ? context.hariIni() : tanggalDari(waktu)
}

/** Whether nobody said how a child without a birth date came to be a member: it is one since it was written down. */
export function isUnsaid(context: AppContext, id: string, first: Mulai): boolean {
  return first.sebab_mulai === 'terdaftar' && first.mulai === terdaftarPada(context, id)
}

/**
 * Where a membership begins whose child gets another birth date.
 *
 * @param anggota `first` the first membership, which would begin with the birth
 * @param baru `asal` what was said about it now
 * @throws AppFailure `masukan` on `asal` while the new date makes the child older than it was registered as, unanswered
 */
export function startAfterCorrection(
  context: AppContext,
  anggota: { readonly orang: OrangTable; readonly first: Mulai },
  baru: { readonly lahir: Tanggal; readonly asal: AsalAnak | null },
): Mulai {
  const { orang, first } = anggota
  const { lahir, asal } = baru
  const terdaftar = terdaftarPada(context, orang.id)
  const before = orang.tanggal_lahir
  // An older child was asked when it was written down, or came with a file, which says nothing of moving in.
  const answered = before === null ? !isUnsaid(context, orang.id, first) : perluAsal(before, terdaftar)
  if (asal === null) {
    if (!answered && perluAsal(lahir, terdaftar))
      refuseField(['asal'], kalimatTanya(orang.nama, umurBulanPenuh(lahir, terdaftar)))
    return { mulai: lahir, sebab_mulai: first.sebab_mulai === 'terdaftar' ? 'lahir' : first.sebab_mulai }
  }
  if (asal.sebab === 'lahir') return { mulai: lahir, sebab_mulai: 'lahir' }
  if (asal.mulai === null) {
    refuseField(
      ['asal', 'mulai'],
      `Tulis sejak tanggal berapa ${orang.nama} menjadi anggota di sini. Tidak ada yang berubah.`,
    )
  }
  refuseStart(context, { nama: orang.nama, tanggalLahir: lahir }, asal.mulai)
  return { mulai: asal.mulai, sebab_mulai: asal.sebab }
}
