import type { AppContext } from '#main/context/context.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, newId, writeGroup } from '#main/db/journal.ts'
import { hasTanggungan } from '#main/db/tanggungan.ts'
import { kapsulWarna } from '#shared/catatan/pemberian.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { nilaiKapsul, susunanKapsul } from './daftar.service.ts'
import { type BarisRow, findBarisPada, findHariPada, isBerisiLain, listDiberiPada } from './kapsul.repository.ts'

type Masukan = ParsedInputOf<'kapsul.give'>
type Isi = { readonly vitamin_a: 'biru' | 'merah' | null } | { readonly obat_cacing: 0 | 1 | null }

/** The records that say the same as a tick. */
const jenisOf: Readonly<Record<Masukan['apa'], readonly string[]>> = {
  vitaminA: Object.values(kapsulWarna),
  obatCacing: ['obatCacing'],
}
const aman = 'Tidak ada yang disimpan.'

/** What is written for a child on a day. @throws AppFailure where it is none of its age or month */
function isiDiberi(context: AppContext, anak: AnakRegister, { tanggal, apa }: Masukan): Isi {
  const { jk, tanggalLahir } = anak
  if (jk === null || tanggalLahir === null) {
    return refuse(`L/P atau tanggal lahir ${anak.nama} belum diisi. ${aman} Lengkapi dulu di kartunya.`)
  }
  const satu = { anak, jk, tanggalRujukan: tanggal }
  const nilai = nilaiKapsul(susunanKapsul(context), satu, { vit_a: null, obat_cacing: null })
  const hasil = nilai[apa]
  if (!hasil.startsWith('perlu-')) {
    const nama = apa === 'vitaminA' ? 'Kapsul vitamin A' : 'Obat cacing'
    refuse(`${nama} bukan untuk umur ${anak.nama} pada ${formatTanggal(tanggal)}, atau bukan bulannya. ${aman}`)
  }
  if (apa === 'obatCacing') return { obat_cacing: 1 }
  return { vitamin_a: hasil === 'perlu-biru' ? 'biru' : 'merah' }
}

/** A row of the day that holds nothing but what was given on it. */
function barisBaru({ db }: AppContext, anak: AnakRegister, tanggal: Tanggal, isi: Isi): Change {
  const anggota = keanggotaanPenimbangan(anak, tanggal, null)
  if (!anggota) {
    missing(`${anak.nama} bukan anggota posyandu mana pun pada ${formatTanggal(tanggal)}. ${aman} Periksa tanggalnya.`)
  }
  const { posyanduId } = anggota
  const hari = findHariPada(db, posyanduId, tanggal)
  const id = hari === null ? newId() : idTetap(db, 'penimbangan', hari, anak.id)
  const tempat = { orang_id: anak.id, tanggal, posyandu_id: posyanduId, hari_buka_id: hari }
  return { entitas: 'penimbangan', id, isi: { ...tempat, ...isi } }
}

const isDicentang = ({ vitamin_a, obat_cacing }: BarisRow, apa: Masukan['apa']): boolean =>
  apa === 'vitaminA' ? vitamin_a !== null : obat_cacing === 1

function takeBack({ db }: AppContext, row: BarisRow, apa: Masukan['apa']): Change {
  const lain = apa === 'vitaminA' ? row.obat_cacing === 1 : row.vitamin_a !== null
  if (!lain && !isBerisiLain(db, row.id) && !hasTanggungan(db, 'penimbangan', row.id)) {
    return { entitas: 'penimbangan', id: row.id, isi: { dihapus: 1 } }
  }
  return {
    entitas: 'penimbangan',
    id: row.id,
    isi: apa === 'vitaminA' ? { vitamin_a: null } : { obat_cacing: null },
  }
}

/**
 * Gives the capsule or the tablet of a child on a day, or takes it back. It is kept with the weighing of that day, where
 * the sheet, the card and the reports read it; a child that was not weighed then has a row that holds nothing else.
 */
export function giveKapsul(context: AppContext, input: Masukan): OutputOf<'kapsul.give'> {
  const { db } = context
  const { orangId, tanggal, apa, diberi } = input
  if (tanggal > context.hariIni()) refuse(`${formatTanggal(tanggal)} belum tiba. ${aman} Perbaiki tanggalnya.`)
  return db.transaction(() => {
    const anak = context.register().anak.get(orangId) ?? missing(`Anak ini sudah tidak ada di buku. ${aman}`)
    const row = findBarisPada(db, orangId, tanggal)
    if (!diberi) {
      const lepas = listDiberiPada(db, orangId, tanggal, jenisOf[apa])
      const changes = [
        ...(row && isDicentang(row, apa) ? [takeBack(context, row, apa)] : []),
        ...lepas.map((id): Change => ({ entitas: 'pemberian', id, isi: { dihapus: 1 } })),
      ]
      return changes.length === 0 ? { kelompok: null } : writeGroup(db, context.penulis('ketik'), changes)
    }
    const isi = isiDiberi(context, anak, input)
    const change: Change = row ? { entitas: 'penimbangan', id: row.id, isi } : barisBaru(context, anak, tanggal, isi)
    return writeGroup(db, context.penulis('ketik'), [change])
  })
}
