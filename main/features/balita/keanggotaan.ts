import type { AppContext } from '#main/context/context.ts'
import { type Change, newId, type WriteResult, writeGroup } from '#main/db/journal.ts'
import { akhirKepala, planKematian } from '#main/db/kematian.ts'
import type { KeanggotaanTable } from '#main/toko/schema.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { isBertindih } from '#shared/domain/register/keanggotaan.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { findKeanggotaan, listKeanggotaan } from './keanggotaan.repository.ts'
import { getOrang, getPosyanduName, refuseBefore, refuseDay, refuseDead, safe } from './periksa-anggota.ts'

/** The membership that has no end; null when the child left. */
function openMembership(context: AppContext, orangId: string): KeanggotaanTable | null {
  return listKeanggotaan(context.db, orangId).find((k) => k.sampai === null) ?? null
}

/** Ends the membership, and begins the next one on the same day when the child stays in this book. */
export function move(context: AppContext, input: ParsedInputOf<'balita.move'>): Pick<WriteResult, 'kelompok'> {
  const { id, tanggal, keId, keterangan } = input
  return context.db.transaction(() => {
    const orang = getOrang(context, id)
    const current = openMembership(context, id)
    refuseDead(orang)
    refuseDay(context, orang, tanggal)
    if (!current) {
      refuse(`${orang.nama} sudah dicatat pindah. ${safe} Bila sudah kembali, catat dulu kembalinya.`)
    }
    refuseBefore(orang, tanggal, current.mulai)
    const changes: Change[] = [
      { entitas: 'keanggotaan', id: current.id, isi: { sampai: tanggal, sebab_sampai: 'pindah', keterangan } },
    ]
    if (keId !== null) {
      const nama = getPosyanduName(context, keId)
      if (keId === current.posyandu_id) refuse(`${orang.nama} sudah menjadi anggota ${namaPosyandu(nama)}. ${safe}`)
      const isi = { orang_id: id, posyandu_id: keId, mulai: tanggal, sebab_mulai: 'pindahMasuk' } as const
      changes.push({ entitas: 'keanggotaan', id: newId(), isi })
    }
    return writeGroup(context.db, context.penulis('ketik'), changes)
  })
}

/** A child that had moved away is back. */
export function recordReturn(
  context: AppContext,
  input: ParsedInputOf<'balita.recordReturn'>,
): Pick<WriteResult, 'kelompok'> {
  const { id, tanggal, posyanduId } = input
  return context.db.transaction(() => {
    const orang = getOrang(context, id)
    const last = listKeanggotaan(context.db, id).at(-1)
    refuseDead(orang)
    refuseDay(context, orang, tanggal)
    getPosyanduName(context, posyanduId)
    if (last && last.sampai === null) {
      refuse(`${orang.nama} masih menjadi anggota sejak ${formatTanggal(last.mulai)}. ${safe}`)
    }
    if (last?.sampai && tanggal < last.sampai) {
      refuse(
        `${orang.nama} baru pindah pada ${formatTanggal(last.sampai)}, sesudah ${formatTanggal(tanggal)}. ${safe} Periksa tanggalnya.`,
      )
    }
    const isi = { orang_id: id, posyandu_id: posyanduId, mulai: tanggal, sebab_mulai: 'pindahMasuk' } as const
    return writeGroup(context.db, context.penulis('ketik'), [{ entitas: 'keanggotaan', id: newId(), isi }])
  })
}

/** Closes the membership; weighings dated later stay, and are listed as outside the count. */
export function recordDeath(
  context: AppContext,
  input: ParsedInputOf<'balita.recordDeath'>,
): Pick<WriteResult, 'kelompok'> {
  const { id, tanggal, keterangan } = input
  return context.db.transaction(() => {
    const orang = getOrang(context, id)
    refuseDead(orang)
    const anggota = listKeanggotaan(context.db, id)
    const changes = planKematian(context.db, orang, { anggota, tanggal, hariIni: context.hariIni(), keterangan })
    return writeGroup(context.db, context.penulis('ketik'), changes)
  })
}

/** Corrects when a membership began or ended; a date of death follows. */
export function correctKeanggotaan(
  context: AppContext,
  input: ParsedInputOf<'balita.correctKeanggotaan'>,
): Pick<WriteResult, 'kelompok'> {
  const { id, mulai, sampai, alasan } = input
  return context.db.transaction(() => {
    const current = findKeanggotaan(context.db, id) ?? missing(`Keanggotaan ini sudah tidak ada di buku. ${safe}`)
    const orang = getOrang(context, current.orang_id)
    if (sampai === null && current.sebab_sampai !== 'meninggal') refuseDead(orang)
    refuseDay(context, orang, mulai)
    if (sampai !== null) refuseDay(context, orang, sampai)
    if (sampai !== null && sampai < mulai) {
      refuse(`Tanggal berhenti ${formatTanggal(sampai)} sebelum tanggal mulai ${formatTanggal(mulai)}. ${safe}`)
    }
    const others = listKeanggotaan(context.db, orang.id).filter((k) => k.id !== id)
    const other = others.find((k) => isBertindih(k, { mulai, sampai }))
    if (other) {
      const nama = getPosyanduName(context, other.posyandu_id)
      const until = other.sampai === null ? 'sekarang' : formatTanggal(other.sampai)
      refuse(
        `${orang.nama} sudah tercatat di ${namaPosyandu(nama)} dari ${formatTanggal(other.mulai)} sampai ${until}, jadi tanggalnya bertumpuk. ${safe} Perbaiki dulu keanggotaan yang itu.`,
      )
    }
    const sebab = sampai === null ? null : (current.sebab_sampai ?? 'pindah')
    const changes: Change[] = [{ entitas: 'keanggotaan', id, isi: { mulai, sampai, sebab_sampai: sebab } }]
    if (current.sebab_sampai === 'meninggal') {
      changes.push(
        { entitas: 'orang', id: orang.id, isi: { meninggal_pada: sampai } },
        ...akhirKepala(context.db, orang.id, sampai),
      )
    }
    return writeGroup(context.db, context.penulis('ketik', alasan), changes)
  })
}
