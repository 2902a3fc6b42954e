import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import type { BarisKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing } from '#shared/contract/errors.ts'
import { bandingRegister } from '#shared/domain/register/urutan.ts'
import { simpananOf } from '#shared/kartu/dinilai.ts'
import { isBelumBerakhir, kepalaPada } from '#shared/kartu/masa.ts'
import type { SusunanKartu } from '#shared/kartu/susunan.ts'
import { isiOf } from './isi.ts'
import {
  findHari,
  type HariRow,
  mapAbsen,
  mapAnggota,
  mapKepala,
  mapKunjungan,
  mapOrang,
  type OrangRow,
} from './kartu.repository.ts'
import { anggotaPada, isSasaranPasti, toSiapa } from './siapa.ts'
import { susunanOf } from './susunan.ts'
import { type Berkas, bacaBerkas, createUngkap } from './ungkap.ts'

export function getHari({ db }: AppContext, id: string): HariRow {
  return findHari(db, id) ?? missing('Hari buka ini sudah tidak ada. Tidak ada yang berubah. Buka lagi daftarnya.')
}

type Entri = { readonly orang: OrangRow; readonly tamu: boolean; readonly berkas: Berkas }

/**
 * Everybody who belongs on the sheet of a day: members with an open head, or whom a card without one is kept of, and
 * whoever has a visit here that day.
 */
function listEntri({ db }: AppContext, susunan: SusunanKartu, hari: HariRow): Entri[] {
  const { masa, kartu, kepala } = susunan
  const [orang, anggota, kunjungan] = [mapOrang(db), mapAnggota(db, null), mapKunjungan(db, susunan, null)]
  const entri = [...mapKepala(db, susunan, null)].flatMap(([orangId, heads]): Entri[] => {
    const who = orang.get(orangId)
    const head = kepalaPada(masa, heads, hari.tanggal)
    if (!who || !head) return []
    const rows = kunjungan.get(head.id) ?? []
    const member = anggotaPada(anggota.get(orangId) ?? [], hari.tanggal)?.posyandu_id === hari.posyandu_id
    const visited = rows.some((row) => row.tanggal === hari.tanggal && row.posyandu_id === hari.posyandu_id)
    const open = isBelumBerakhir(masa, head, hari.tanggal)
    if (!visited && !(member && open && (kepala !== null || isSasaranPasti(kartu, who, hari.tanggal)))) return []
    return [{ orang: who, tamu: !member, berkas: bacaBerkas(susunan, who, head, rows) }]
  })
  const placeOf = ({ orang: { id, nama, rt, urutan_register } }: Entri) => ({
    id,
    nama,
    rt,
    urutanRegister: urutan_register,
  })
  return entri.sort((a, b) => Number(a.tamu) - Number(b.tamu) || bandingRegister(placeOf(a), placeOf(b)))
}

function createToBaris(context: AppContext, susunan: SusunanKartu, hari: HariRow) {
  const { kartu } = susunan
  const { peran } = context.pelaku()
  const absen = mapAbsen(context.db, hari.id)
  const ungkap = createUngkap(context, susunan, namaPosyanduJelas(context.db))
  return ({ orang, tamu, berkas }: Entri, nomor: number): BarisKartu => {
    const { head, dinilai } = berkas
    const own = dinilai.find(({ tanggal }) => tanggal === hari.tanggal)
    const lalu = dinilai.findLast(({ tanggal }) => tanggal < hari.tanggal)
    const told = own ? ungkap.kunjungan(berkas, own) : null
    return {
      ...toSiapa(orang, head, hari.tanggal),
      nomor,
      tamu,
      tidakHadir: absen.get(orang.id)?.tidakHadir ?? false,
      kepalaId: susunan.kepala && head.id,
      kunjunganId: own?.row.id ?? null,
      isi: told?.isi ?? isiOf(kartu, simpananOf(susunan, head, {}), peran),
      putusan: told?.putusan ?? ungkap.kosong(berkas, hari.tanggal),
      tanya: told?.tanya ?? [],
      lalu: lalu ? { tanggal: lalu.tanggal, isi: isiOf(kartu, { [susunan.kunjungan]: lalu.row }, peran) } : null,
    }
  }
}

/** The sheet of a day. */
export function readLembar(context: AppContext, input: ParsedInputOf<'kartu.sheet'>): OutputOf<'kartu.sheet'> {
  const susunan = susunanOf(input.kartu)
  const hari = getHari(context, input.hariBukaId)
  const toBaris = createToBaris(context, susunan, hari)
  return {
    tanggal: hari.tanggal,
    posyandu: namaPosyanduJelas(context.db).get(hari.posyandu_id) ?? '–',
    baris: listEntri(context, susunan, hari).map((entri, index) => toBaris(entri, index + 1)),
  }
}

/** One row of it, read anew. */
export function readBaris(context: AppContext, input: ParsedInputOf<'kartu.row'>): BarisKartu {
  const susunan = susunanOf(input.kartu)
  const hari = getHari(context, input.hariBukaId)
  const entri = listEntri(context, susunan, hari)
  const at = entri.findIndex(({ orang }) => orang.id === input.orangId)
  const found = entri[at] ?? missing('Orang ini tidak ada di lembar hari ini. Buka lagi lembarnya.')
  return createToBaris(context, susunan, hari)(found, at + 1)
}
