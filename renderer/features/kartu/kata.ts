import type { DeskripsiKartu, KolomKartu, PutusanKartu, SasaranKartu } from '#shared/contract/bentuk-kartu.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

/** Words of a card for lists and pages. */

export function putusanOf(putusan: readonly PutusanKartu[] | undefined, kode: string): PutusanKartu | null {
  const found = putusan?.find((satu) => satu.kode === kode)
  return found && found.rujuk !== '-' ? found : null
}

const urutanRujuk: readonly PutusanKartu['rujuk'][] = ['rs', 'puskesmas', 'nakes']

/** What calls for something to be done, the farthest first. */
export function listRisiko(putusan: readonly PutusanKartu[], kode: readonly string[]): PutusanKartu[] {
  const place = ({ rujuk }: PutusanKartu) => urutanRujuk.indexOf(rujuk)
  return putusan.filter((satu) => kode.includes(satu.kode) && place(satu) >= 0).sort((a, b) => place(a) - place(b))
}

export const kataRujuk: Readonly<Record<PutusanKartu['rujuk'], string | null>> = {
  '-': null,
  tidak: null,
  nakes: 'ke nakes',
  puskesmas: 'ke Puskesmas',
  rs: 'ke RS',
}

/** A judgement where its name does not stand beside it: "Tekanan darah: sangat tinggi", "KEK (merah)". */
export function kataLengkap({ sebut, kata }: PutusanKartu): string {
  if (kata.startsWith(sebut)) return kata
  return `${sebut}: ${dalamKalimat(kata)}`
}

/** The columns of a description in the order of its groups. */
export function kolomOf({ kelompok }: DeskripsiKartu): KolomKartu[] {
  return kelompok.flatMap(({ kolom }) => kolom)
}

/** A cell as it is read: the word of a code, a number with its unit, "–" where nothing stands. */
export function kataIsi({ kata, satuan, jenis }: KolomKartu, teks: string | undefined, denganSatuan = true): string {
  if (!teks) return '–'
  const word = (kode: string) => kata?.find((satu) => satu.kode === kode)?.kata ?? kode
  if (jenis === 'himpunan') return teks === 'tidak-ada' ? 'tidak ada' : teks.split('+').map(word).join(', ')
  if (kata) return word(teks)
  return satuan && denganSatuan ? `${teks} ${satuan}` : teks
}

export function kataUmur(umur: string | null): string {
  return umur ?? 'umur belum diketahui'
}

/** Where the pages of a card live. */
export function alamatKartu(kode: string): string {
  return `/kartu/${kode}`
}

/** "33 mgg 5 hr" of "33+5" */
export function kataUsia(hasil: string | null | undefined): string | null {
  const match = /^(\d+)\+(\d+)$/.exec(hasil ?? '')
  if (!match) return null
  return match[2] === '0' ? `${match[1]} mgg` : `${match[1]} mgg ${match[2]} hr`
}

/** "07-01-2027" of a judgement that is a day. */
export function kataHari(hasil: string | null | undefined): string | null {
  return hasil && /^\d{4}-/.test(hasil) ? formatTanggal(hasil) : null
}

/** "HPL 07-01-2027": until when, where the card says so. */
export function kataHingga({ tahap }: DeskripsiKartu, found: readonly PutusanKartu[] | undefined): string | null {
  const hari = tahap && kataHari(putusanOf(found, tahap.hingga.putusan)?.hasil)
  return hari && `${tahap.hingga.sebut} ${hari}`
}

/** How far along, where the card says so: "33 mgg 5 hr". */
export function kataTahap({ tahap }: DeskripsiKartu, found: readonly PutusanKartu[] | undefined): string | null {
  return tahap && kataUsia(putusanOf(found, tahap.putusan)?.hasil)
}

/** Why the head of a card is over. */
export function kataSebab({ kepala }: DeskripsiKartu, sebab: string | null): string {
  return kepala?.akhir.find(({ kode }) => kode === sebab)?.kata ?? ''
}

export function kataTempat({ dusun, rt }: Pick<SasaranKartu, 'dusun' | 'rt'>): string {
  return [dusun, rt && `RT ${rt}`].filter(Boolean).join(', ')
}
