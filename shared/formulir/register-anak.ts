import type { AnggotaAnak, BukuAnak, SiapaAnak } from '#shared/bahan/anak.ts'
import { type JenisPemberian, warnaKapsul } from '#shared/catatan/pemberian.ts'
import { isDinilai } from '#shared/domain/kartu/aturan.ts'
import { putusanBalita } from '#shared/domain/kartu/balita.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import { bandingOrang, daftarBelumLengkap, isIsi, keteranganPergi, teksAtauKosong } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { DaftarAnak, Sel } from './model.ts'
import type { IsiKolom } from './resmi.ts'
import { selHitam, selKosong, selNilai, selStrip, selTanda, selTanggal, selTeks } from './sel.ts'
import type { BarisTabel } from './tabel.ts'
import { strip, teksSel } from './teks-sel.ts'

/** What registers of children of a posyandu have in common: who stands in them, and what a month says of a child. */

export type BahanAnak = 'anak' | 'buka'
export type AnakS = AnggotaAnak & { readonly skdn: AnakSkdn }

/** A child in the sheet of one posyandu. */
export type BarisAnak = {
  readonly no: number
  readonly anak: SiapaAnak
  readonly posyanduId: string
  readonly input: Masukan<BahanAnak>
  /** The months in which it stands in S here. */
  readonly bulan: ReadonlyMap<Bulan, AnakS>
}

/** The children of S of a posyandu in a month. */
export function listS({ anggota }: BukuAnak['bulan'][number], posyanduId: string): AnakS[] {
  return (anggota.get(posyanduId) ?? []).flatMap((satu) => (satu.skdn === null ? [] : { ...satu, skdn: satu.skdn }))
}

/** What a month says of a child; black where it does not stand in S, "–" where it does and was not measured. */
export function selBulanAnak(baris: BarisAnak, bulan: Bulan, isi: (anak: AnakS) => Sel | null): Sel {
  if (!isIsi(baris.input.buka, baris.posyanduId, bulan)) return selKosong
  const anak = baris.bulan.get(bulan)
  return anak === undefined ? selHitam : (isi(anak) ?? selStrip)
}

const perMil = (nilai: number | null | undefined, pembagi: number): Sel | null =>
  nilai ? selNilai(nilai / pembagi) : null
/** Kilograms of the counting weighing. */
export const selBerat = ({ skdn }: AnakS): Sel | null => perMil(skdn.timbang?.penimbangan.bbG, 1000)
/** Centimetres of the day that speaks for the length of the month. */
export const selPanjang = ({ gizi }: AnakS): Sel | null => perMil(gizi?.nilai.TBU?.hari.tbMm, 10)

/** "N", "2T", "T/BGM": the letter of the month, twice T as such, and what lies below the red line. */
export function hurufCetak({ skdn: { timbang } }: AnakS): string | null {
  if (timbang === null) return null
  return `${timbang.duaT ? '2T' : timbang.huruf}${timbang.bgm ? '/BGM' : ''}`
}

/** "68,0/7,6": length and weight in one cell; the one that is missing "–". */
export function selPanjangBerat(anak: AnakS): Sel | null {
  const [tb, bb] = [selPanjang(anak), selBerat(anak)]
  if (tb === null && bb === null) return null
  return selTeks(`${tb === null ? strip : teksSel(tb, 'cm')}/${bb === null ? strip : teksSel(bb, 'kg')}`)
}

/** "2,7/48": weight and length at birth, as short as they can be written. */
function selLahir({ anak: { bbLahirG, pbLahirMm } }: BarisAnak): Sel {
  if (bbLahirG === null && pbLahirMm === null) return selKosong
  const kg = bbLahirG === null ? strip : formatDesimal(bbLahirG / 1000, bbLahirG % 100 === 0 ? 1 : 2)
  const cm = pbLahirMm === null ? strip : formatDesimal(pbLahirMm / 10, pbLahirMm % 10 === 0 ? 0 : 1)
  return selTeks(`${kg}/${cm}`)
}

/** The word of a judgement of the last row of its card that has one; null where none has. */
export function kataTerakhir(rows: readonly BarisDinilai[], kode: string): string | null {
  const found = rows.findLast(({ putusan }) => isDinilai(putusan(kode)))
  const satu = putusanBalita.find((one) => one.kode === kode)
  return found && satu ? satu.kata(found.putusan(kode).hasil) : null
}

export const hariAtauKosong = (hari: string | null | undefined): Sel => (hari ? selTanggal(hari) : selKosong)

/** The days of the year on which something was given, the earliest first. */
function hariDiberi({ anak, input }: BarisAnak, jenis: JenisPemberian): Tanggal[] {
  return (input.anak.pemberian.get(anak.id) ?? []).flatMap((satu) => (satu.jenis === jenis ? satu.tanggal : []))
}

/** The day of the capsule given in a month of the year. */
const vitaminA =
  (bulan: string) =>
  ({ anak, input }: BarisAnak): Sel => {
    const rows = input.anak.pemberian.get(anak.id) ?? []
    const wanted = `${input.periode.kode}-${bulan}`
    return hariAtauKosong(
      rows.find((satu) => warnaKapsul(satu.jenis) !== null && bulanOf(satu.tanggal) === wanted)?.tanggal,
    )
  }

