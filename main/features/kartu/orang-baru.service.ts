import type { AppContext } from '#main/context/context.ts'
import { isNikLuar } from '#main/db/anak-luar.ts'
import { listPosyandu, namaPosyanduJelas } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { isInLingkup, lingkupOf } from '#main/db/lingkup.ts'
import { newOrangId, nikColumns } from '#main/db/orang-baru.ts'
import type { OrangBaru } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import { kunciCatatan } from '#shared/contract/peran.ts'
import { isNamaSama } from '#shared/domain/identitas/nama.ts'
import { bolehTanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import { isBerkepala, type SusunanKartu } from '#shared/kartu/susunan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { findOrangByNik, mapAnggota, mapOrang, type OrangRow } from './kartu.repository.ts'
import { bacaKepala, planKepala } from './kepala.service.ts'
import { refuseTanggal } from './siapa.ts'
import { susunanOf } from './susunan.ts'

const safe = 'Belum ada yang tersimpan.'

/** Whether two may be one person: the same issued number; else the same name, where no birth date and no number say otherwise. */
function isMungkinSama(baru: OrangBaru, orang: OrangRow, jk: 'L' | 'P' | null): boolean {
  if (baru.nik !== null && orang.nik !== null && statusNik(baru.nik) === 'resmi' && statusNik(orang.nik) === 'resmi') {
    return baru.nik === orang.nik
  }
  if (!isNamaSama(baru.nama, orang.nama) || (jk !== null && orang.jk !== null && orang.jk !== jk)) return false
  return baru.tanggalLahir === null || orang.tanggal_lahir === null || baru.tanggalLahir === orang.tanggal_lahir
}

/** Who in the book may be the same person. Nothing is decided by it. */
export function checkOrang(
  context: AppContext,
  input: ParsedInputOf<'kartu.checkOrang'>,
): OutputOf<'kartu.checkOrang'> {
  const { db } = context
  const { kartu } = susunanOf(context, input.kartu)
  const [anggota, names] = [mapAnggota(db, null), namaPosyanduJelas(db)]
  const { hasPosyandu } = lingkupOf(context.pelaku())
  return [...mapOrang(db).values()].flatMap((orang) => {
    const last = anggota.get(orang.id)?.at(-1)
    // Whoever is held to some posyandu hears of nobody beyond them.
    if (!isMungkinSama(input.orang, orang, kartu.siapa.jk ?? input.orang.jk) || !last || !hasPosyandu(last.posyandu_id))
      return []
    const lahir = orang.tanggal_lahir === null ? '' : `, lahir ${formatTanggal(orang.tanggal_lahir)}`
    const di = names.get(last.posyandu_id)
    const nikSama = input.orang.nik !== null && orang.nik === input.orang.nik
    const sebab = nikSama ? 'dengan NIK yang sama' : 'dengan nama yang sama'
    return {
      orangId: orang.id,
      pesan: `${orang.nama}${lahir}${di ? `, ${di}` : ''} sudah ada di buku ${sebab}.`,
      nikSama,
    }
  })
}

/** One issued number is one person: somebody who has it already is chosen, never written down again. */
function refuseNik(context: AppContext, nik: string | null): void {
  const { db } = context
  if (nik === null || statusNik(nik) !== 'resmi') return
  const known = findOrangByNik(db, nik)
  if (known && !isInLingkup(db, context.pelaku(), [kunciCatatan('orang', known.id)]))
    refuse(`NIK ini sudah tercatat di posyandu lain di buku ini. ${safe} Periksa NIK-nya, atau minta bantuan bidan.`)
  if (known)
    refuse(`NIK ini sudah tercatat untuk ${known.nama}. ${safe} Pilih ${known.nama} dari daftar, atau periksa NIK-nya.`)
  if (isNikLuar(db, nik)) {
    refuse(
      `NIK ini sudah terdaftar di Pustu lain. ${safe} Bila orangnya pindah ke sini, mintalah pemindahannya lewat Puskesmas; bila NIK-nya salah ketik, perbaiki dulu.`,
    )
  }
}

/** Refuses one field of who is new. */
function refuseIsian(isian: keyof OrangBaru, pesan: string): never {
  throw new AppFailure({ code: 'masukan', pesan: `${pesan} ${safe}`, masalah: [{ path: ['orang', isian], pesan }] })
}

/** What stands in the place of a head: the card is hers by age and sex, so both are known. */
function refuseTanpaKepala(
  context: AppContext,
  susunan: SusunanKartu,
  orang: OrangRow,
  { dibuka, isi }: ParsedInputOf<'kartu.register'>,
): void {
  const { umur } = susunan.kartu.siapa
  if (umur !== null && orang.tanggal_lahir === null)
    refuseIsian('tanggalLahir', 'Tanggal lahir harus diisi: kartu ini menurut umur.')
  refuseTanggal(context, susunan.kartu, orang, dibuka)
  bacaKepala(context, susunan, isi)
}

/** Writes down somebody new as a member of a posyandu, with the head of the card where it has one. */
export function registerOrang(context: AppContext, input: ParsedInputOf<'kartu.register'>): OutputOf<'kartu.register'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const { orang: baru, posyanduId, dibuka } = input
  return db.transaction(() => {
    if (!listPosyandu(db).some(({ id }) => id === posyanduId))
      missing(`Posyandu yang dipilih tidak ada di buku ini. ${safe} Pilih posyandu dari daftar.`)
    refuseNik(context, baru.nik)
    const jk = susunan.kartu.siapa.jk ?? baru.jk
    if (jk === null) refuseIsian('jk', 'Pilih dulu jenis kelaminnya.')
    const id = newOrangId(db)
    const { alamat, telepon, nama, nik, tanggalLahir } = baru
    const isi = {
      nama,
      jk,
      tanggal_lahir: tanggalLahir,
      nik,
      alamat,
      telepon,
      dusun: bolehTanpaAwalan('dusun', baru.dusun),
      rt: bolehTanpaAwalan('rt', baru.rt),
      rw: bolehTanpaAwalan('rw', baru.rw),
      ...nikColumns(id, nik),
    }
    const orang: OrangRow = { ...isi, id, nama_suami: null, meninggal_pada: null, urutan_register: null }
    const head = isBerkepala(susunan)
      ? [planKepala(context, susunan, orang, { dibuka, namaSuami: baru.namaSuami, isi: input.isi })]
      : []
    if (!isBerkepala(susunan)) refuseTanpaKepala(context, susunan, orang, input)
    const member = { orang_id: id, posyandu_id: posyanduId, mulai: dibuka, sebab_mulai: 'terdaftar' } as const
    const changes: Change[] = [
      { entitas: 'orang', id, isi },
      { entitas: 'keanggotaan', id: newId(), isi: member },
      ...head,
    ]
    return { orangId: id, kelompok: write(db, context.penulis('ketik'), changes).kelompok }
  })
}
