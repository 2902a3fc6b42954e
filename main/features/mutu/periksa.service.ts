import type { AppContext } from '#main/context/context.ts'
import { newId, type WriteResult, writeGroup } from '#main/db/journal.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { PeriksaMutu, TemuanPeriksa } from '#shared/contract/mutu.ts'
import { bolehBenar } from '#shared/domain/mutu/jawaban.ts'
import type { Temuan } from '#shared/domain/mutu/temuan.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import {
  type BacaanMutu,
  bacaMutu,
  jawabanTemuan,
  kunciHari,
  kunciTemuan,
  requirePosyandu,
  sha256,
} from './baca-mutu.ts'
import { createSebut, onlyDi, type PilihMutu, toMutu } from './mutu.service.ts'

/** Names a finding to the window, with the values it rests on: of others it is another. */
const nomorTemuan = (temuan: Temuan, bulan: Bulan): string => sha256(kunciTemuan(temuan, bulan)).slice(0, 32)

/** The weighing a finding is put right in: the last of the day that holds what it is about. */
function penimbanganOf(temuan: Temuan, { timbang }: BacaanMutu): string | null {
  if (temuan.tanggal === null) return null
  const rows = timbang.get(kunciHari(temuan)) ?? []
  const holds = rows.filter((row) =>
    temuan.isian === 'tb' ? (row.tb_mm ?? row.tb_ketikan) !== null : (row.bb_g ?? row.bb_ketikan) !== null,
  )
  return (holds.at(-1) ?? rows.at(-1))?.id ?? null
}

/** What is to be looked at before a month is sent, each finding with where it is put right and whether it may be answered. */
export function readPeriksa(context: AppContext, { bulan, posyanduId }: PilihMutu): PeriksaMutu {
  requirePosyandu(context, posyanduId)
  const bacaan = bacaMutu(context, bulan)
  const { hasil, jawaban } = bacaan
  const sebut = createSebut(context, bacaan)
  const only = onlyDi(posyanduId)
  const toPeriksa = (temuan: Temuan): TemuanPeriksa => ({
    ...sebut(temuan),
    nomor: nomorTemuan(temuan, bulan),
    posyanduId: temuan.posyanduId,
    penimbanganId: penimbanganOf(temuan, bacaan),
    bolehBenar: bolehBenar(temuan) && temuan.posyanduId !== null,
    // What was said on the sheet is taken back there.
    bolehBatal: jawaban.has(kunciTemuan(temuan, bulan)),
  })
  return {
    ...toMutu(bacaan, posyanduId),
    temuan: only(hasil.temuan).map(toPeriksa),
    dijawab: only(hasil.dijawab).map(toPeriksa),
  }
}

type Ditunjuk = { readonly bulan: Bulan; readonly nomor: string }

const berubah =
  'Temuan ini sudah berubah sejak ditampilkan, jadi jawabannya tidak disimpan. Lihat lagi angkanya, lalu jawab bila masih perlu.'

/** Says "memang benar" to a finding, of the values it was shown with. */
export function answerTemuan(context: AppContext, { bulan, nomor }: Ditunjuk): Pick<WriteResult, 'kelompok'> {
  const { db } = context
  return db.transaction(() => {
    const temuan = bacaMutu(context, bulan).hasil.temuan.find((satu) => nomorTemuan(satu, bulan) === nomor)
    if (!temuan) missing(berubah)
    const { posyanduId } = temuan
    if (posyanduId === null) {
      refuse('Anak ini belum menjadi anggota posyandu mana pun. Tidak ada yang disimpan. Betulkan dulu keanggotaannya.')
    }
    if (!bolehBenar(temuan)) refuse('Angka ini belum dapat dibaca. Tidak ada yang disimpan. Ketik lagi angkanya.')
    const { anakId, pasanganId, posyanduId: _, ...satu } = jawabanTemuan(temuan, bulan)
    const isi = { ...satu, posyandu_id: posyanduId, orang_id: anakId, pasangan: pasanganId }
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'jawaban_temuan', id: newId(), isi }])
  })
}

/** Takes an answer back: the question stands again. */
export function withdrawJawaban(context: AppContext, { bulan, nomor }: Ditunjuk): Pick<WriteResult, 'kelompok'> {
  const { db } = context
  return db.transaction(() => {
    const { hasil, jawaban } = bacaMutu(context, bulan)
    const temuan = hasil.dijawab.find((satu) => nomorTemuan(satu, bulan) === nomor)
    const rows = temuan ? jawaban.get(kunciTemuan(temuan, bulan)) : undefined
    if (!rows) missing('Jawaban ini sudah tidak ada di buku. Tidak ada yang berubah.')
    const changes = rows.map(({ id }) => ({ entitas: 'jawaban_temuan', id, isi: { dihapus: 1 } }) as const)
    return writeGroup(db, context.penulis('ketik'), changes)
  })
}
