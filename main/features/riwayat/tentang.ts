import { kunciTempat } from '#main/db/buku.ts'
import type { Db } from '#main/db/open.ts'
import type { EntityName } from '#main/db/schema.ts'
import { isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { namaIsianKeanggotaan, namaIsianLain, namaIsianOrang, namaIsianPenimbangan } from '#shared/text/isian.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import type { Nilai } from './nilai.ts'
import { findNama, findTanggalHariBuka, type RecordKey } from './riwayat.repository.ts'

export type State = Readonly<Record<string, Nilai>>

/** What the fields of each kind of record are called; a field without a name is bookkeeping and not shown. */
export const namaIsian: Readonly<Record<EntityName, Readonly<Record<string, string>>>> = {
  orang: namaIsianOrang,
  keanggotaan: namaIsianKeanggotaan,
  penimbangan: namaIsianPenimbangan,
  ...namaIsianLain,
}

const jenisFasilitas: Readonly<Record<string, string>> = {
  kabupaten: 'Kabupaten',
  kecamatan: 'Kecamatan',
  puskesmas: 'Puskesmas',
  pustu: 'Pustu',
  ponkesdes: 'Ponkesdes',
  posyandu: 'Posyandu',
}

/** Names what a record is about, e.g. "Penimbangan 12-11-2026". */
export function createTentang(db: Db): (key: RecordKey, state: State, withOrang: boolean) => string {
  const text = (value: Nilai | undefined) => (value === null || value === undefined ? '' : String(value))
  const date = (state: State) => (state.tanggal ? ` ${formatTanggal(text(state.tanggal))}` : '')
  const month = (state: State) => (isBulan(text(state.bulan)) ? ` ${formatBulan(text(state.bulan))}` : '')
  const find = (entitas: 'orang' | 'fasilitas' | 'kader', id: Nilai | undefined) =>
    typeof id === 'string' ? (findNama(db, entitas, id) ?? '') : ''
  const hariOf = (id: Nilai | undefined): string => {
    const tanggal = typeof id === 'string' ? findTanggalHariBuka(db, id) : null
    return tanggal === null ? '' : ` ${formatTanggal(tanggal)}`
  }
  return ({ entitas, id }, state, withOrang) => {
    const orang = withOrang && state.orang_id ? ` ${find('orang', state.orang_id)}` : ''
    switch (entitas) {
      case 'orang':
        return `Data diri ${text(state.nama)}`
      case 'keanggotaan':
        return `Keanggotaan${orang} di Posyandu ${find('fasilitas', state.posyandu_id)}`
      case 'kms':
        return `Jawaban KMS${orang}${date(state)}`
      case 'penimbangan':
        return `Penimbangan${orang}${date(state)}`
      case 'kehadiran':
        return `Kehadiran${state.kader_id ? ` kader ${find('kader', state.kader_id)}` : orang}${hariOf(state.hari_buka_id)}`
      case 'hari_buka':
        return `Hari buka Posyandu ${find('fasilitas', state.posyandu_id)}${date(state)}`
      case 'kader':
        return `Kader ${text(state.nama)}`
      case 'penandatangan':
        return `Penanda tangan ${text(state.nama)}`
      case 'fasilitas':
        return `${jenisFasilitas[text(state.jenis)] ?? 'Fasilitas'} ${text(state.nama)}`
      case 'kiriman':
        return `Laporan${month(state)} yang dikirim`
      case 'umpan_balik':
        return `Umpan balik Puskesmas${month(state)}${orang}`
      case 'pengaturan':
        return id === kunciTempat ? 'Nama tempat' : 'Pengaturan'
      case 'akun':
        return `Akun ${text(state.nama)}`
      case 'impor':
        return `Impor ${text(state.berkas)}`
    }
  }
}
