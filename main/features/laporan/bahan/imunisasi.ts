import { readProvinsi } from '#main/db/buku.ts'
import { mapRegisterSejak } from '#main/db/dipakai.ts'
import { type ImunisasiRow, mapDosis } from '#main/db/dosis.ts'
import type { DosisDiSini, IbuHamil, NaikTd, OrangImunisasi } from '#shared/bahan/bahan.ts'
import { dosisDari } from '#shared/catatan/imunisasi.ts'
import type { Dinilai, Dosis } from '#shared/domain/imunisasi/dosis.ts'
import { jadwalAnak, kodeOf, seriTd } from '#shared/domain/imunisasi/jadwal.ts'
import { tanpaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { hitunganPws, isDiberikanDiSini } from '#shared/domain/imunisasi/pws.ts'
import { isToksoid } from '#shared/domain/imunisasi/status-t.ts'
import { addBulan, bulanOf, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { mapAwalPosyandu } from './buka.repository.ts'
import { mapTdHamil } from './hamil.repository.ts'
import { isHamilPada } from './hamil.ts'
import { type AnggotaRow, listOrang, mapDosisTamu, mapKeanggotaan, type OrangRow } from './imunisasi.repository.ts'
import type { Pembaca } from './pembaca.ts'

type Bahan = {
  readonly per: Tanggal
  readonly provinsi: string
  readonly keanggotaan: ReadonlyMap<string, readonly AnggotaRow[]>
  readonly rows: ReadonlyMap<string, readonly ImunisasiRow[]>
  readonly tdHamil: ReadonlyMap<string, readonly Tanggal[]>
  readonly hamil: () => ReadonlyMap<string, IbuHamil>
}

/** A Td told on the card of a pregnancy is a dose like any other, unless the register of doses has it already. */
export function dosisKartu(hari: readonly Tanggal[], tercatat: readonly Dosis[]): Dosis[] {
  const ada = new Set(tercatat.filter(({ kode }) => isToksoid(kode)).map(({ tanggal }) => tanggal))
  return hari
    .filter((tanggal) => !ada.has(tanggal))
    .map((tanggal) => ({ kode: 'TD1', tanggal, keterangan: tanpaKeterangan }))
}

/** Rises of status T by a Td dose; those by the doses of a child or a pupil are not told here. */
function naikTd({ naikT }: Dinilai, hamil: (pada: Tanggal) => boolean): NaikTd[] {
  return naikT.flatMap(({ pada, dosis }, i) =>
    kodeOf(dosis.kode)?.seri === seriTd ? { t: i + 1, pada, hamil: hamil(pada) } : [],
  )
}

/** Doses given here that were judged; of a guest what is written, each day once. */
function diberiDiSini(rows: readonly ImunisasiRow[], dinilai: Dinilai | null): DosisDiSini[] {
  return rows.flatMap((row, i) => {
    const { luar, riwayat, tidak, tanggal, dosis: kode, posyandu_id: posyanduId } = row
    const satu = dinilai?.dosis[i]
    if (satu) return satu.pada !== null && isDiberikanDiSini(satu) ? { kode, pada: satu.pada, posyanduId } : []
    return tidak === null && luar === 0 && riwayat === 0 && tanggal !== null ? { kode, pada: tanggal, posyanduId } : []
  })
}

function toOrang(bahan: Bahan, orang: OrangRow): OrangImunisasi {
  const { per, provinsi } = bahan
  const { id, nama, jk, tanggal_lahir: lahir, meninggal_pada } = orang
  const rows = bahan.rows.get(id) ?? []
  const tercatat = rows.map(dosisDari)
  const dosis = [...tercatat, ...dosisKartu(bahan.tdHamil.get(id) ?? [], tercatat)]
  const dinilai = lahir === null || orang.tamu === 1 ? null : nilaiImunisasi({ lahir, provinsi }, dosis, per)
  const anggota = bahan.keanggotaan.get(id) ?? []
  const pergi = anggota.find(({ sebab_sampai }) => sebab_sampai === 'meninggal')?.sampai ?? null
  const meninggal = meninggal_pada ?? pergi
  return {
    ...{ id, nama, jk, lahir, dinilai },
    meninggal: meninggal !== null && meninggal <= per ? meninggal : null,
    keanggotaan: anggota.map((row) => ({
      ...{ posyanduId: row.posyandu_id, mulai: row.mulai, sampai: row.sampai, sebabSampai: row.sebab_sampai },
    })),
    hitungan: dinilai ? hitunganPws(dinilai) : [],
    diberi: diberiDiSini(rows, dinilai),
    td: dinilai ? naikTd(dinilai, (pada) => isHamilPada(bahan.hamil().get(id), pada)) : [],
  }
}

/** Doses from the month before the year on, and whoever was born since the year before. */
export const readImunisasi: Pembaca<'imunisasi'> = ({ context, bulan, ambil }) => {
  const { db, hariIni } = context
  const akhir = lastDayOf(bulan)
  const per = akhir < hariIni() ? akhir : hariIni()
  const tahun = Number(bulan.slice(0, 4))
  const rentang = { dari: firstDayOf(addBulan(`${tahun}-01`, -1)), per, lahirDari: `${tahun - 1}-01-01` }
  const tdHamil = mapTdHamil(db, per)
  const orang = listOrang(db, rentang, tdHamil.keys())
  const ids = orang.map(({ id }) => id)
  const provinsi = readProvinsi(db)
  let hamil: ReadonlyMap<string, IbuHamil> | null = null
  const bahan: Bahan = {
    ...{ per, provinsi, keanggotaan: mapKeanggotaan(db, ids, per), tdHamil },
    rows: new Map([...mapDosis(db, ids), ...mapDosisTamu(db, rentang)]),
    hamil: () => (hamil ??= new Map(ambil('hamil')(null).ibu.map((ibu) => [ibu.id, ibu]))),
  }
  const [awal, register] = [mapAwalPosyandu(db, hariIni()), mapRegisterSejak(db, 'imunisasi', per)]
  const posyandu = new Map(
    [...new Set([...awal.keys(), ...register.keys()])].map((id) => {
      const first = awal.get(id)
      return [id, { awal: first === undefined ? null : bulanOf(first), register: register.get(id) ?? null }]
    }),
  )
  const semua = orang.map((satu) => toOrang(bahan, satu))
  const { je } = jadwalAnak(`${tahun}-01-01`, provinsi, per)
  return () => ({ bulan, per, je, orang: semua, posyandu })
}
