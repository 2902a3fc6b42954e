import type { Catatan } from '../../domain/impor/baris-impor.ts'
import { createPeriksaBentuk } from '../../domain/impor/bentuk-baris.ts'
import { bacaCiriKolom } from '../../domain/impor/ciri-berkas.ts'
import { isBarisHias } from '../../domain/impor/normalise-row.ts'
import { type LembarMentah, namaTerpanjang, teksSel } from '../../domain/impor/sel.ts'
import type { IsiKartu } from '../../domain/kartu/putusan.ts'
import type { Tanggal } from '../../domain/tanggal/tanggal.ts'
import { tahunPertama } from '../../domain/tanggal/tanggal.ts'
import { formatTanggal } from '../../domain/tanggal/tulis.ts'
import type { Kartu } from '../kartu.ts'
import { type BarisRegister, createBacaBaris, type KunjunganImpor, kolomTanggal } from './baris.ts'
import type { HeaderKartu } from './judul.ts'

/** What a register of a card says, before anybody looks into the book: every row is read or refused, once. */
export type RencanaKartu = {
  readonly baris: readonly BarisRegister[]
  readonly ditolak: readonly Catatan[]
  readonly peringatan: readonly Catatan[]
  /** Rows below the heading that say anything. */
  readonly dibaca: number
  /** Whom each of them names, refused ones among them. */
  readonly nama: ReadonlyMap<number, string>
}

function noteJam(header: HeaderKartu, hariIni: Tanggal): Catatan {
  return {
    baris: header.nomor,
    kolom: header.kolom.get('tanggal')?.judul ?? 'tanggal',
    nilai: formatTanggal(hariIni),
    alasan: `Tanggal laptop ini (${formatTanggal(hariIni)}) lebih tua dari isi berkas. Periksa tanggal laptop; baris tetap dibaca.`,
    untuk: [],
  }
}

/** Reads every row of a register of a card below its heading: its shape first, then its cells. */
export function rencanaKartu(
  kartu: Kartu,
  { lembar, header }: { readonly lembar: LembarMentah; readonly header: HeaderKartu },
  hariIni: Tanggal,
): RencanaKartu {
  const kolom = { hariIni, nik: 'nik', hari: 'tanggal', tanggal: kolomTanggal(kartu) }
  const ciri = { ...bacaCiriKolom(lembar, header, kolom), tahunAwal: tahunPertama }
  const periksaBentuk = createPeriksaBentuk(lembar, header)
  const bacaBaris = createBacaBaris(kartu, header, ciri)
  const baris: BarisRegister[] = []
  const ditolak: Catatan[] = []
  const peringatan: Catatan[] = ciri.batasTanggal === null ? [noteJam(header, hariIni)] : []
  const nama = new Map<number, string>()
  const kolomNama = header.kolom.get('nama')?.indeks ?? 0
  let dibaca = 0
  for (const mentah of lembar.baris.slice(header.mulai)) {
    if (isBarisHias(header, mentah) && !mentah.kutipRusak) continue
    dibaca++
    nama.set(mentah.nomor, teksSel(mentah.sel[kolomNama]).slice(0, namaTerpanjang))
    const bentuk = periksaBentuk(mentah)
    const hasil = bentuk ? { kind: 'ditolak' as const, ditolak: bentuk } : bacaBaris(mentah)
    if (hasil.kind === 'ditolak') ditolak.push(hasil.ditolak)
    else {
      baris.push(hasil.baris)
      peringatan.push(...hasil.peringatan)
    }
  }
  return { baris, ditolak, peringatan, dibaca, nama }
}

const tindih = (atas: IsiKartu, bawah: IsiKartu): IsiKartu => ({ ...atas, ...bawah })

/** Two rows of one visit: the lower counts, and takes over what it leaves empty. */
export function tindihKunjungan(atas: KunjunganImpor, bawah: KunjunganImpor): KunjunganImpor {
  return {
    tanggal: bawah.tanggal,
    kepala: tindih(atas.kepala, bawah.kepala),
    kunjungan: tindih(atas.kunjungan, bawah.kunjungan),
    beserta: tindih(atas.beserta, bawah.beserta),
    riwayat: tindih(atas.riwayat, bawah.riwayat),
  }
}
