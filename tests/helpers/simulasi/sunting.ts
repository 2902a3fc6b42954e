import { type Anggota, planAnggota } from '#main/db/gabung-anggota.ts'
import { idTurunan } from '#main/db/id-tetap.ts'
import { planIsi } from '#main/db/isi-anak.ts'
import { type Change, headOf, ownReplica, write } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import { listReplika } from '#main/db/vektor.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Acak } from './acak.ts'
import { clockOf, type Komputer } from './dunia.ts'

/** A value somebody typed, and the change that carries it, by what stays of it wherever it goes. */
export type Ketikan = {
  readonly pelaku: string
  readonly waktu: string
  readonly entitas: EntityName
  readonly id: string
  readonly isian: string
  readonly nilai: string | number | null
  /** Values of the same field that lay before whoever typed it, whatever the program says of it. */
  readonly terlihat: ReadonlySet<string>
}

type Setelan = Pick<Ketikan, 'pelaku' | 'waktu' | 'nilai'>
export const kunciOf = ({ pelaku, waktu, nilai }: Setelan): string => `${pelaku} ${waktu} ${nilai}`

/** What a field was set to, by the journal of a book. */
export function listSetelan(
  { db }: Pick<Komputer, 'db'>,
  { entitas, id, isian }: Pick<Ketikan, 'entitas' | 'id' | 'isian'>,
) {
  return db.all<Setelan>(
    `SELECT pelaku, waktu, isi ->> @jalan AS nilai FROM perubahan
       WHERE entitas = @entitas AND entitas_id = @id AND json_type(isi, @jalan) IS NOT NULL`,
    { entitas, id, jalan: `$.${isian}` },
  )
}

type Row = { id: string }

function listIds({ db }: Komputer, sql: string): string[] {
  return db.all<Row>(sql).map(({ id }) => id)
}

/** Posyandu a computer may type for: its own; a Puskesmas may correct all. */
function posyanduOf(komputer: Komputer): string[] {
  const own = komputer.nama.startsWith('P') ? '' : `AND induk_id = '${komputer.fasilitas}'`
  return listIds(komputer, `SELECT id FROM fasilitas WHERE jenis = 'posyandu' AND dihapus = 0 ${own} ORDER BY id`)
}

function anakOf(komputer: Komputer): string[] {
  const posyandu = JSON.stringify(posyanduOf(komputer))
  return komputer.db
    .all<Row>(
      `SELECT DISTINCT o.id FROM orang o JOIN keanggotaan k ON k.orang_id = o.id
         WHERE o.dihapus = 0 AND k.posyandu_id IN (SELECT value FROM json_each(?)) ORDER BY o.id`,
      posyandu,
    )
    .map(({ id }) => id)
}

function planTimbang(komputer: Komputer, acak: Acak, nilai: number): Change[] {
  const anak = anakOf(komputer)
  if (anak.length === 0) return []
  const orang_id = acak.pilih(anak)
  const tanggal = acak.pilih(['2026-11-12', '2026-11-13', '2026-11-14'])
  const id = acak.sekaliDalam(2) ? acak.id() : idTurunan('penimbangan', orang_id, tanggal)
  const known = komputer.db.first('SELECT 1 FROM penimbangan WHERE id = ?', id)
  const isi = { bb_g: nilai, catatan: `c${nilai}` }
  return [{ entitas: 'penimbangan', id, isi: known ? isi : { orang_id, tanggal, ...isi } }]
}

function planLama(komputer: Komputer, acak: Acak, nilai: number): Change[] {
  const anak = anakOf(komputer)
  if (anak.length === 0) return []
  const orang_id = acak.pilih(anak)
  const rows = komputer.db.all<Row>('SELECT id FROM penimbangan WHERE orang_id = ? ORDER BY id', orang_id)
  if (rows.length === 0) return []
  const { id } = acak.pilih(rows)
  if (acak.sekaliDalam(4)) return [{ entitas: 'penimbangan', id, isi: { dihapus: acak.bilangan(2) as 0 | 1 } }]
  return [
    { entitas: 'penimbangan', id, isi: acak.sekaliDalam(2) ? { bb_g: nilai } : { tb_mm: nilai, catatan: `t${nilai}` } },
  ]
}

function planDiri(komputer: Komputer, acak: Acak, nilai: number): Change[] {
  const anak = anakOf(komputer)
  if (anak.length === 0) return []
  const id = acak.pilih(anak)
  if (acak.sekaliDalam(8)) return [{ entitas: 'orang', id, isi: { dihapus: 1 } }]
  return [
    {
      entitas: 'orang',
      id,
      isi: acak.sekaliDalam(2) ? { nama: `n${nilai}` } : { rt: `r${nilai}`, alamat: `a${nilai}` },
    },
  ]
}

