import { catatanOf } from '../../catatan/daftar.ts'
import type { Catatan } from '../../domain/impor/baris-impor.ts'
import type { Header, KolomTerbaca } from '../../domain/impor/find-header.ts'
import { gunaJudul, kolomOfJudul } from '../../domain/impor/kolom.ts'
import { isSelKosong, type LembarMentah, teksSel } from '../../domain/impor/sel.ts'
import { satuanOf } from '../../isian/baca.ts'
import { judulIdentitas, kodeIdentitas } from '../identitas.ts'
import { type Kartu, kolomKartu } from '../kartu.ts'

/** Rows searched for the heading. */
const batasBaris = 30
/** A row with this many known headings is meant as the heading even when needed ones are missing. */
const cukupDikenal = 3
/** Letters of a heading; a cell beyond that is none. */
const judulTerpanjang = 300

/** Without these a register of a card says nothing. */
const perlu = { nama: 'nama', posyandu: 'posyandu', tanggal: 'tanggal' } as const

/** Capitals, blanks and punctuation of a heading do not matter. */
const rapat = (teks: string) => teks.toLowerCase().replaceAll(/[^\p{L}\p{Nd}]/gu, '')

/** Headings of a card, by what is left of them: codes first, then the printed labels, with and without their unit. */
function judulKartu(kartu: Kartu): ReadonlyMap<string, string> {
  const kolom = kolomKartu(kartu)
  const label = kolom.flatMap(({ kode, isian }) => {
    const satuan = satuanOf(isian)
    return [isian.sebut ?? '', `${isian.sebut}${satuan ?? ''}`].map((satu) => [rapat(satu), kode] as const)
  })
  const kode = ['id', 'tanggal', ...kodeIdentitas, ...kolom.map((satu) => satu.kode)]
  const lain = [
    ...[['waktukeposyandu', 'tanggal'] as const, ['suami', 'nama_suami'] as const],
    [rapat(`Nama ${kartu.sebut}`), 'nama'] as const,
  ]
  // Of two labels that are the same, neither tells which column is meant.
  const jelas = label.filter(
    ([satu]) => satu !== '' && label.every(([lainnya, k], i) => lainnya !== satu || k === label[i]?.[1]),
  )
  return new Map([...jelas, ...lain, ...kode.map((satu) => [rapat(satu), satu] as const)])
}

/** "Tanggal lahir bayi" on the card of a mother is not hers. */
const tentangAnak = /\b(?:anak|bayi|balita)\b/i

function createKenali(kartu: Kartu): (judul: string) => string | null {
  const dikenal = judulKartu(kartu)
  return (judul) => {
    if (judul.length > judulTerpanjang) return null
    const sendiri = dikenal.get(rapat(judul))
    if (sendiri !== undefined) return sendiri
    if (kartu.siapa.jk === 'P' && tentangAnak.test(judul)) return null
    const balita = kolomOfJudul(judul)
    return (balita && judulIdentitas[balita]) ?? null
  }
}

export type HeaderKartu = Header<string>

export type HasilHeaderKartu =
  | { readonly kind: 'ada'; readonly header: HeaderKartu; readonly peringatan: readonly Catatan[] }
  | { readonly kind: 'tidakAda' }
  /** A heading without a column that is needed. */
  | { readonly kind: 'salah'; readonly pesan: string }

type Judul = KolomTerbaca & { readonly kode: string | null }

function bacaJudul(lembar: LembarMentah, ke: number, kenali: (judul: string) => string | null): Judul[] {
  return (lembar.baris[ke]?.sel ?? []).flatMap((sel, indeks) => {
    if (!sel || sel.lanjutan || sel.jenis !== 'teks' || isSelKosong(sel)) return []
    const judul = teksSel(sel)
    return [{ indeks, judul, satuan: null, kode: kenali(judul) }]
  })
}

/** What of a heading is not read, and why. */
function noteJudul(judul: readonly Judul[], nomor: number): Catatan[] {
  return judul.flatMap((satu, i) => {
    const tulis = (alasan: string) => [{ baris: nomor, kolom: satu.judul, nilai: satu.judul, alasan }]
    if (satu.kode === null) {
      if (gunaJudul(satu.judul) === 'tanpaGuna') return []
      return tulis('Judul ini tidak dikenal, jadi isinya tidak dibaca. Bila perlu dibaca, ganti judulnya.')
    }
    const pertama = judul.findIndex(({ kode }) => kode === satu.kode)
    if (pertama === i) return []
    return tulis(`Kolom ini sudah ada ("${judul[pertama]?.judul}"), jadi yang ini tidak dibaca.`)
  })
}

