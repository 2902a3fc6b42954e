import { kunciBeda, kunciTempat } from '#main/db/buku.ts'
import type { Db } from '#main/db/open.ts'
import type { EntityName, JenisFasilitas } from '#main/db/schema.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { namaIsianKeanggotaan, namaIsianLain, namaIsianOrang, namaIsianPenimbangan } from '#shared/text/isian.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { namaJenisFasilitas } from '#shared/text/tempat.ts'
import type { Nilai } from './nilai.ts'
import { findIbuHamil, findNama, findTanggalHariBuka, type RecordKey } from './riwayat.repository.ts'

export type State = Readonly<Record<string, Nilai>>

const sebutIsian = (nama: NamaCatatan): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(catatanOf(nama).isian).flatMap(([kolom, { sebut }]) => (sebut === null ? [] : [[kolom, sebut]])),
  ),
  dihapus: 'Dihapus',
})

/** What the fields of each kind of record are called; a field without a name is bookkeeping and not shown. */
export const namaIsian: Readonly<Record<EntityName, Readonly<Record<string, string>>>> = {
  orang: namaIsianOrang,
  keanggotaan: namaIsianKeanggotaan,
  penimbangan: namaIsianPenimbangan,
  ...namaIsianLain,
  kehamilan: sebutIsian('kehamilan'),
  kunjungan_hamil: sebutIsian('kunjungan_hamil'),
}

/** What is kept among the settings and is none. */
const namaPengaturanLain: Readonly<Record<string, string>> = {
  [kunciTempat]: 'Tempat kerja',
  [kunciBeda]: 'Anak yang mirip, dicatat sebagai dua anak',
}

/** "Posyandu Melati", also where the word was typed along with the name. */
function namaFasilitas(jenis: string, nama: string): string {
  const kind = namaJenisFasilitas[jenis]
  return kind === undefined ? `Fasilitas ${nama}` : `${kind} ${tanpaAwalan(jenis as JenisFasilitas, nama)}`
}

/** Names what a record is about, e.g. "Penimbangan 12-11-2026". */
export function createTentang(db: Db): (key: RecordKey, state: State, withOrang: boolean) => string {
  const text = (value: Nilai | undefined) => (value === null || value === undefined ? '' : String(value))
  const date = (state: State) => (state.tanggal ? ` ${formatTanggal(text(state.tanggal))}` : '')
  const month = (state: State) => (isBulan(text(state.bulan)) ? ` ${formatBulan(text(state.bulan))}` : '')
  const find = (entitas: 'orang' | 'fasilitas' | 'kader', id: Nilai | undefined) =>
    typeof id === 'string' ? (findNama(db, entitas, id) ?? '') : ''
  const hamilOf = (id: Nilai | undefined, withOrang: boolean): string => {
    const ibu = withOrang && typeof id === 'string' ? findIbuHamil(db, id) : null
    return ibu === null ? '' : ` ${ibu}`
  }
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
        return `${orang && `${orang.trim()}, `}${orang ? 't' : 'T'}erdaftar di ${namaPosyandu(find('fasilitas', state.posyandu_id))}`
      case 'kms':
        return `KMS/Buku KIA${orang}${date(state)}`
      case 'penimbangan':
        return `Penimbangan${orang}${date(state)}`
      case 'kehamilan':
        return `Kehamilan${orang}${state.dibuka ? ` ${formatTanggal(text(state.dibuka))}` : ''}`
      case 'kunjungan_hamil':
        return `Kunjungan ibu hamil${hamilOf(state.kehamilan_id, withOrang)}${date(state)}`
      case 'kehadiran':
        return state.kader_id
          ? `Kehadiran kader ${find('kader', state.kader_id)}${hariOf(state.hari_buka_id)}`
          : `Tanda tidak hadir${orang}${hariOf(state.hari_buka_id)}`
      case 'hari_buka':
        return `Hari buka ${namaPosyandu(find('fasilitas', state.posyandu_id))}${date(state)}`
      case 'kader':
        return `Kader ${text(state.nama)}`
      case 'penandatangan':
        return `Penanda tangan ${text(state.nama)}`
      case 'fasilitas':
        return namaFasilitas(text(state.jenis), text(state.nama))
      case 'kiriman':
        return `Laporan${month(state)} yang dikirim`
      case 'umpan_balik':
        return `Umpan balik Puskesmas${month(state)}${orang}`
      case 'pengaturan':
        return namaPengaturanLain[id] ?? 'Pengaturan'
      case 'akun':
        return `Akun ${text(state.nama)}`
      case 'impor':
        return `Impor ${text(state.berkas)}`
    }
  }
}
