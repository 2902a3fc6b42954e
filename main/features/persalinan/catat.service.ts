import type { AppContext } from '#main/context/context.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, newId, write, writeGroup } from '#main/db/journal.ts'
import { newOrangId, nikColumns } from '#main/db/orang-baru.ts'
import { refuseAntar } from '#main/kartu/antar.ts'
import { bacaIsi, perCatatan, refuseIsi } from '#main/kartu/isi.ts'
import type { Row } from '#main/toko/toko.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { persalinan } from '#shared/kartu/persalinan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { bedaBayi, getIbu, listBayiDikenal, posyanduIbu } from './baca.service.ts'
import {
  findPersalinan,
  hasNifas,
  type IbuRow,
  listAnakIbu,
  listKehamilan,
  listPersalinan,
  type PersalinanRow,
} from './persalinan.repository.ts'

const aman = 'Belum ada yang tersimpan.'

type Input = ParsedInputOf<'persalinan.record'>
type Bayi = Input['bayi'][number]

/** A baby as it is to be written: its cells, and whom of the book it is. */
type Rencana = { readonly bayi: Bayi; readonly isi: Row; readonly urut: number }

/** The typed cells of the record of a birth, as it keeps them. */
function bacaPersalinan(context: AppContext, isi: Input['isi']): Row {
  return perCatatan(bacaIsi(persalinan, isi, context.pelaku().peran)).persalinan ?? {}
}

/** @throws AppFailure where the day cannot be one on which she gave birth */
function refuseHari(context: AppContext, ibu: IbuRow, tanggal: Tanggal): void {
  const hari = formatTanggal(tanggal)
  const salah = (pesan: string) => refuseIsi(persalinan, [{ kolom: 'tanggal_bersalin', pesan }])
  if (tanggal > context.hariIni()) salah('Belum tiba menurut tanggal laptop ini.')
  if (ibu.meninggal_pada !== null && tanggal > ibu.meninggal_pada)
    salah(`${ibu.nama} dicatat meninggal ${formatTanggal(ibu.meninggal_pada)}, sebelum ${hari}.`)
  const umur = ibu.tanggal_lahir === null ? null : umurBulanPenuh(ibu.tanggal_lahir, tanggal) / 12
  const { umur: batas } = persalinan.siapa
  if (umur !== null && batas !== null && (umur < batas.dari || umur >= (batas.sampai ?? umur) + 1))
    salah(`Pada ${hari} umur ${ibu.nama} ${Math.floor(umur)} tahun.`)
}

/** The pregnancy that ends with it: the one that goes on, or one that is said to have ended that day. */
function kehamilanOf({ db }: AppContext, ibu: IbuRow, tanggal: Tanggal) {
  const found = listKehamilan(db, ibu.id).findLast(
    ({ dibuka, berakhir, sebab_akhir }) =>
      dibuka <= tanggal && (berakhir === null || (berakhir === tanggal && sebab_akhir === 'bersalin')),
  )
  if (found?.terakhir && found.terakhir > tanggal) {
    refuse(
      `${ibu.nama} masih punya kunjungan hamil ${formatTanggal(found.terakhir)}, sesudah ${formatTanggal(tanggal)}. ${aman} Periksa tanggalnya, atau betulkan dulu kunjungan itu.`,
    )
  }
  return found
}

/** "By. Ny. Ani"; of twins with the number. */
const namaSementara = (ibu: IbuRow, urut: number, banyak: number): string =>
  `By. Ny. ${ibu.nama}${banyak > 1 ? ` ${urut}` : ''}`

function refuseBayi(index: number, isian: string, pesan: string): never {
  throw new AppFailure({
    code: 'masukan',
    pesan: `Bayi ${index + 1}: ${pesan} ${aman}`,
    masalah: [{ path: ['bayi', String(index), ...isian.split('.')], pesan }],
  })
}

/** A child of the book that is plainly this one: born that day, of that sex or of an unknown one. */
function refuseGanda(context: AppContext, ibu: IbuRow, rencana: readonly Rencana[], tanggal: Tanggal): void {
  const dikenal = listBayiDikenal(context, ibu.id)
  for (const [i, { bayi, isi }] of rencana.entries()) {
    if (bayi.bayiId !== null) {
      if (!dikenal.some(({ id }) => id === bayi.bayiId))
        refuseBayi(i, 'bayiId', 'Anak yang dipilih bukan anak ibu ini, atau sudah punya catatan persalinan.')
      continue
    }
    if (isi.bayi_lahir !== 'hidup' || bayi.pastiBaru) continue
    const chosen = new Set(rencana.map((satu) => satu.bayi.bayiId))
    const same = dikenal.find(
      ({ id, jk, tanggalLahir }) =>
        !chosen.has(id) && tanggalLahir === tanggal && (jk === null || isi.bayi_jk === null || jk === isi.bayi_jk),
    )
    if (same)
      refuseBayi(
        i,
        'bayiId',
        `${same.nama}, lahir ${formatTanggal(tanggal)}, sudah ada di buku. Pilih dia, atau pilih bayi baru.`,
      )
  }
}