/** A row as a heading: which columns it names, and which of those needed it does not. */
function bacaBaris(lembar: LembarMentah, ke: number, kenali: (judul: string) => string | null) {
  const judul = bacaJudul(lembar, ke, kenali)
  const dikenal = judul.flatMap((satu) => (satu.kode === null ? [] : [[satu.kode, satu] as const]))
  const kolom = new Map(dikenal.toReversed())
  return { ke, judul, kolom, kurang: Object.values(perlu).filter((satu) => !kolom.has(satu)) }
}

function toHeader(lembar: LembarMentah, { ke, judul, kolom }: ReturnType<typeof bacaBaris>): HasilHeaderKartu {
  const { nomor = 0, lebar, sel = [] } = lembar.baris[ke] ?? {}
  const header: HeaderKartu = {
    kolom,
    nomor,
    lain: judul.filter(({ kode }) => kode === null),
    lebar: Math.max(0, ...judul.map(({ indeks }) => indeks + 1)),
    lebarTulis: lebar ?? sel.length,
    mulai: ke + 1,
    judulAtas: [],
  }
  return { kind: 'ada', header, peringatan: noteJudul(judul, nomor) }
}

/**
 * Finds the heading of a register of a card in the first rows, wherever it stands. Unknown headings and a second one of the
 * same column are told, and not read. Of words with codes below them the codes are the heading.
 */
export function findHeaderKartu(kartu: Kartu, lembar: LembarMentah): HasilHeaderKartu {
  const kenali = createKenali(kartu)
  let salah: { readonly pesan: string; readonly cocok: number } | null = null
  for (const [ke, { nomor }] of lembar.baris.entries()) {
    if (nomor > batasBaris) break
    const satu = bacaBaris(lembar, ke, kenali)
    const { judul, kolom, kurang } = satu
    if (kurang.length === 0) {
      const bawah = bacaBaris(lembar, ke + 1, kenali)
      return toHeader(lembar, bawah.kurang.length === 0 && bawah.kolom.size >= kolom.size ? bawah : satu)
    }
    if (kolom.size >= cukupDikenal && kolom.size > (salah?.cocok ?? 0)) {
      const ada = judul.map((one) => one.judul).join(', ')
      const pesan = `Kolom ${kurang.join(' dan ')} tidak ditemukan. Judul yang terbaca di baris ${nomor}: ${ada}.`
      salah = { pesan, cocok: kolom.size }
    }
  }
  return salah ? { kind: 'salah', pesan: salah.pesan } : { kind: 'tidakAda' }
}

/** Columns by which a register is told to be one of a card and not of children. */
const cukupSendiri = 2

const isKartuAnak = ({ kunjungan }: Kartu) => catatanOf(kunjungan).untuk === 'anak'

/** How many columns of a sheet only this card has: none that a register of children asks, or a card of theirs. */
function countSendiri(kartu: Kartu, anak: ReadonlySet<string>, lembar: LembarMentah): number {
  const hasil = findHeaderKartu(kartu, lembar)
  if (hasil.kind !== 'ada') return 0
  const { kolom } = hasil.header
  return kolomKartu(kartu).filter(({ kode }) => {
    const judul = kolom.get(kode)?.judul
    return judul !== undefined && !anak.has(kode) && kolomOfJudul(judul) === null
  }).length
}

/**
 * The card whose register a sheet plainly is: that of which it has the most columns no register of children has. Null where
 * it has none, or hardly any.
 */
export function kartuOfRegister(semua: readonly Kartu[], lembar: LembarMentah): Kartu | null {
  const anak = new Set(semua.filter(isKartuAnak).flatMap((kartu) => kolomKartu(kartu).map(({ kode }) => kode)))
  let [found, terbanyak]: [Kartu | null, number] = [null, cukupSendiri - 1]
  for (const kartu of semua.filter((satu) => !isKartuAnak(satu))) {
    const banyak = countSendiri(kartu, anak, lembar)
    if (banyak > terbanyak) [found, terbanyak] = [kartu, banyak]
  }
  return found
}

/** The card of which a sheet has the most columns; null where it has the heading of none. */
export function kartuTermirip(semua: readonly Kartu[], lembar: LembarMentah): Kartu | null {
  let [found, terbanyak]: [Kartu | null, number] = [null, 0]
  for (const kartu of semua) {
    const hasil = findHeaderKartu(kartu, lembar)
    if (hasil.kind === 'ada' && hasil.header.kolom.size > terbanyak)
      [found, terbanyak] = [kartu, hasil.header.kolom.size]
  }
  return found
}
