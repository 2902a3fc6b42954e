import type { AppContext } from '#main/context/context.ts'
import { type CatatanRow, readKartu, readKartuOrang } from '#main/db/baris-kartu.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { seesNik } from '#shared/contract/peran.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import { bandingRegister } from '#shared/domain/register/urutan.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { berakhirOf, isBelumBerakhir, kepalaPada } from '#shared/kartu/masa.ts'
import type { SusunanKartu } from '#shared/kartu/susunan.ts'
import { mapAnggota, mapOrang, type OrangRow } from './kartu.repository.ts'
import { createOrangKartu } from './orang-kartu.ts'
import { anggotaPada, getOrang, isSasaranPasti, toSiapa } from './siapa.ts'
import { susunanOf } from './susunan.ts'
import { bacaBerkas, createUngkap } from './ungkap.ts'

type Pilihan = {
  readonly susunan: SusunanKartu
  readonly kunjungan: ReadonlyMap<string, readonly CatatanRow[]>
  readonly hariIni: string
  readonly berakhir: boolean
}

/**
 * The heads asked for: those still open, or those that are over. Without a head: the person while the card is for her, or
 * afterwards, where she has visits.
 */
function pilihKepala({ susunan, kunjungan, hariIni, berakhir }: Pilihan, who: OrangRow, rows: readonly CatatanRow[]) {
  const { masa, kartu } = susunan
  if (masa === null) {
    if (isSasaranPasti(kartu, who, hariIni)) return berakhir ? [] : rows
    return berakhir ? rows.filter(({ id }) => kunjungan.has(id)) : []
  }
  return rows.filter((row) => (isBelumBerakhir(masa, row, hariIni) && berakhirOf(masa, row) === null) !== berakhir)
}

/** Persons a card is kept of, in the order of the register. */
export function listSasaran(context: AppContext, input: ParsedInputOf<'kartu.list'>): OutputOf<'kartu.list'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const [hariIni, names] = [context.hariIni(), namaPosyanduJelas(db)]
  const [orang, anggota] = [mapOrang(db), mapAnggota(db, null)]
  const { kepala, kunjungan } = readKartu(db, susunan)
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const ungkap = createUngkap(context, susunan, names)
  const rows = [...kepala].flatMap(([orangId, heads]) => {
    const who = orang.get(orangId)
    const member = anggotaPada(anggota.get(orangId) ?? [], hariIni)
    if (!who || !member || !hasPosyandu(member.posyandu_id)) return []
    if (input.posyanduId !== null && member.posyandu_id !== input.posyanduId) return []
    return pilihKepala({ susunan, kunjungan, hariIni, berakhir: input.berakhir }, who, heads).map((head) => ({
      who,
      member,
      head,
    }))
  })
  rows.sort((a, b) => bandingRegister(a.who, b.who))
  const toOrang = createOrangKartu(
    context,
    susunan,
    rows.map(({ who }) => who.id),
  )
  return rows.map(({ who, member, head }) => {
    const berkas = bacaBerkas(susunan, toOrang(who), head, kunjungan.get(head.id))
    const terakhir = berkas.dinilai.at(-1)
    return {
      ...toSiapa(who, head, hariIni),
      posyanduId: member.posyandu_id,
      posyandu: names.get(member.posyandu_id) ?? null,
      ...ungkap.ringkas(berkas),
      jumlahKunjungan: berkas.dinilai.length,
      datangBulanIni: terakhir !== undefined && bulanOf(terakhir.tanggal) === bulanOf(hariIni),
    }
  })
}

/** Who is looked for is found among so many, or the search is made narrower. */
const batasCalon = 50

/** Members of whom the card may be kept and is not, or may be written in at once. Each word begins one of the name. */
export function findCalon(context: AppContext, input: ParsedInputOf<'kartu.findCalon'>): OutputOf<'kartu.findCalon'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const [hariIni, names] = [context.hariIni(), namaPosyanduJelas(db)]
  const [anggota, heads] = [mapAnggota(db, null), readKartu(db, susunan).kepala]
  const pelaku = context.pelaku()
  const { hasPosyandu } = lingkupOf(pelaku)
  const words = normalNama(input.cari).split(' ').filter(Boolean)
  const isCocok = ({ nama }: OrangRow) => words.every((word) => ` ${normalNama(nama)}`.includes(` ${word}`))
  const found = [...mapOrang(db).values()].flatMap((orang) => {
    const member = anggotaPada(anggota.get(orang.id) ?? [], hariIni)
    if (!member || !hasPosyandu(member.posyandu_id) || orang.meninggal_pada !== null) return []
    if (!isSasaranPasti(susunan.kartu, orang, hariIni) || orang.tanggal_lahir === null || !isCocok(orang)) return []
    const { masa } = susunan
    const open = masa !== null && (heads.get(orang.id) ?? []).some((row) => berakhirOf(masa, row) === null)
    return open ? [] : [{ orang, posyanduId: member.posyandu_id }]
  })
  found.sort((a, b) => bandingRegister(a.orang, b.orang))
  return found.slice(0, batasCalon).map(({ orang, posyanduId }) => ({
    ...toSiapa(orang, heads.get(orang.id)?.at(-1), hariIni),
    tanggalLahir: orang.tanggal_lahir,
    posyandu: names.get(posyanduId) ?? null,
    nikAkhir: seesNik(pelaku.peran) ? (orang.nik?.slice(-4) ?? null) : null,
  }))
}

/** The folder of one person: heads with their visits, the latest first. */
export function readFolder(context: AppContext, input: ParsedInputOf<'kartu.ofPerson'>): OutputOf<'kartu.ofPerson'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const [orang, hariIni, names] = [getOrang(context, input.orangId), context.hariIni(), namaPosyanduJelas(db)]
  const buku = readKartuOrang(db, susunan, orang.id)
  const heads = buku.map(({ head }) => head)
  const member = anggotaPada(mapAnggota(db, orang.id).get(orang.id) ?? [], hariIni)
  const ungkap = createUngkap(context, susunan, names)
  const toOrang = createOrangKartu(context, susunan, [orang.id])
  const { alamat, rw, telepon } = orang
  return {
    ...toSiapa(orang, kepalaPada(susunan.masa, heads, hariIni) ?? heads.at(-1), hariIni),
    tanggalLahir: orang.tanggal_lahir,
    jk: orang.jk,
    nik: orang.nik,
    alamat,
    rw,
    telepon,
    posyanduId: member?.posyandu_id ?? null,
    posyandu: names.get(member?.posyandu_id ?? '') ?? null,
    meninggalPada: orang.meninggal_pada,
    kepala: buku.toReversed().map(({ head, rows }) => {
      const berkas = bacaBerkas(susunan, toOrang(orang), head, rows)
      const visits = berkas.dinilai.toReversed().map((one) => ungkap.kunjungan(berkas, one))
      return { ...ungkap.kepala(berkas), kunjungan: visits }
    }),
  }
}