/** The child a live birth makes, as a member of the posyandu of its mother. */
function planBayi(
  context: AppContext,
  ibu: IbuRow,
  { nama, isi, posyanduId }: { readonly nama: string; readonly isi: Row; readonly posyanduId: string },
): { readonly id: string; readonly changes: Change[] } {
  const id = newOrangId(context.db)
  const tanggal = String(isi.tanggal_bersalin)
  const { alamat, dusun, rt, rw, no_kk, telepon } = ibu
  const diri = {
    ...{ nama, jk: isi.bayi_jk ?? null, tanggal_lahir: tanggal, nik: null, ibu_id: ibu.id, nama_ibu: ibu.nama },
    ...{ nama_ayah: ibu.nama_suami, alamat, dusun, rt, rw, no_kk, telepon },
    ...{ bb_lahir_g: isi.bb_lahir_g ?? null, pb_lahir_mm: isi.pb_lahir_mm ?? null, imd: isi.imd ?? null },
    ...{ lk_lahir_mm: isi.lk_lahir_mm ?? null, ...nikColumns(id, null) },
  }
  const anggota = { orang_id: id, posyandu_id: posyanduId, mulai: tanggal, sebab_mulai: 'lahir' }
  const dosis = { orang_id: id, dosis: 'HB0', tanggal, posyandu_id: posyanduId, luar: 1 }
  const changes = [
    { entitas: 'orang', id, isi: diri },
    { entitas: 'keanggotaan', id: newId(), isi: anggota },
    ...(isi.hb0 === 1 ? [{ entitas: 'imunisasi', id: newId(), isi: dosis }] : []),
  ]
  return { id, changes: changes as Change[] }
}

/** The weeks after it begin, so that her visits are due. */
function planNifas({ db }: AppContext, ibu: IbuRow, isi: Row): Change[] {
  const tanggal = String(isi.tanggal_bersalin)
  if (isi.ibu_keadaan === 'meninggal' || hasNifas(db, ibu.id, tanggal)) return []
  const { jam_bersalin = null, cara = null } = isi
  const fields = { orang_id: ibu.id, tanggal_bersalin: tanggal, jam_bersalin, cara }
  return [{ entitas: 'masa_nifas', id: idTetap(db, 'masa_nifas', ibu.id, tanggal), isi: fields } as Change]
}

/** Reads the form: the cells of the delivery, and those of each baby with them. */
function bacaForm(context: AppContext, ibu: IbuRow, input: Input): { readonly umum: Row; readonly rencana: Rencana[] } {
  const umum = bacaPersalinan(context, input.isi)
  const { tanggal_bersalin: tanggal } = umum
  if (typeof tanggal !== 'string') refuseIsi(persalinan, [{ kolom: 'tanggal_bersalin', pesan: 'Wajib diisi.' }])
  refuseHari(context, ibu, String(tanggal))
  const rencana = input.bayi.map((bayi, i) => {
    const isi = { ...umum, ...bacaBayi(context, bayi, i) }
    if (isi.bayi_lahir !== 'hidup' && isi.bayi_lahir !== 'mati')
      refuseBayi(i, 'isi.bayi_lahir', 'Pilih dulu: lahir hidup atau mati.')
    if (isi.bayi_lahir === 'mati' && bayi.bayiId !== null)
      refuseBayi(i, 'bayiId', 'Bayi lahir mati tidak punya data diri.')
    const baris = { tanggal: context.hariIni(), lahir: ibu.tanggal_lahir, jk: ibu.jk, isi }
    refuseAntar(persalinan, baris, context.hariIni())
    return { bayi, isi, urut: i + 1 }
  })
  return { umum, rencana }
}

/** A cell of a baby that cannot be read is shown at that baby. */
function bacaBayi(context: AppContext, bayi: Bayi, index: number): Row {
  try {
    return bacaPersalinan(context, bayi.isi)
  } catch (error) {
    if (!(error instanceof AppFailure) || error.error.code !== 'masukan') throw error
    const { pesan, masalah } = error.error
    throw new AppFailure({
      ...{ code: 'masukan', pesan: `Bayi ${index + 1}. ${pesan}` },
      masalah: masalah.map((satu) => ({ ...satu, path: ['bayi', String(index), ...satu.path] })),
    })
  }
}

