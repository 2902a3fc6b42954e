import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { newOrangId, nikColumns } from '#main/db/orang-baru.ts'
import { listSerupa, refuseNikDikenal } from '#main/db/orang-serupa.ts'
import type { OrangBaru } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing } from '#shared/contract/errors.ts'
import { bolehTanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { isBerkepala, type SusunanKartu } from '#shared/kartu/susunan.ts'
import type { OrangRow } from './kartu.repository.ts'
import { bacaKepala, planKepala } from './kepala.service.ts'
import { refuseTanggal } from './siapa.ts'
import { susunanOf } from './susunan.ts'

const safe = 'Belum ada yang tersimpan.'

/** Who in the book may be the same person. Nothing is decided by it. */
export function checkOrang(
  context: AppContext,
  input: ParsedInputOf<'kartu.checkOrang'>,
): OutputOf<'kartu.checkOrang'> {
  const { kartu } = susunanOf(context, input.kartu)
  return listSerupa(context.db, context.pelaku(), { ...input.orang, jk: kartu.siapa.jk ?? input.orang.jk })
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
    refuseNikDikenal(db, context.pelaku(), { nik: baru.nik, aman: safe })
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
