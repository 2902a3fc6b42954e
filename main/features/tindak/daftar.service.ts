import type { AppContext } from '#main/context/context.ts'
import { onHari } from '#main/context/sampai.ts'
import { listPosyandu, namaPosyanduJelas, readTempat } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { seesTertutup } from '#shared/contract/peran.ts'
import type { DaftarTindak, OrangTindak } from '#shared/contract/tindak.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { pesanIbu } from '#shared/domain/tindak/pesan.ts'
import { type SebabBerlaku, sebabOf, semuaSebab } from '#shared/domain/tindak/sebab.ts'
import { sebabTampak } from '#shared/domain/tindak/tampak.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { formatTanggal, formatTanggalPanjang, namaHari } from '#shared/text/tanggal.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { type MapTagihan, readFakta } from './bahan.ts'
import { bacaBulanBicara } from './bulan-bicara.ts'
import { type KunjunganRow, listOrang, mapHariBukaBerikut, mapKunjungan, type OrangRow } from './tindak.repository.ts'

/** Days ahead a list may be made for. */
const hariKeDepan = 31

type Pilih = { readonly per: Tanggal; readonly posyanduId: string | null }

/** Somebody there is a reason to visit. */
type Calon = { readonly orang: OrangRow; readonly sebab: readonly SebabBerlaku[]; readonly sejak: Tanggal }

function pilihHari(context: AppContext, per: Tanggal): AppContext {
  const hariIni = context.hariIni()
  if (per > addHari(hariIni, hariKeDepan)) {
    refuse(`Daftar untuk ${formatTanggal(per)} belum dapat dibuat. Pilih hari paling jauh sebulan dari hari ini.`)
  }
  return per < hariIni ? onHari(context, per) : context
}

/** Everybody there is a reason to visit on a day, of the posyandu whoever asks may see. */
export function listCalon(asal: AppContext, { per, posyanduId }: Pilih, mapTagihan: MapTagihan): Calon[] {
  const context = pilihHari(asal, per)
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const isDiminta = (id: string) => hasPosyandu(id) && (posyanduId === null || posyanduId === id)
  const posyandu = bacaBulanBicara(context, per).filter((satu) => isDiminta(satu.posyandu.id))
  const sejak = new Map(posyandu.map((satu) => [satu.posyandu.id, satu.sejak]))
  const fakta = readFakta({ context, per, posyandu, mapTagihan })
  const sebab = new Map([...fakta].map(([id, satu]) => [id, sebabOf(satu, per)]))
  const ids = [...sebab].flatMap(([id, satu]) => (satu.length > 0 ? [id] : []))
  return listOrang(context.db, ids, per)
    .filter(({ posyandu_id }) => isDiminta(posyandu_id))
    .map((orang) => ({ orang, sebab: sebab.get(orang.id) ?? [], sejak: sejak.get(orang.posyandu_id) ?? per }))
}

const kode = (sebab: readonly SebabBerlaku[]): string[] => sebab.map((satu) => satu.sebab.kode)

/** Whether a visit answered all there is a reason for now: somebody was met, and nothing came up since. */
function isTuntas(kunjungan: KunjunganRow, sebab: readonly SebabBerlaku[]): boolean {
  const waktuItu = new Set((kunjungan.sebab ?? '').split('+'))
  return kunjungan.hasil !== 'tidakAda' && kode(sebab).every((satu) => waktuItu.has(satu))
}

/** Completed months from which somebody is spoken to, and not the mother. */
const bulanDewasa = 15 * 12

function sapaanOf({ tanggal_lahir, jk }: OrangRow, per: Tanggal): 'Ibu' | 'Bapak' | null {
  if (tanggal_lahir === null || umurBulanPenuh(tanggal_lahir, per) < bulanDewasa) return null
  return jk === 'L' ? 'Bapak' : 'Ibu'
}

const urutTempat = new Intl.Collator('id', { numeric: true })
const urutSebab: readonly string[] = semuaSebab.map((satu) => satu.kode)

