import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { readTempat } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { createTentang } from '#main/db/tentang.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { Sisihan, sisihanCalls } from '#shared/contract/sisihan.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { findState } from './konflik.repository.ts'
import { createNilai, sebutIsian } from './nilai.ts'
import { decideSisihan, findPosyanduOf, listSisihanRows, type SisihanRow } from './sisihan.repository.ts'

const dariSini = 'laptop lain di sini'

function alasanOf({ db }: AppContext, { sebab, entitas, id, isi, tempat }: SisihanRow): string {
  const dari = tempat ?? dariSini
  if (sebab === 'turunan') return 'Dibuat dengan nomor catatan lain yang belum dicatat pemiliknya.'
  if (sebab === 'sama') return 'Dibuat dengan nomor catatan yang sudah dipakai tempat lain.'
  if (sebab === 'ikut') return 'Mengikuti catatan lain yang disisihkan.'
  const posyandu = findPosyanduOf(db, { entitas, id }, { ...isi, ...findState(db, entitas, id) })
  return posyandu === null
    ? `Bukan catatan ${dari}.`
    : `Ini data ${namaPosyandu(posyandu)}, padahal ${dari} hanya boleh mengubah posyandunya sendiri.`
}

/** What was set aside, in plain words. */
export function listSisihan(context: AppContext): Sisihan[] {
  const { db } = context
  const [tentang, pelaku, tulis] = [createTentang(db), createNamaPelaku(db), createNilai(db)]
  const bolehDiterima = readTempat(db)?.jenis === 'puskesmas'
  return listSisihanRows(db).map((row): Sisihan => {
    const { nomor, entitas, id, waktu, isi } = row
    // Under an id that is another's the book holds another record.
    const dikenal = row.sebab === 'luar' || row.sebab === 'ikut' ? findState(db, entitas, id) : {}
    const isian = Object.entries(isi).flatMap(([field, value]) => {
      const [label, nilai] = [sebutIsian(entitas, field), tulis(entitas, field, value)]
      return label === null ? [] : [{ nama: label, nilai: nilai ?? 'kosong' }]
    })
    return {
      ...{ nomor, dari: row.tempat ?? dariSini, oleh: pelaku(row.pelaku), waktu, isian, bolehDiterima },
      tentang: tentang({ entitas, id }, { ...isi, ...dikenal }, true),
      alasan: alasanOf(context, row),
    }
  })
}

const takAda =
  'Catatan ini sudah tidak ada di daftar: mungkin sudah diputuskan di jendela lain. Tidak ada yang berubah. Buka lagi daftarnya.'

function findRow({ db }: AppContext, nomor: number): SisihanRow {
  return listSisihanRows(db).find((row) => row.nomor === nomor) ?? missing(takAda)
}

/** Writes changes the tables may not take: half a record, or one that stands on another that was set aside. */
function writeOrRefuse(context: AppContext, change: Change): number | null {
  try {
    return write(context.db, context.penulis('ketik', 'Diterima dari yang disisihkan'), [change]).kelompok
  } catch (cause) {
    const code = (cause as { code?: unknown } | null)?.code
    if (typeof code !== 'string' || !code.startsWith('SQLITE_CONSTRAINT')) throw cause
    return refuse(
      'Catatan ini berdiri di atas catatan lain yang juga disisihkan, jadi belum dapat diterima. Tidak ada yang berubah. Terima dulu yang lain itu.',
    )
  }
}

/** Takes a record over in the name of the Puskesmas. @throws AppFailure in the book of a Pustu */
function terimaSisihan(context: AppContext, nomor: number): { kelompok: number | null } {
  const { db } = context
  if (readTempat(db)?.jenis !== 'puskesmas')
    refuse('Hanya Puskesmas yang dapat menerima catatan yang disisihkan. Tidak ada yang berubah. Hubungi Puskesmas.')
  return db.transaction(() => {
    const row = findRow(context, nomor)
    const { entitas, isi, sebab } = row
    // An id that is another's cannot be given to it.
    const id = sebab === 'turunan' || sebab === 'sama' ? newId() : row.id
    const kelompok = writeOrRefuse(context, { entitas, id, isi } as Change)
    decideSisihan(db, row, 'diterima')
    return { kelompok }
  })
}

export function createSisihanHandlers(context: AppContext): HandlersOf<keyof typeof sisihanCalls> {
  return {
    'sisihan.list': () => listSisihan(context),
    'sisihan.accept': ({ nomor }) => terimaSisihan(context, nomor),
    'sisihan.leave': ({ nomor }) => {
      context.db.transaction(() => decideSisihan(context.db, findRow(context, nomor), 'dibiarkan'))
      return { ok: true }
    },
  }
}
