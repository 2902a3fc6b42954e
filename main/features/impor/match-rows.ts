import type { AppContext } from '#main/context/context.ts'
import { createTempatLain, listAnakLuar } from '#main/db/anak-luar.ts'
import { samarkanNik } from '#shared/domain/identitas/nik.ts'
import type { BarisImpor, Catatan } from '#shared/domain/impor/baris-impor.ts'
import type { Header } from '#shared/domain/impor/find-header.ts'
import { barisKelompok } from '#shared/domain/impor/kelompok-catatan.ts'
import { formatBulat } from '#shared/text/angka.ts'
import type { AnakCocok } from './anak-dikenal.ts'
import { createNote, type SumberBaris } from './bahan-rencana.ts'
import { alasanBanyakLuar, type BarisLuar } from './cari-luar.ts'
import { listAnak, listTempatOrang } from './impor.repository.ts'
import type { AlasanKolom } from './judge-nik.ts'
import { createBalitaMatcher } from './match-balita.ts'
import type { PosyanduMatcher } from './match-posyandu.ts'

export type BerkasTerbaca = {
  readonly sumber: SumberBaris
  readonly header: Pick<Header, 'kolom'>
  readonly baris: readonly BarisImpor[]
}

/** What a row says in a column, as it may be repeated. */
function quote(row: BarisImpor, kolom: AlasanKolom['kolom']): string {
  if (kolom === 'posyandu') return row.posyandu?.nama ?? ''
  const nilai = row.identitas[kolom] ?? ''
  return kolom === 'nik' ? samarkanNik(nilai) : nilai
}

/** Assigns every row its posyandu and its child; what cannot be assigned is refused. */
export function matchRows(
  context: AppContext,
  { baris, header }: BerkasTerbaca,
  posyandu: PosyanduMatcher,
): { cocok: readonly AnakCocok[]; ditolak: Catatan[]; milikLain: number; peringatan: Catatan[] } {
  const { db } = context
  const balita = createBalitaMatcher(
    { orang: listAnak(db), tempat: listTempatOrang(db), luar: listAnakLuar(db), tempatLain: createTempatLain(db) },
    baris,
    'anak',
  )
  const ditolak: Catatan[] = []
  const peringatan: Catatan[] = []
  const luar: (BarisLuar & { readonly baris: BarisImpor })[] = []
  const refuse = createNote(ditolak, header.kolom)
  const warn = createNote(peringatan, header.kolom)
  for (const row of baris) {
    const tempat = row.posyandu && posyandu.match(row.posyandu.nama, row.posyandu.desa, row.baris)
    if (tempat?.kind === 'ambigu') {
      const alasan = `Ada beberapa posyandu dengan nama ini: ${tempat.pilihan.join('; ')}. Isi kolom Desa/Kel.`
      refuse(row.baris, 'posyandu', quote(row, 'posyandu'), alasan)
      continue
    }
    const posyanduId = tempat?.id ?? null
    const hasil = balita.match({ ...row, posyanduId })
    if (hasil.kind === 'luar') {
      luar.push({ di: hasil.di, alasan: hasil.alasan, baris: row })
      continue
    }
    if (hasil.kind === 'ditolak') {
      refuse(row.baris, hasil.alasan.kolom, quote(row, hasil.alasan.kolom), hasil.alasan.alasan)
      continue
    }
    if (posyanduId !== null) posyandu.use(posyanduId)
    for (const { kolom, alasan } of hasil.peringatan) warn(row.baris, kolom, quote(row, kolom), alasan)
  }
  for (const { nama, alasan, baris: untuk } of posyandu.listEjaan()) {
    peringatan.push({
      baris: untuk[0] ?? 0,
      kolom: header.kolom.get('posyandu')?.judul ?? 'posyandu',
      nilai: nama,
      alasan,
      untuk,
    })
  }
  for (const [di, group] of Map.groupBy(luar, (one) => one.di)) {
    const [first] = group
    if (first && group.length >= barisKelompok) {
      const untuk = group.map(({ baris: { baris: nomor } }) => nomor)
      refuse(first.baris.baris, 'nama', `${formatBulat(group.length)} baris`, alasanBanyakLuar(di), untuk)
    } else {
      for (const { baris: row, alasan } of group)
        refuse(row.baris, alasan.kolom, quote(row, alasan.kolom), alasan.alasan)
    }
  }
  return { cocok: balita.listCocok(), ditolak, milikLain: luar.length, peringatan }
}