function planBaru(komputer: Komputer, acak: Acak, nilai: number): Change[] {
  const posyandu = posyanduOf(komputer)
  if (posyandu.length === 0) return []
  const [id, posyandu_id] = [acak.id(), acak.pilih(posyandu)]
  const mulai = '2026-10-01'
  return [
    { entitas: 'orang', id, isi: { nama: `baru${nilai}`, jk: 'L', tanggal_lahir: mulai } },
    { entitas: 'keanggotaan', id: acak.id(), isi: { orang_id: id, posyandu_id, mulai, sebab_mulai: 'lahir' } },
  ]
}

function planHari(komputer: Komputer, acak: Acak, nilai: number): Change[] {
  const posyandu = posyanduOf(komputer)
  if (posyandu.length === 0) return []
  const posyandu_id = acak.pilih(posyandu)
  const tanggal = '2026-11-12'
  const id = idTurunan('hari_buka', posyandu_id, tanggal)
  return [{ entitas: 'hari_buka', id, isi: { posyandu_id, tanggal, catatan: `h${nilai}` } }]
}

/** The Puskesmas moves a child to another posyandu, mostly of another Pustu. */
function planPindah(komputer: Komputer, acak: Acak): Change[] {
  const [anak, posyandu] = [anakOf(komputer), posyanduOf(komputer)]
  if (anak.length === 0) return []
  const [orang_id, posyandu_id, mulai] = [acak.pilih(anak), acak.pilih(posyandu), '2026-11-20']
  const open = listIds(
    komputer,
    `SELECT id FROM keanggotaan WHERE orang_id = '${orang_id}' AND dihapus = 0 AND sampai IS NULL ORDER BY id`,
  )
  return [
    ...open.map((id): Change => ({ entitas: 'keanggotaan', id, isi: { sampai: mulai, sebab_sampai: 'pindah' } })),
    { entitas: 'keanggotaan', id: acak.id(), isi: { orang_id, posyandu_id, mulai, sebab_mulai: 'pindahMasuk' } },
  ]
}

/** The Puskesmas makes one child of two records of it, by the rules of the program. */
function planGabung({ db, ...komputer }: Komputer, acak: Acak): Change[] {
  const [tetapId, gabungId] = acak.kocok(anakOf({ db, ...komputer }))
  if (tetapId === undefined || gabungId === undefined) return []
  const anggota = (id: string) =>
    db.all<Anggota>('SELECT * FROM keanggotaan WHERE orang_id = ? AND dihapus = 0 ORDER BY mulai, id', id)
  return [
    ...planAnggota(tetapId, anggota(tetapId), anggota(gabungId), null).changes,
    ...planIsi(db, tetapId, gabungId).changes,
    { entitas: 'orang', id: gabungId, isi: { dihapus: 1, digabung_ke_id: tetapId } },
  ]
}

const cara = [planTimbang, planTimbang, planLama, planLama, planDiri, planBaru, planHari]
/** What only the Puskesmas does. */
const caraPuskesmas = [planTimbang, planLama, planDiri, planPindah, planPindah, planGabung, planGabung]

/** What the newest changes of a computer carry, as typed values. @param alasan of which ones, as a pattern */
export function ketikanSince(komputer: Komputer, nomor: number, alasan = '%'): Ketikan[] {
  const { db } = komputer
  const rows = db.all<{
    pelaku: string
    waktu: string
    entitas: EntityName
    id: string
    isi: string
  }>(
    `SELECT pelaku, waktu, entitas, entitas_id AS id, isi FROM perubahan
       WHERE nomor > ? AND replika = ? AND coalesce(alasan, '') LIKE ?`,
    nomor,
    ownReplica(db),
    alasan,
  )
  return rows.flatMap(({ isi, ...row }) =>
    Object.entries(JSON.parse(isi) as Record<string, string | number | null>)
      .filter(([isian]) => isian !== 'urut')
      .map(([isian, nilai]) => {
        const terlihat = new Set(listSetelan(komputer, { ...row, isian }).map(kunciOf))
        terlihat.delete(kunciOf({ ...row, nilai }))
        return { ...row, isian, nilai, terlihat }
      }),
  )
}

/** Somebody types, corrects, removes, or takes the last of it back. */
export function sunting(komputer: Komputer, acak: Acak, langkah: number): Ketikan[] {
  const { db } = komputer
  const before = headOf(db)
  const head = { pelaku: `bidan-${komputer.nama}`, waktu: clockOf(komputer, langkah).toISOString(), alasan: null }
  if (acak.sekaliDalam(9)) {
    const own = listReplika(db).find(({ sendiri }) => sendiri)
    const group = db.value(
      "SELECT max(kelompok) FROM perubahan WHERE replika = ? AND pelaku <> 'bidan'",
      own?.nomor ?? null,
    )
    if (typeof group === 'number') undo(db, group, head)
  } else
    write(
      db,
      { ...head, jenis: 'ketik' },
      acak.pilih(komputer.nama.startsWith('P') ? caraPuskesmas : cara)(komputer, acak, 1_000 + langkah),
    )
  return ketikanSince(komputer, before)
}