/** By the place one walks to, and there the most urgent first. */
function bandingCalon(urutan: readonly string[]) {
  const tempat = ({ orang: { posyandu_id, dusun, rw, rt } }: Calon) =>
    [urutan.indexOf(posyandu_id), dusun ?? '', rw ?? '', rt ?? '~'] as const
  return (a: Calon, b: Calon): number => {
    const [x, y] = [tempat(a), tempat(b)]
    const diTempat = x.map((satu, i) => urutTempat.compare(String(satu), String(y[i]))).find((beda) => beda !== 0)
    const gawat = ({ sebab }: Calon) => urutSebab.indexOf(sebab[0]?.sebab.kode ?? '')
    return diTempat ?? (gawat(a) - gawat(b) || urutTempat.compare(a.orang.nama, b.orang.nama))
  }
}

/** The list of follow-up of a day, by RT. */
export function readTindak(context: AppContext, pilih: Pilih, mapTagihan: MapTagihan): DaftarTindak {
  const { db } = context
  const { per, posyanduId } = pilih
  const posyandu = listPosyandu(db)
  if (posyanduId !== null && !posyandu.some(({ id }) => id === posyanduId)) {
    missing('Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.')
  }
  const kader = !seesTertutup(context.pelaku().peran)
  const calon = listCalon(context, pilih, mapTagihan).sort(bandingCalon(posyandu.map(({ id }) => id)))
  const [nama, kunjungan, buka] = [
    namaPosyanduJelas(db),
    mapKunjungan(db, per),
    mapHariBukaBerikut(db, addHari(per, 1)),
  ]
  const place = readTempat(db)
  const tempat = place ? formatTempat(place) : 'Pustu'
  const toOrang = ({ orang, sebab, sejak }: Calon): OrangTindak => {
    const last = kunjungan.get(orang.id)
    const hari = buka.get(orang.posyandu_id)
    const milik = nama.get(orang.posyandu_id) ?? ''
    return {
      id: orang.id,
      nama: orang.nama,
      jk: orang.jk,
      tanggalLahir: orang.tanggal_lahir,
      umurBulan: orang.tanggal_lahir === null ? null : umurBulanPenuh(orang.tanggal_lahir, per),
      namaIbu: orang.nama_ibu,
      posyanduId: orang.posyandu_id,
      posyandu: milik,
      dusun: orang.dusun,
      rt: orang.rt,
      rw: orang.rw,
      alamat: orang.alamat,
      telepon: orang.telepon,
      sebab: sebabTampak(sebab, kader),
      kunjungan:
        last && last.tanggal >= sejak
          ? {
              tanggal: last.tanggal,
              hasil: last.hasil,
              catatan: last.catatan,
              tuntas: isTuntas(last, sebab),
            }
          : null,
      pesan: pesanIbu(sebab, {
        nama: orang.nama,
        namaIbu: orang.nama_ibu,
        sapaan: sapaanOf(orang, per),
        posyandu: milik === '' ? null : namaPosyandu(milik),
        pengirim: context.pelaku().nama,
        tempat,
        hariBuka: hari === undefined ? null : `${namaHari(hari)}, ${formatTanggalPanjang(hari)}`,
      }),
    }
  }
  return { per, orang: calon.map(toOrang) }
}

/** Reasons a letter speaks of: what was found, and not what is still to be done. */
const isTemuan = ({ sebab: { ajakan, huruf } }: SebabBerlaku): boolean =>
  ajakan === 'lihat' || huruf === '2T' || huruf === 'T'

/** What was found of one person that is followed up today, a sentence a finding. */
export function listAlasan(context: AppContext, orangId: string, mapTagihan: MapTagihan): string[] {
  const calon = listCalon(context, { per: context.hariIni(), posyanduId: null }, mapTagihan)
  const found = calon.find(({ orang }) => orang.id === orangId)
  const temuan = (found?.sebab ?? []).filter(isTemuan)
  return temuan.map(({ sebab: { sebut }, keterangan }) => (keterangan === '' ? sebut : `${sebut}: ${keterangan}`))
}

/** The codes of the reasons of one person on a day, joined as a record keeps them; null where there are none. */
export function sebabPada(context: AppContext, orangId: string, per: Tanggal, mapTagihan: MapTagihan): string | null {
  const found = listCalon(context, { per, posyanduId: null }, mapTagihan).find(({ orang }) => orang.id === orangId)
  return found ? kode(found.sebab).join('+') : null
}
