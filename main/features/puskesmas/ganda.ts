import type { AppContext } from '#main/context/context.ts'
import { idBeda, readSetting } from '#main/db/buku.ts'
import { write } from '#main/db/journal.ts'
import { missing } from '#shared/contract/errors.ts'
import type { PasanganGanda } from '#shared/contract/puskesmas.ts'
import { type AnakPustu, pasanganGanda } from '#shared/domain/puskesmas/ganda.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type AnakUnitRow, listAnakUnit } from './ganda.repository.ts'

const keyOf = (a: string, b: string) => [a, b].sort().join(' ')

function readBeda({ db }: AppContext): ReadonlySet<string> {
  return new Set((readSetting(db, idBeda) as string[] | null) ?? [])
}

const kataAlasan = { nik: 'NIK sama', serupa: 'Nama dan lahir sama', mirip: 'Nama mirip, lahir sama' } as const

function toAnak(row: AnakUnitRow): PasanganGanda['kiri'] {
  const akhir = row.sebabSampai === 'meninggal' ? 'meninggal' : 'pindah'
  return {
    id: row.id,
    nama: row.nama,
    jk: row.jk,
    tanggalLahir: row.tanggalLahir,
    namaIbu: row.namaIbu,
    pustu: row.unit,
    posyandu: row.posyandu,
    penimbangan: row.penimbangan,
    keterangan: row.sampai === null ? `sejak ${formatTanggal(row.mulai)}` : `${akhir} ${formatTanggal(row.sampai)}`,
  }
}

function toAnakPustu(row: AnakUnitRow): AnakPustu {
  const pindah = row.sebabSampai === 'meninggal' ? null : row.sampai
  return { identitas: row, jk: row.jk, pustuId: row.unitId, mulai: row.mulai, pindah }
}

/** Children of different Pustu that may be one, likeliest first; those a person told apart are left out. */
export function listGanda(context: AppContext): PasanganGanda[] {
  const rows = listAnakUnit(context.db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const beda = readBeda(context)
  const anakOf = (id: string) => toAnak(byId.get(id) ?? missing('Anak ini sudah tidak ada di daftar.'))
  return pasanganGanda(rows.map(toAnakPustu))
    .filter(({ kiri, kanan }) => !beda.has(keyOf(kiri.identitas.id, kanan.identitas.id)))
    .sort((a, b) => b.alasan.length - a.alasan.length || Number(b.mungkinPindah) - Number(a.mungkinPindah))
    .map(({ kiri, kanan, alasan, mungkinPindah }) => ({
      kiri: anakOf(kiri.identitas.id),
      kanan: anakOf(kanan.identitas.id),
      alasan: alasan.map((one) => kataAlasan[one]),
      mungkinPindah,
    }))
}

/** Remembers that two children are two, or takes it back. */
export function tellApart(
  context: AppContext,
  { kiri, kanan, beda }: { kiri: string; kanan: string; beda: boolean },
): void {
  const { db } = context
  db.transaction(() => {
    const known = new Set(readBeda(context))
    if (beda) known.add(keyOf(kiri, kanan))
    else known.delete(keyOf(kiri, kanan))
    const nilai = JSON.stringify([...known].sort())
    write(db, context.penulis('ketik'), [{ entitas: 'pengaturan', id: idBeda, isi: { nilai } }])
  })
}
