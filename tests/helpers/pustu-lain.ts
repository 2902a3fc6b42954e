import { findTempatId, idTempat, readTempat } from '#main/db/buku.ts'
import { type Change, newId, ownReplica } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import { fixTempat, readTempatTetap } from '#main/db/tempat-tetap.ts'
import { markSeen } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja, Tempat } from '#shared/contract/fasilitas.ts'
import { bukaJurnal } from '#tests/helpers/jurnal-tertulis.ts'
import { writeAs } from './fill-book.ts'

const atas = {
  ...{ kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo' },
  ...{ desa: null, alamat: null, telepon: null },
}

/** Gives a book its place, and the node of it, in place of any it had; answers with the id of that. */
export function addTempat(db: Db, nama = 'Pustu Sumberagung', jenis: JenisTempatKerja = 'pustu'): string {
  const id = newId()
  const tempat: Tempat = { jenis, nama, ...atas }
  writeAs(
    db,
    'siapkan',
    { entitas: 'fasilitas', id, isi: { jenis, nama } },
    { entitas: 'pengaturan', id: idTempat, isi: { nilai: JSON.stringify(tempat), dihapus: 0 } },
  )
  const former = readTempatTetap(db)
  if (former) {
    db.run("DELETE FROM meta WHERE kunci = 'tempat'")
    fixTempat(db, { id, jenis })
  }
  return id
}

/** The place as it stays once anything was exchanged; answers with what it is. */
function keepTempat(db: Db): void {
  const [tempat, id] = [readTempat(db), findTempatId(db)]
  if (tempat && id) fixTempat(db, { id, jenis: tempat.jenis })
}

/** Writes changes as a computer of another facility made them, the way they stand in a book that took them in. */
export function writeAsLain(db: Db, fasilitasId: string, ...changes: Change[]): number | null {
  const own = ownReplica(db)
  const find = 'SELECT nomor FROM replika WHERE fasilitas_id = ?'
  const known = db.value(find, fasilitasId)
  if (known === undefined) {
    db.run(
      "INSERT INTO replika (nomor, id, nama, fasilitas_id) SELECT max(nomor) + 1, ?, 'utama', ? FROM replika",
      newId(),
      fasilitasId,
    )
  }
  const setOwn = "UPDATE meta SET nilai = ? WHERE kunci = 'replika'"
  db.run(setOwn, String(db.value(find, fasilitasId)))
  // It had seen what it changes; nothing here is concurrent.
  markSeen(db)
  const kelompok = writeAs(db, 'ketik', ...changes)
  db.run(
    'UPDATE replika SET sampai = (SELECT max(p.seq) FROM perubahan p WHERE p.replika = replika.nomor) WHERE fasilitas_id = ?',
    fasilitasId,
  )
  db.run(setOwn, String(own))
  markSeen(db)
  keepTempat(db)
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

type Banyak = { readonly anak: number; readonly timbangTiap: number }

/** Fills the posyandu of another Pustu with many children and weighings, every change in a group of its own. */
export function addBanyakAnakLain(db: Db, { fasilitasId, posyandu }: PustuLain, banyak: Banyak): void {
  const { anak, timbangTiap } = banyak
  const sql = (entitas: string, per: number, isi: string) => `
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${anak * per}),
      akhir (nomor, seq, replika) AS (SELECT (SELECT max(nomor) FROM perubahan) + 1, r.sampai + 1, r.nomor
        FROM replika r WHERE r.fasilitas_id = @fasilitasId)
    INSERT INTO perubahan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, entitas, entitas_id, isi)
    SELECT nomor + i, replika, seq + i, nomor + i, nomor + i, 'ketik', 'bidan', '2026-11-24T04:00:00.000Z',
      '${entitas}', printf('${entitas}-%08d', i), ${isi} FROM n, akhir`
  const posyanduId = `'${posyandu}'`
  const orang = `printf('orang-%08d', i / ${timbangTiap})`
  const tables: [string, number, string, string][] = [
    ['orang', 1, "json_object('nama', 'Anak ' || i)", "(id, nama, versi) SELECT entitas_id, isi ->> 'nama', nomor"],
    [
      ...(['keanggotaan', 1] as const),
      `json_object('orang_id', printf('orang-%08d', i), 'posyandu_id', ${posyanduId})`,
      "(id, orang_id, posyandu_id, mulai, sebab_mulai, versi) SELECT entitas_id, isi ->> 'orang_id', isi ->> 'posyandu_id', '2025-01-10', 'lahir', nomor",
    ],
    [
      ...(['penimbangan', timbangTiap] as const),
      `json_object('orang_id', ${orang}, 'tanggal', printf('2026-%02d-12', i % ${timbangTiap} + 1))`,
      "(id, orang_id, tanggal, urut, bb_g, versi) SELECT entitas_id, isi ->> 'orang_id', isi ->> 'tanggal', nomor, 8000, nomor",
    ],
  ]
  bukaJurnal(db)
  db.transaction(() => {
    for (const [entitas, per, isi, row] of tables) {
      const before = db.oneValue('SELECT max(nomor) FROM perubahan')
      db.run(sql(entitas, per, isi), { fasilitasId })
      db.run(`INSERT INTO ${entitas} ${row} FROM perubahan WHERE nomor > ?`, before)
      db.run(
        'UPDATE replika SET sampai = (SELECT max(p.seq) FROM perubahan p WHERE p.replika = replika.nomor) WHERE fasilitas_id = ?',
        fasilitasId,
      )
    }
  })
}
