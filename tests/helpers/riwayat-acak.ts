import fc from 'fast-check'
import { idPengaturan, pengaturanAwal } from '#main/db/buku.ts'
import { type Change, newId, rebuild } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import type { EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { writeAs } from './fill-book.ts'

/** Whole lives by chance: what is written of a few children in three posyandu, step by step, and taken back. */

const jenis = [
  ...['anak', 'anak', 'timbang', 'timbang', 'timbang', 'timbang', 'impor', 'impor', 'koreksi', 'pindahkan', 'lahir'],
  ...['jk', 'kms', 'keluar', 'masuk', 'anggota', 'hapus', 'gabung', 'urungkan', 'pengaturan', 'mustahil', 'jawab'],
  ...['pengganti', 'hamil', 'edema', 'bangun', 'hariBuka', 'perkiraan'],
] as const

export const langkahAcak = fc.array(
  fc.record({
    jenis: fc.constantFrom(...jenis),
    /** Which child, which record, which value: taken modulo what there is. */
    ini: fc.nat(997),
    itu: fc.nat(991),
    bulan: fc.integer({ min: 0, max: 30 }),
    hari: fc.integer({ min: 1, max: 28 }),
  }),
  { minLength: 5, maxLength: 40 },
)
export type LangkahAcak = Parameters<Parameters<typeof langkahAcak.map>[0]>[0][number]

const tanggal = (bulan: number, hari: number): string =>
  new Date(Date.UTC(2024, 6 + bulan, hari)).toISOString().slice(0, 10)

export type Riwayat = { readonly posyandu: readonly string[]; jalan(langkah: LangkahAcak): void }

/** Gives a function that does one step after the other in a book that begins with three children, weighed. */
export function createRiwayat(db: Db, posyandu: readonly string[]): Riwayat {
  const [anak, timbang, anggota, kms, kelompok]: [string[], string[], string[], string[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ]
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)]
  const tulis = (cara: JenisPerubahan, ...changes: Change[]) => {
    const group = writeAs(db, cara, ...changes)
    if (group !== null) kelompok.push(group)
  }
  const baru = (list: string[], entitas: EntityName, isi: object): Change => {
    const id = newId()
    list.push(id)
    return { entitas, id, isi } as Change
  }
  const ubah = (entitas: EntityName, id: string | undefined, isi: object, cara: JenisPerubahan = 'ketik') => {
    if (id !== undefined) tulis(cara, { entitas, id, isi } as Change)
  }
  const bulanIni = (l: LangkahAcak) => tanggal(l.bulan, l.hari)
  const addTimbang = (l: LangkahAcak, cara: JenisPerubahan, isi: object = {}) => {
    const orang_id = pick(anak, l.ini)
    if (orang_id === undefined) return
    const tempat = { posyandu_id: l.itu % 5 === 0 ? null : pick(posyandu, l.itu) }
    const ukuran = { bb_g: 3000 + l.itu * 9, tb_mm: l.itu % 3 === 0 ? 600 + (l.itu % 300) : null }
    tulis(cara, baru(timbang, 'penimbangan', { orang_id, tanggal: bulanIni(l), ...tempat, ...ukuran, ...isi }))
  }
  const impor = (l: LangkahAcak) => {
    const berkas: string[] = []
    const isi = { berkas: 'a.csv', sidik: `${l.ini}`, lembar: 'a', waktu: '2026-01-01T00:00:00.000Z', ringkasan: '{}' }
    const change = baru(berkas, 'impor', isi)
    tulis('impor', change)
    addTimbang(l, 'impor', { impor_id: change.id, ...(l.itu % 7 === 0 ? { bb_g: 95_000 } : {}) })
  }
  const aksi: Record<(typeof jenis)[number], (l: LangkahAcak) => void> = {
    anak: (l) => {
      const lahir = tanggal(l.bulan - (l.itu % 70), l.hari)
      const orang = baru(anak, 'orang', { nama: `Anak ${l.ini}`, jk: l.itu % 2 ? 'L' : 'P', tanggal_lahir: lahir })
      const tempat = { orang_id: orang.id, posyandu_id: pick(posyandu, l.itu), mulai: lahir, sebab_mulai: 'lahir' }
      tulis(l.itu % 3 === 0 ? 'impor' : 'ketik', orang, baru(anggota, 'keanggotaan', tempat))
    },
    timbang: (l) => addTimbang(l, 'ketik'),
    impor,
    koreksi: (l) => ubah('penimbangan', pick(timbang, l.ini), { bb_g: 3000 + l.itu * 11 }),
    pindahkan: (l) =>
      ubah('penimbangan', pick(timbang, l.ini), {
        tanggal: bulanIni(l),
        ...(l.itu % 2 ? { orang_id: pick(anak, l.itu) } : {}),
      }),
    lahir: (l) => ubah('orang', pick(anak, l.ini), { tanggal_lahir: l.itu % 9 === 0 ? null : bulanIni(l) }),
    jk: (l) => ubah('orang', pick(anak, l.ini), { jk: [null, 'L', 'P'][l.itu % 3] }),
    kms: (l) => {
      const [orang_id, lama] = [pick(anak, l.ini), pick(kms, l.itu)]
      if (lama !== undefined && l.itu % 3 === 0) ubah('kms', lama, { tanggal: bulanIni(l), dihapus: l.itu % 2 })
      else if (orang_id) tulis('ketik', baru(kms, 'kms', { orang_id, tanggal: bulanIni(l), punya: l.itu % 2 }))
    },
    keluar: (l) =>
      ubah('keanggotaan', pick(anggota, l.ini), {
        sampai: bulanIni(l),
        sebab_sampai: l.itu % 2 ? 'pindah' : 'meninggal',
      }),
    masuk: (l) => {
      const orang_id = pick(anak, l.ini)
      const isi = { orang_id, posyandu_id: pick(posyandu, l.itu), mulai: bulanIni(l), sebab_mulai: 'pindahMasuk' }
      if (orang_id !== undefined) tulis('ketik', baru(anggota, 'keanggotaan', isi))
    },
    anggota: (l) =>
      ubah('keanggotaan', pick(anggota, l.ini), { posyandu_id: pick(posyandu, l.itu), mulai: bulanIni(l) }),
    hapus: (l) => ubah('orang', pick(anak, l.ini), { dihapus: l.itu % 2 }),
    gabung: (l) => {
      const [dari, ke] = [pick(anak, l.ini), pick(anak, l.itu)]
      if (dari === undefined || ke === undefined || dari === ke) return
      const rows = db.values<string>('SELECT id FROM penimbangan WHERE orang_id = ?', dari)
      const pindah = rows.map((id) => ({ entitas: 'penimbangan', id, isi: { orang_id: ke } }) as Change)
      tulis('ketik', ...pindah, { entitas: 'orang', id: dari, isi: { digabung_ke_id: ke, dihapus: 1 } })
    },
    urungkan: (l) => {
      const group = pick(kelompok, l.ini)
      if (group !== undefined) undo(db, group, { pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' })
    },
    pengaturan: (l) =>
      ubah('pengaturan', idPengaturan, {
        nilai: JSON.stringify({ ...pengaturanAwal, rujukanZ: l.itu % 2 ? 'hari' : 'bulanPenuh' }),
      }),
    mustahil: (l) => addTimbang(l, 'ketik', { bb_g: l.itu % 2 ? 99_000 : 300 }),
    jawab: (l) => {
      const id = pick(timbang, l.ini)
      const row = id && db.first<{ bb_g: number | null }>('SELECT bb_g FROM penimbangan WHERE id = ?', id)
      if (!row || row.bb_g === null) return
      const bb = (row.bb_g / 1000).toString().replace('.', ',')
      const jawaban = ['bbLuarRentang', 'zLuarRentang', 'bbNaikTajam', 'bbTurun', 'gram'].map((kode) => ({
        kode,
        bb,
        tb: '',
      }))
      ubah('penimbangan', id, { jawaban_periksa: JSON.stringify(jawaban) })
    },
    pengganti: (l) => {
      const isi = { pengganti_nt: l.itu % 2 ? 'N' : 'T', pengganti_alasan: 'a' }
      ubah('penimbangan', pick(timbang, l.ini), { ...isi, pengganti_bb_g: 3000 + l.itu * 9, pengganti_bb_lalu_g: 3000 })
    },
    hamil: (l) => {
      const orang_id = pick(anak, l.ini)
      if (orang_id !== undefined) tulis('ketik', baru([], 'kehamilan', { orang_id, dibuka: bulanIni(l) }))
    },
    hariBuka: (l) => {
      const isi = { posyandu_id: pick(posyandu, l.itu), tanggal: bulanIni(l), selesai: 0 }
      tulis('ketik', baru([], 'hari_buka', isi))
    },
    perkiraan: (l) => ubah('orang', pick(anak, l.ini), { tanggal_lahir_perkiraan: l.itu % 2 }),
    edema: (l) => ubah('penimbangan', pick(timbang, l.ini), { edema: l.itu % 2 }),
    bangun: (l) => {
      if (l.itu % 4 === 0) rebuild(db)
    },
  }
  const awal = (ini: number) => ({ jenis: 'anak', ini, itu: ini + 1, bulan: 12, hari: 3 + ini }) as const
  for (const ini of [0, 1, 2]) {
    aksi.anak(awal(ini))
    for (const bulan of [14, 15, 17]) aksi.timbang({ ...awal(ini), jenis: 'timbang', bulan })
  }
  return { posyandu, jalan: (langkah) => aksi[langkah.jenis](langkah) }
}