/** "Krajan RT 02": the address, and the RT where that does not name it. */
export function alamatAnak({ alamat, rt }: Pick<SiapaAnak, 'alamat' | 'rt'>): string {
  return [alamat, rt && !/\bRT\b/i.test(alamat ?? '') ? `RT ${rt}` : null].filter(Boolean).join(' ')
}

/** Columns every register of children fills alike. */
export const isiSiapa: IsiKolom<BarisAnak> = {
  no: ({ no }) => selNilai(no),
  nama: ({ anak }) => selTeks(anak.nama),
  no_kms: ({ anak }) => teksAtauKosong(anak.noKms),
  jk: ({ anak }) => teksAtauKosong(anak.jk),
  tgl_lahir: ({ anak }) => hariAtauKosong(anak.tanggalLahir),
  ibu: ({ anak }) => teksAtauKosong(anak.ibu),
  ayah: ({ anak }) => teksAtauKosong(anak.ayah),
  alamat: ({ anak }) => teksAtauKosong(alamatAnak(anak)),
  ortu: ({ anak }) => teksAtauKosong([anak.ayah, anak.ibu].filter(Boolean).join(' / ')),
  dawis: ({ anak }) => teksAtauKosong(anak.dawis),
  bb_lahir: selLahir,
  vita_1: vitaminA('02'),
  vita_2: vitaminA('08'),
  fe_1: (baris) => hariAtauKosong(hariDiberi(baris, 'sirupBesi')[0]),
  fe_2: (baris) => hariAtauKosong(hariDiberi(baris, 'sirupBesi')[1]),
  oralit: (baris) => hariAtauKosong(hariDiberi(baris, 'oralit').at(-1)),
  tgl_meninggal: ({ anak }) => hariAtauKosong(anak.meninggal),
  ket: ({ anak, posyanduId }) => teksAtauKosong(keteranganPergi(anak, posyanduId)),
}

/** Whether it had a book of its own in any month of the period here. */
export function selKia({ anak, posyanduId, input }: BarisAnak): Sel {
  const punya = input.anak.bulan.some(({ anggota }) =>
    (anggota.get(posyanduId) ?? []).some(({ id, skdn }) => id === anak.id && skdn?.punyaKms === true),
  )
  return punya ? selTanda : selKosong
}

/** Of what a register with such columns nothing was ever written down. */
export function kakiTanpaRegister({ anak }: Masukan<'anak'>): string[] {
  const ada = new Set([...anak.pemberian.values()].flatMap((satu) => satu.map(({ jenis }) => jenis)))
  return [
    ...(ada.has('sirupBesi') ? [] : ['Sirup besi: belum dicatat di buku ini.']),
    ...(ada.has('oralit') ? [] : ['Oralit: belum dicatat di buku ini.']),
  ]
}

/** Whether a child stands in S in a month of which something may be said. */
export function isDiBulan({ buka }: Masukan<BahanAnak>, posyanduId: string, bulan: ReadonlyMap<Bulan, AnakS>): boolean {
  return [...bulan.keys()].some((satu) => isIsi(buka, posyanduId, satu))
}

/** The children of the sheet of a posyandu, in the order of the register. @param isMasuk who stands in it */
export function barisAnak(
  input: Masukan<BahanAnak>,
  posyanduId: string,
  isMasuk: (siapa: SiapaAnak, bulan: ReadonlyMap<Bulan, AnakS>) => boolean,
): BarisTabel<BarisAnak>[] {
  const months = new Map<string, Map<Bulan, AnakS>>()
  for (const satu of input.anak.bulan) {
    for (const child of listS(satu, posyanduId)) {
      months.set(child.id, (months.get(child.id) ?? new Map()).set(satu.bulan, child))
    }
  }
  const rows = [...input.anak.siapa.values()].flatMap((siapa) => {
    const bulan = months.get(siapa.id) ?? new Map<Bulan, AnakS>()
    return isMasuk(siapa, bulan) ? [{ siapa, bulan }] : []
  })
  const nama = input.kepala.get(posyanduId)?.nama ?? ''
  return rows
    .sort((a, b) => bandingOrang(a.siapa, b.siapa))
    .map(({ siapa, bulan }, i) => ({
      id: `${posyanduId} ${siapa.id}`,
      tentang: siapa.id,
      sebut: siapa.nama,
      ...(input.posyanduId === null ? { posyandu: nama } : {}),
      isi: { no: i + 1, anak: siapa, posyanduId, input, bulan },
    }))
}

/** Members whose sex or day of birth is missing. */
export function kurangDi({ anak }: Masukan<'anak'>, ids: readonly string[]): DaftarAnak[] {
  const kurang = anak.bulan.flatMap(({ skdn }) => skdn.belumLengkap.filter((satu) => ids.includes(satu.posyanduId)))
  return daftarBelumLengkap([...new Map(kurang.map((satu) => [satu.anak.id, satu.anak])).values()])
}
