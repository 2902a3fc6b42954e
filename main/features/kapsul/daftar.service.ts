import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readSetelanKartu } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { listPemberian, type PemberianRow } from '#main/db/pemberian.ts'
import { hitungBulan, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { warnaKapsul } from '#shared/catatan/pemberian.ts'
import { missing } from '#shared/contract/errors.ts'
import type { AnakKapsul, DaftarKapsul } from '#shared/contract/kapsul.ts'
import { hitungKapsul, keadaanKapsul, tabletDosis } from '#shared/domain/kapsul/sasaran.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { type Bulan, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { nilaiSatu } from '#shared/kartu/dinilai.ts'
import { findSusunan, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import { mapTempat, type OrangRow } from './kapsul.repository.ts'

/** The card whose rules say whom a capsule and a tablet are for. */
export function susunanKapsul({ db }: AppContext): SusunanDinilai {
  const susunan = findSusunan('balita')
  if (!susunan) throw new Error('There is no card of a child')
  return { ...susunan, setelan: readSetelanKartu(db) }
}

/** What a child is given on the day it is judged. */
export function nilaiKapsul(
  susunan: SusunanDinilai,
  { anak, jk, tanggalRujukan }: Pick<AnakSkdn, 'anak' | 'jk' | 'tanggalRujukan'>,
  diberi: { readonly vit_a: string | null; readonly obat_cacing: number | null },
) {
  const baris = { tanggal: tanggalRujukan, lahir: anak.tanggalLahir, jk, isi: diberi }
  const satu = nilaiSatu(susunan, { lalu: () => [] }, baris)
  return { vitaminA: satu.putusan('vit_a').hasil, obatCacing: satu.putusan('obat_cacing').hasil }
}

/** "merah" of "perlu-merah", 400 of "perlu-400": what a child would be given that has nothing yet. */
const dosisDari = (hasil: string): string | null => (hasil.startsWith('perlu-') ? hasil.slice('perlu-'.length) : null)

/** What was given of each to every child in a month: of two the one that is right, else the last. */
function mapPemberian(rows: readonly PemberianRow[]): ReadonlyMap<string, readonly PemberianRow[]> {
  return Map.groupBy(rows, (row) => row.orang_id)
}

function toAnak(
  susunan: SusunanDinilai,
  satu: AnakSkdn,
  rows: readonly PemberianRow[],
  { posyandu, orang }: { readonly posyandu: string; readonly orang: OrangRow | undefined },
): AnakKapsul {
  const kosong = nilaiKapsul(susunan, satu, { vit_a: null, obat_cacing: null })
  const warna = dosisDari(kosong.vitaminA) as AnakKapsul['warna']
  const mg = dosisDari(kosong.obatCacing)
  const kapsulOf = (isIni: (satu: string) => boolean) => rows.findLast(({ jenis }) => isIni(warnaKapsul(jenis) ?? ''))
  const kapsul = kapsulOf((satu) => satu === warna) ?? kapsulOf((satu) => satu !== '')
  const tablet = rows.findLast(({ jenis }) => jenis === 'obatCacing')
  const nilai = nilaiKapsul(susunan, satu, {
    vit_a: kapsul ? warnaKapsul(kapsul.jenis) : null,
    obat_cacing: tablet ? 1 : null,
  })
  return {
    orangId: satu.anak.id,
    nama: satu.anak.nama,
    jk: satu.jk,
    namaIbu: orang?.nama_ibu ?? null,
    posyandu,
    dusun: orang?.dusun ?? null,
    rt: orang?.rt ?? null,
    rw: orang?.rw ?? null,
    umurBulan: satu.umur,
    warna,
    vitaminA: keadaanKapsul(nilai.vitaminA),
    vitaminAPada: kapsul?.tanggal ?? null,
    cacingMg: mg === null ? null : Number(mg),
    obatCacing: keadaanKapsul(nilai.obatCacing),
    obatCacingPada: tablet?.tanggal ?? null,
  }
}

const urutan = new Intl.Collator('id', { numeric: true })

function bandingAnak(a: AnakKapsul, b: AnakKapsul): number {
  const kunci = ({ dusun, rw, rt, nama }: AnakKapsul) => [dusun ?? '', rw ?? '', rt ?? '~', nama]
  const [x, y] = [kunci(a), kunci(b)]
  return x.map((satu, i) => urutan.compare(satu, y[i] ?? '')).find((beda) => beda !== 0) ?? 0
}

function hitung(anak: readonly AnakKapsul[]): DaftarKapsul['hitung'] {
  const warna = (satu: AnakKapsul['warna']) =>
    hitungKapsul(anak.filter((child) => child.warna === satu).map(({ vitaminA }) => vitaminA))
  const diberi = anak.filter(({ obatCacing }) => obatCacing === 'sudah')
  return {
    biru: warna('biru'),
    merah: warna('merah'),
    cacing: hitungKapsul(anak.map(({ obatCacing }) => obatCacing)),
    tablet: diberi.reduce((sum, { cacingMg }) => sum + tabletDosis(cacingMg ?? 0), 0),
  }
}

type Pilih = { readonly bulan: Bulan; readonly posyanduId: string | null }

/** Whether anything is given in a month, by the rules of the card: asked of an age every one of them is for. */
function adaDiBulan(susunan: SusunanDinilai, bulan: Bulan) {
  const tanggalRujukan: Tanggal = lastDayOf(bulan)
  const lahir = `${Number(bulan.slice(0, 4)) - 3}${firstDayOf(bulan).slice(4)}`
  const anak = { id: '', nama: '', jk: 'L', tanggalLahir: lahir, tanggalLahirPerkiraan: false } as const
  const { vitaminA, obatCacing } = nilaiKapsul(
    susunan,
    { anak, jk: 'L', tanggalRujukan },
    { vit_a: null, obat_cacing: null },
  )
  return { adaVitaminA: dosisDari(vitaminA) !== null, adaObatCacing: dosisDari(obatCacing) !== null }
}

/** The children of S a capsule or a tablet of a month is for. */
export function readKapsul(context: AppContext, { bulan, posyanduId }: Pilih): DaftarKapsul {
  const { db } = context
  refuseBelumMulai(context, bulan)
  if (posyanduId !== null && !listPosyandu(db).some(({ id }) => id === posyanduId)) {
    missing('Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.')
  }
  const susunan = susunanKapsul(context)
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const posyandu = hitungBulan(context, bulan).posyandu.filter(
    ({ posyandu: { id } }) => hasPosyandu(id) && (posyanduId === null || id === posyanduId),
  )
  const tempat = mapTempat(
    db,
    posyandu.flatMap(({ anak }) => anak.map((satu) => satu.anak.id)),
  )
  const pemberian = mapPemberian(listPemberian(db, { dari: firstDayOf(bulan), sampai: lastDayOf(bulan) }))
  const anak = posyandu.flatMap(({ posyandu: { nama }, anak: semua }) =>
    semua
      .map((satu) => {
        const { id } = satu.anak
        return toAnak(susunan, satu, pemberian.get(id) ?? [], { posyandu: nama, orang: tempat.get(id) })
      })
      .filter(({ warna, cacingMg }) => warna !== null || cacingMg !== null)
      .sort(bandingAnak),
  )
  return { bulan, ...adaDiBulan(susunan, bulan), anak, hitung: hitung(anak) }
}
