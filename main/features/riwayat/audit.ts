import type { AppContext } from '#main/context/context.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { findOrangOf, type RecordKey } from '#main/db/tentang.ts'
import type { JenisPerubahan } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import type { Perubahan } from '#shared/contract/riwayat.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { createCerita, createMayUndo, type Entry, replay } from './entri.ts'
import { halamanOf } from './halaman.ts'
import { createListRecords, type KelompokRow, listKelompok, listKepala, type Saring } from './kelompok.repository.ts'
import { listPerubahan, listRecordsOfHariBuka, listRecordsOfOrang } from './riwayat.repository.ts'

/** Records of one group that are told; the rest is counted. */
const tampil = 6

type Masukan = Pick<ParsedInputOf<'riwayat.audit'>, 'orangId' | 'hariBukaId' | 'pelakuId' | 'dari' | 'sampai'>

/** The instant a day begins where this computer stands. */
function startOf(tanggal: Tanggal): string {
  return new Date(`${tanggal}T00:00:00`).toISOString()
}

/** Days of this computer's calendar as instants, `sampai` counted. */
export function toInstants({ dari, sampai }: Pick<Masukan, 'dari' | 'sampai'>) {
  return {
    dari: dari === null ? null : startOf(dari),
    sampai: sampai === null ? null : startOf(addHari(sampai, 1)),
  }
}

export function toSaring({ db }: AppContext, input: Masukan): Saring {
  const { orangId, hariBukaId, pelakuId } = input
  const day = hariBukaId === null ? null : listRecordsOfHariBuka(db, hariBukaId)
  const records = orangId === null ? day : listRecordsOfOrang(db, orangId, true)
  return { records, pelaku: pelakuId, ...toInstants(input) }
}

const keyOf = ({ entitas, id }: RecordKey) => `${entitas}:${id}`

export type Cerita = ReturnType<ReturnType<typeof createCerita>> & { readonly orangId: string | null }
export type KelompokDiceritakan = {
  readonly kepala: KelompokRow
  readonly jumlah: number
  readonly catatan: readonly Cerita[]
}

function orangOf(db: Db, { row, before, after }: Entry): string | null {
  return findOrangOf(db, { entitas: row.entitas, id: row.entitas_id }, { ...before, ...after })
}

/**
 * Tells some groups in words, in the order given.
 *
 * @param pilihan `records` only these; null: all. `batas` how many records of a group are told
 */
export function tellKelompok(
  context: AppContext,
  numbers: readonly number[],
  { records: wanted, batas }: Pick<Saring, 'records'> & { readonly batas: (jenis: JenisPerubahan) => number },
): KelompokDiceritakan[] {
  const { db } = context
  const only = wanted === null ? null : new Set(wanted.map(keyOf))
  const list = createListRecords(db)
  const groups = listKepala(db, numbers).map((kepala) => {
    const most = batas(kepala.jenis)
    const { jumlah, records } = list(kepala.kelompok, only === null ? most : Number.MAX_SAFE_INTEGER)
    const own = only === null ? records : records.filter((key) => only.has(keyOf(key)))
    return { kepala, jumlah: only === null ? jumlah : own.length, records: own.slice(0, most) }
  })
  const { entries, latest } = replay(
    listPerubahan(
      db,
      groups.flatMap((group) => group.records),
    ),
  )
  const cerita = createCerita(context, latest, true)
  const byKey = new Map(entries.map((e) => [`${e.row.kelompok}:${e.row.entitas}:${e.row.entitas_id}`, e]))
  return groups.map(({ kepala, jumlah, records }) => {
    const told = records.flatMap((key) => byKey.get(`${kepala.kelompok}:${keyOf(key)}`) ?? [])
    return { kepala, jumlah, catatan: told.map((entry) => ({ ...cerita(entry), orangId: orangOf(db, entry) })) }
  })
}

/** One page of the history of the book. */
export function readAudit(context: AppContext, input: ParsedInputOf<'riwayat.audit'>): OutputOf<'riwayat.audit'> {
  const { db } = context
  const saring = toSaring(context, input)
  const numbers = listKelompok(db, saring, halamanOf(input))
  const shown = numbers.slice(0, input.batas)
  const mayUndo = createMayUndo(context)
  const nama = createNamaPelaku(db)
  const perubahan = tellKelompok(context, shown, { records: saring.records, batas: () => tampil }).map(
    ({ kepala, ...rest }): Perubahan => {
      const { kelompok, jenis, pelaku, waktu, alasan } = kepala
      const head = { kelompok, jenis, pelaku: nama(pelaku), waktu, alasan }
      return { ...head, jumlah: rest.jumlah, catatan: [...rest.catatan], bolehDiurungkan: mayUndo(kelompok, jenis) }
    },
  )
  return { perubahan, lanjut: numbers.length > shown.length ? (shown.at(-1) ?? null) : null }
}
