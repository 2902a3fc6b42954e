import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { BalitaIsi, KartuBalita } from '#shared/contract/balita.ts'
import { addPosyandu } from './fill-book.ts'
import { openTestCalls, type TestCalls } from './open-test-calls.ts'

const kosong = {
  tanggalLahirPerkiraan: false,
  nik: null,
  noKk: null,
  namaIbu: null,
  nikIbu: null,
  namaAyah: null,
  alamat: null,
  dusun: null,
  rt: null,
  rw: null,
  telepon: null,
  noJkn: null,
  gakin: null,
  anakKe: null,
  bbLahirG: null,
  pbLahirMm: null,
  lkLahirMm: null,
  imd: null,
  catatan: null,
} as const

/** A girl born 10-01-2025, unless told otherwise. */
export function anak(isi: Partial<BalitaIsi> = {}): BalitaIsi {
  return { ...kosong, nama: 'Ayu Lestari', jk: 'P', tanggalLahir: '2025-01-10', ...isi }
}

export type BalitaBook = TestCalls & {
  readonly melati: string
  readonly mawar: string
  /** A child of Melati 1 from birth, or moved in on a day; answers with its id. */
  create(isi?: Partial<BalitaIsi>, mulai?: string | null, posyanduId?: string): Promise<string>
  kartu(id: string): Promise<KartuBalita>
}

/** A book on 24-11-2026 with two posyandu and the calls of the register and its history. */
export function openBalitaBook(): BalitaBook {
  const book = openTestCalls((context) => ({ ...createBalitaHandlers(context), ...createRiwayatHandlers(context) }), {
    hariIni: '2026-11-24',
  })
  const melati = addPosyandu(book.context.db, 'Melati 1')
  const mawar = addPosyandu(book.context.db, 'Mawar')
  const create: BalitaBook['create'] = async (isi = {}, mulai = null, posyanduId = melati) => {
    const keanggotaan = { posyanduId, mulai, sebab: mulai === null ? 'lahir' : 'pindahMasuk' } as const
    const { id } = await book.call('balita.create', { anak: [anak(isi)], keanggotaan, punyaKms: null })
    const [first] = id
    if (first === undefined) throw new Error('balita.create answered without an id')
    return first
  }
  return { ...book, melati, mawar, create, kartu: (id) => book.call('balita.get', { id }) }
}
