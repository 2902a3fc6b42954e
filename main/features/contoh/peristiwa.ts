import type { Change } from '#main/db/journal.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import type { AnakContoh, KeanggotaanContoh } from './jenis.ts'

/** Something that reaches the register on a day. */
export type Peristiwa = { readonly tanggal: string; readonly changes: readonly Change[] }

function orang(anak: AnakContoh, pada: string): Change {
  const { keluarga } = anak
  const nik = anak.nikSejak <= pada ? anak.nik : null
  return {
    entitas: 'orang',
    id: anak.id,
    isi: {
      nama: anak.nama,
      jk: anak.jk,
      tanggal_lahir: anak.lahir,
      nik,
      nik_status: statusNik(nik),
      kode_sementara: nik === null ? anak.kodeSementara : null,
      no_kk: keluarga.noKk,
      nama_ibu: keluarga.ibu,
      nik_ibu: keluarga.nikIbu,
      nama_ayah: keluarga.ayah,
      dusun: keluarga.posyandu.dusun,
      rt: keluarga.rt,
      rw: keluarga.posyandu.rw,
      gakin: keluarga.gakin,
      anak_ke: anak.anakKe,
      bb_lahir_g: anak.bbLahirG,
      pb_lahir_mm: anak.pbLahirMm,
      lk_lahir_mm: anak.lkLahirMm,
      imd: anak.imd,
    },
  }
}

function anggota(anak: AnakContoh, k: KeanggotaanContoh): Change {
  const isi = { orang_id: anak.id, posyandu_id: k.posyandu.id, mulai: k.mulai, sebab_mulai: k.sebabMulai }
  return { entitas: 'keanggotaan', id: k.id, isi }
}

function keluar(k: KeanggotaanContoh): Change {
  return { entitas: 'keanggotaan', id: k.id, isi: { sampai: k.sampai, sebab_sampai: k.sebabSampai } }
}

/**
 * What the register learns of a child, and when: it is written in, gets its NIK, answers about the Buku KIA, moves,
 * dies. A child of before `mulai` is written in on that day.
 */
export function peristiwaAnak(anak: AnakContoh, mulai: string, id: () => string): Peristiwa[] {
  const [first, ...next] = anak.keanggotaan
  if (!first) return []
  const daftar = first.mulai > mulai ? first.mulai : mulai
  const events: Peristiwa[] = [{ tanggal: daftar, changes: [orang(anak, daftar), anggota(anak, first)] }]
  if (anak.nikSejak > daftar && anak.meninggal === null) {
    const isi = { nik: anak.nik, nik_status: statusNik(anak.nik), kode_sementara: null }
    events.push({ tanggal: anak.nikSejak, changes: [{ entitas: 'orang', id: anak.id, isi }] })
  }
  for (const [tanggal, punya] of anak.kms) {
    const hari = tanggal > daftar ? tanggal : daftar
    events.push({
      tanggal: hari,
      changes: [{ entitas: 'kms', id: id(), isi: { orang_id: anak.id, tanggal: hari, punya } }],
    })
  }
  for (const k of [first, ...next]) {
    if (k !== first) events.push({ tanggal: k.mulai, changes: [anggota(anak, k)] })
    if (k.sampai === null) continue
    const meninggal: Change[] =
      k.sebabSampai === 'meninggal' ? [{ entitas: 'orang', id: anak.id, isi: { meninggal_pada: k.sampai } }] : []
    events.push({ tanggal: k.sampai, changes: [keluar(k), ...meninggal] })
  }
  const keluarPada = anak.keanggotaan.at(-1)?.sampai ?? null
  // Nobody comes to tell about a NIK or a book after the child has left.
  return events.filter((e) => keluarPada === null || e.tanggal <= keluarPada)
}
