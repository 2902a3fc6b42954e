import { kunciTempat } from '#main/db/buku.ts'
import { type Change, newId, ownReplica } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import type { Db } from '#main/db/open.ts'
import { markSeen } from '#main/db/vektor.ts'
import type { JenisPustu, Tempat } from '#shared/contract/fasilitas.ts'
import { writeAs } from './fill-book.ts'

const atas = {
  ...{ kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo' },
  ...{ desa: null, alamat: null, telepon: null },
}

/** Gives a book its place, and the node of it; answers with the id of that. */
export function addTempat(db: Db, nama = 'Pustu Sumberagung', jenis: JenisPustu = 'pustu'): string {
  const id = newId()
  const tempat: Tempat = { jenis, nama, ...atas }
  writeAs(
    db,
    'siapkan',
    { entitas: 'fasilitas', id, isi: { jenis, nama } },
    { entitas: 'pengaturan', id: kunciTempat, isi: { nilai: JSON.stringify(tempat), dihapus: 0 } },
  )
  return id
}

/** Writes changes as a computer of another facility made them, the way they stand in a book that took them in. */
export function writeAsLain(db: Db, fasilitasId: string, ...changes: Change[]): number | null {
  const own = ownReplica(db)
  const find = db.sqlite.prepare('SELECT nomor FROM replika WHERE fasilitas_id = ?').pluck()
  const known = find.get(fasilitasId)
  if (known === undefined) {
    db.sqlite
      .prepare("INSERT INTO replika (nomor, id, nama, fasilitas_id) SELECT max(nomor) + 1, ?, 'utama', ? FROM replika")
      .run(newId(), fasilitasId)
  }
  const setOwn = db.sqlite.prepare("UPDATE meta SET nilai = ? WHERE kunci = 'replika'")
  setOwn.run(String(find.get(fasilitasId)))
  // It had seen what it changes; nothing here is concurrent.
  markSeen(db)
  const kelompok = writeAs(db, 'ketik', ...changes)
  db.sqlite
    .prepare(
      'UPDATE replika SET sampai = (SELECT max(seq) FROM perubahan WHERE replika = nomor) WHERE fasilitas_id = ?',
    )
    .run(fasilitasId)
  setOwn.run(String(own))
  markSeen(db)
  refreshLuar(db)
  return kelompok
}

/** The records of another Pustu in a book. */
export type PustuLain = {
  readonly fasilitasId: string
  readonly posyandu: string
  readonly kader: string
  readonly anak: string
  readonly keanggotaan: string
  readonly hari: string
  readonly penimbangan: string
  readonly kelompok: number
}

/**
 * Puts another Pustu into a book, as a package would: its node, posyandu Kenanga with one kader, and Bima, born
 * 10 January 2025, weighed 9,1 kg on 12 November 2026; on that day its Citra was absent.
 */
export function addPustuLain(db: Db): PustuLain {
  const [fasilitasId, posyandu, kader, anak, keanggotaan, citra, hari, penimbangan] = Array.from({ length: 8 }, newId)
  const ids = { fasilitasId, posyandu, kader, anak, keanggotaan, hari, penimbangan } as Omit<PustuLain, 'kelompok'>
  const [bima, absen] = [ids.anak, citra ?? '']
  const anggota = (id: string, orang_id: string): Change => {
    const isi = { orang_id, posyandu_id: ids.posyandu, mulai: '2025-01-10', sebab_mulai: 'lahir' } as const
    return { entitas: 'keanggotaan', id, isi }
  }
  const lahir = { tanggal_lahir: '2025-01-10', nama_ibu: 'Ratna Sari', nik_status: 'resmi' } as const
  const hadir = { hari_buka_id: ids.hari, hadir: 1 } as const
  const pada = { orang_id: bima, tanggal: '2026-11-12', posyandu_id: ids.posyandu, hari_buka_id: ids.hari } as const
  const kelompok = writeAsLain(
    db,
    ids.fasilitasId,
    { entitas: 'fasilitas', id: ids.fasilitasId, isi: { jenis: 'pustu', nama: 'Pustu Tegalrejo' } },
    { entitas: 'fasilitas', id: ids.posyandu, isi: { jenis: 'posyandu', nama: 'Kenanga', induk_id: ids.fasilitasId } },
    { entitas: 'kader', id: ids.kader, isi: { posyandu_id: ids.posyandu, nama: 'Bu Kader Lain' } },
    { entitas: 'orang', id: bima, isi: { nama: 'Bima Saputra', jk: 'L', nik: '3201011001250001', ...lahir } },
    anggota(ids.keanggotaan, bima),
    { entitas: 'orang', id: absen, isi: { nama: 'Citra Lestari', jk: 'P', nik: '3201015001250002', ...lahir } },
    anggota(newId(), absen),
    { entitas: 'kms', id: newId(), isi: { orang_id: bima, tanggal: '2026-11-12', punya: 1 } },
    { entitas: 'hari_buka', id: ids.hari, isi: { posyandu_id: ids.posyandu, tanggal: '2026-11-12' } },
    { entitas: 'penimbangan', id: ids.penimbangan, isi: { ...pada, bb_g: 9_100 } },
    { entitas: 'kehadiran', id: newId(), isi: { ...hadir, kader_id: ids.kader } },
    { entitas: 'kehadiran', id: newId(), isi: { ...hadir, orang_id: absen, hadir: 0 } },
  )
  return { ...ids, kelompok: kelompok ?? 0 }
}
