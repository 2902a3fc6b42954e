import type { Db } from '#main/db/open.ts'
import type { EntityName } from '#main/db/schema.ts'
import type { Penyebut } from '#shared/catatan/catatan.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { isBulan, isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import type { Nilai } from './nilai.ts'
import { findNama, findOrangOf, findTanggalHariBuka, type RecordKey } from './riwayat.repository.ts'

export type State = Readonly<Record<string, Nilai>>

function createPenyebut(db: Db): Penyebut {
  const find = (entitas: EntityName, id: Nilai | undefined) =>
    typeof id === 'string' ? (findNama(db, entitas, id) ?? '') : ''
  const tanggal = (value: Nilai | undefined) => (isTanggal(String(value)) ? ` ${formatTanggal(String(value))}` : '')
  return {
    orang: (id) => find('orang', id),
    fasilitas: (id) => namaPosyandu(find('fasilitas', id)),
    kader: (id) => find('kader', id),
    tanggal,
    hari: (id) => (typeof id === 'string' ? tanggal(findTanggalHariBuka(db, id)) : ''),
    bulan: (value) => (isBulan(String(value)) ? ` ${formatBulan(String(value))}` : ''),
  }
}

/** The day a record is about: its first date that must be said. */
function tanggalOf(entitas: EntityName, state: State): Nilai | undefined {
  const found = Object.entries(catatanOf(entitas).isian).find(([, { jenis, boleh }]) => jenis === 'tanggal' && !boleh)
  return found && state[found[0]]
}

/** Names what a record is about, e.g. "Penimbangan 12-11-2026". */
export function createTentang(db: Db): (key: RecordKey, state: State, withOrang: boolean) => string {
  const penyebut = createPenyebut(db)
  return ({ entitas, id }, state, denganOrang) => {
    const { sebut, judul } = catatanOf(entitas)
    if (judul) return judul(state, { ...penyebut, denganOrang }, id)
    const orangId = denganOrang ? findOrangOf(db, { entitas, id }, state) : null
    const orang = orangId === null ? '' : ` ${penyebut.orang(orangId)}`
    return `${sebut}${orang}${penyebut.tanggal(tanggalOf(entitas, state))}`
  }
}
