import type { Ajakan } from './jenis-sebab.ts'
import type { SebabBerlaku } from './sebab.ts'

/** Whom a text goes to, and who sends it; what is not known is left out of it. */
export type SuratPesan = {
  readonly nama: string
  readonly namaIbu: string | null
  /** How a grown-up is spoken to; null of a child, then its mother is. */
  readonly sapaan: 'Ibu' | 'Bapak' | null
  readonly posyandu: string | null
  readonly pengirim: string
  readonly tempat: string
  /** "Kamis, 12 November 2026": the next day the posyandu is open. */
  readonly hariBuka: string | null
}

const kalimat: Readonly<Record<Ajakan, (nama: string) => string>> = {
  timbang: (nama) => `Kami ingin menimbang dan mengukur ${nama}.`,
  lihat: (nama) => `Kami ingin bertemu Ibu dan ${nama}.`,
  imunisasi: (nama) => `${nama} sudah waktunya imunisasi.`,
  vitaminA: (nama) => `${nama} belum menerima kapsul vitamin A bulan ini.`,
  periksa: (nama) => `Sudah waktunya ${nama} diperiksa lagi.`,
  kabar: (nama) => `Kami ingin mendengar kabar ${nama}.`,
}
/** In this order they are said. */
const urutan = Object.keys(kalimat) as Ajakan[]

/**
 * A text for one mother, to be copied into a message. A telephone is lent and read by others: it names no diagnosis, no
 * number, and no referral, and asks her to come.
 */
export function pesanIbu(sebab: readonly SebabBerlaku[], surat: SuratPesan): string {
  const { nama, namaIbu, sapaan, posyandu, pengirim, tempat, hariBuka } = surat
  const ajakan = urutan.filter((satu) => sebab.some(({ sebab: { ajakan: milik } }) => milik === satu))
  const ke = posyandu === null ? 'ke Pustu' : `ke ${posyandu}`
  const datang = `Mohon ${sapaan ?? 'Ibu'} datang ${ke}${hariBuka === null ? '' : ` pada ${hariBuka}`}`
  const ibu = namaIbu === null ? `Ibu dari ${nama}` : `Ibu ${namaIbu}`
  return [
    `Salam, ${sapaan === null ? ibu : `${sapaan} ${nama}`}. Ini ${pengirim} dari ${tempat}.`,
    ...ajakan.map((satu) => kalimat[satu](nama)),
    sapaan === null ? `${datang}, dan bawa Buku KIA.` : `${datang}.`,
    'Bila berhalangan, balas pesan ini supaya kami yang datang ke rumah. Terima kasih.',
  ].join(' ')
}
