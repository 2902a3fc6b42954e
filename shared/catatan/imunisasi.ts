import type { Dosis } from '../domain/imunisasi/dosis.ts'
import { daftarTempat } from '../domain/imunisasi/jadwal.ts'
import type { Keterangan } from '../domain/imunisasi/keterangan.ts'
import { formatTanggal } from '../domain/tanggal/tulis.ts'
import { bawaan, boleh, bulan, pilihan, program, rujuk, tanggal, teks, yaTidak } from '../isian/isian.ts'
import { type BarisCatatan, catatan } from './catatan.ts'

/** Codes and names of the schedules; a code is kept as it was written, whatever place the dose fills. */
const kodeDosis = Object.fromEntries(daftarTempat.map(({ kode, nama }) => [kode, nama]))

/**
 * A dose of a vaccine: given, or why not.
 *
 * @source docs/aturan/imunisasi.md, "What is recorded"
 */
export const imunisasi = catatan({
  nama: 'imunisasi',
  sebut: 'Imunisasi',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  // Two laptops may write down one dose: the second is judged a repetition, and one of two persons joined is kept.
  samaPer: [['orang_id', 'dosis', 'tanggal', 'bulan']],
  sampah: { nama: 'imunisasi', juga: 'Imunisasinya' },
  judul: (isi, penyebut) => {
    const orang = penyebut.denganOrang ? ` ${penyebut.orang(isi.orang_id)}` : ''
    const hari = typeof isi.tanggal === 'string' ? ` ${formatTanggal(isi.tanggal)}` : penyebut.bulan(isi.bulan ?? null)
    return `${kodeDosis[String(isi.dosis)] ?? 'Imunisasi'}${orang}${hari}`
  },
  isian: {
    orang_id: rujuk(null, 'orang'),
    dosis: pilihan('Dosis', kodeDosis),
    /** Empty with the month of an old card, or where nothing but a tick is known. */
    tanggal: boleh(tanggal('Tanggal')),
    /** Where the day is not known. */
    bulan: boleh(bulan('Bulan')),
    posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
    hari_buka_id: boleh(rujuk(null, 'hari_buka')),
    luar: bawaan(yaTidak('Diberikan di tempat lain'), 0),
    riwayat: bawaan(yaTidak('Dari kartu atau cerita'), 0),
    dalam_24_jam: bawaan(yaTidak('Dalam 24 jam'), 0),
    tidak: boleh(
      pilihan('Tidak diberikan', {
        tolak: 'ditolak',
        tunda: 'ditunda',
        kosong: 'vaksin kosong',
        kontraindikasi: 'kontraindikasi',
      }),
    ),
    alasan: boleh(teks('Alasan', 500)),
    batch: boleh(teks('Nomor batch', 50)),
    kedaluwarsa: boleh(tanggal('Kedaluwarsa')),
    pemberi: boleh(teks('Diberikan oleh', 100)),
    catatan: boleh(teks('Catatan', 500)),
    impor_id: program(boleh(rujuk(null, 'impor'))),
  },
})

type BarisImunisasi = BarisCatatan<typeof imunisasi>

/** A kept dose as the rules read it. */
export function dosisDari({
  dosis,
  tanggal,
  bulan,
  ...baris
}: Omit<BarisImunisasi, 'id' | 'dihapus' | 'versi'>): Dosis {
  return {
    kode: dosis,
    tanggal: tanggal ?? bulan,
    keterangan: {
      luar: baris.luar === 1,
      riwayat: baris.riwayat === 1,
      dalam24Jam: baris.dalam_24_jam === 1,
      tidak: baris.tidak === null ? null : { sebab: baris.tidak, alasan: baris.alasan ?? '' },
      catatan: baris.catatan ?? '',
    },
  }
}

/** What is said beside a dose, as it is kept. */
export function isiKeterangan({ luar, riwayat, dalam24Jam, tidak, catatan: lain }: Keterangan) {
  return {
    luar: luar ? 1 : 0,
    riwayat: riwayat ? 1 : 0,
    dalam_24_jam: dalam24Jam ? 1 : 0,
    tidak: tidak?.sebab ?? null,
    alasan: tidak?.alasan || null,
    catatan: lain || null,
  } as const
}