function refuseDua({ db }: AppContext, ibu: IbuRow, tanggal: Tanggal): void {
  if (!listPersalinan(db, ibu.id).some(({ tanggal_bersalin }) => tanggal_bersalin === tanggal)) return
  refuse(
    `Persalinan ${ibu.nama} ${formatTanggal(tanggal)} sudah ada di buku. ${aman} Betulkan yang sudah ada, di bawah isian ini.`,
  )
}

/**
 * Writes down a delivery: a record of each birth, the children that live, the end of the pregnancy and the beginning of
 * the weeks after it. All of it is one change.
 */
export function recordPersalinan(context: AppContext, input: Input): OutputOf<'persalinan.record'> {
  const { db } = context
  return db.transaction(() => {
    const ibu = getIbu(context, input.ibuId)
    if (ibu.jk === 'L') refuse(`${ibu.nama} tercatat laki-laki. ${aman} Periksa data dirinya.`)
    const { umum, rencana } = bacaForm(context, ibu, input)
    const tanggal = String(umum.tanggal_bersalin)
    refuseDua(context, ibu, tanggal)
    refuseGanda(context, ibu, rencana, tanggal)
    const posyanduId = posyanduIbu(context, ibu.id, tanggal)
    const head = kehamilanOf(context, ibu, tanggal)
    const hidup = rencana.filter(({ isi }) => isi.bayi_lahir === 'hidup')
    const found: { id: string; nama: string; baru: boolean }[] = []
    const changes = rencana.flatMap(({ bayi, isi, urut }): Change[] => {
      const { bayiId, plan } = bayiOf(context, ibu, { bayi, isi, urut, banyak: hidup.length, posyanduId })
      if (bayiId !== null) found.push(bayiId)
      const birth = {
        ...{ ...isi, orang_id: ibu.id, kehamilan_id: head?.id ?? null, bayi_id: bayiId?.id ?? null },
        ...{ tanggal: context.hariIni(), posyandu_id: posyanduId, bayi_urut: urut },
      }
      return [...plan, { entitas: 'persalinan', id: newId(), isi: birth } as Change]
    })
    const akhir = head
      ? [{ entitas: 'kehamilan', id: head.id, isi: { berakhir: tanggal, sebab_akhir: 'bersalin' } }]
      : []
    const semua = [...changes, ...akhir, ...planNifas(context, ibu, umum)] as Change[]
    return { kelompok: write(db, context.penulis('ketik'), semua).kelompok, bayi: found }
  })
}

type Lahir = Rencana & { readonly banyak: number; readonly posyanduId: string | null }

/** Who a baby is: nobody where it was born dead; one of the book; else somebody new, where its mother is a member. */
function bayiOf(context: AppContext, ibu: IbuRow, { bayi, isi, urut, banyak, posyanduId }: Lahir) {
  if (isi.bayi_lahir !== 'hidup') return { bayiId: null, plan: [] }
  if (bayi.bayiId !== null) {
    const nama = listAnakIbu(context.db, ibu.id).find(({ id }) => id === bayi.bayiId)?.nama ?? ''
    return { bayiId: { id: bayi.bayiId, nama, baru: false }, plan: [] }
  }
  if (posyanduId === null) {
    refuse(
      `${ibu.nama} bukan anggota posyandu di buku ini pada tanggal itu, jadi bayinya belum punya tempat. ${aman} Catat dulu kepindahannya.`,
    )
  }
  const nama = bayi.nama || namaSementara(ibu, urut, banyak)
  const { id, changes } = planBayi(context, ibu, { nama, isi, posyanduId })
  return { bayiId: { id, nama, baru: true }, plan: changes }
}

function getPersalinan({ db }: AppContext, id: string): PersalinanRow {
  return (
    findPersalinan(db, id) ??
    missing('Persalinan ini sudah tidak ada di buku. Tidak ada yang berubah. Buka lagi halamannya.')
  )
}

/** Corrects a record of a birth; of the baby nothing changes, and what is told otherwise of it is said. */
export function correctPersalinan(
  context: AppContext,
  { id, isi }: ParsedInputOf<'persalinan.correct'>,
): OutputOf<'persalinan.correct'> {
  const { db } = context
  return db.transaction(() => {
    const row = getPersalinan(context, id)
    const ibu = getIbu(context, row.orang_id)
    const after = { ...row, ...bacaPersalinan(context, isi) } as PersalinanRow
    refuseHari(context, ibu, after.tanggal_bersalin)
    const { kelompok } = writeGroup(db, context.penulis('ketik'), [
      { entitas: 'persalinan', id, isi: bacaPersalinan(context, isi) } as Change,
    ])
    const anak = listAnakIbu(db, ibu.id).find((satu) => satu.id === row.bayi_id)
    return { kelompok, beda: bedaBayi(after, anak) }
  })
}
