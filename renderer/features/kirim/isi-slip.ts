import { formatWaktu } from '#renderer/lib/format.ts'
import type { HasilTerima, JumlahPaket, Slip } from '#shared/contract/kirim.ts'
import { formatBulat } from '#shared/text/angka.ts'
import type { IsiSlip } from './hasil/slip.tsx'
import { kodePemeriksaan, namaLaporan } from './kalimat.ts'

type Pasangan = readonly [string, string]

function angkaPaket({ posyandu, balita, penimbangan, perubahan }: JumlahPaket): Pasangan[] {
  return [
    ['Posyandu', formatBulat(posyandu)],
    ['Balita', formatBulat(balita)],
    ['Penimbangan', formatBulat(penimbangan)],
    ['Perubahan dalam paket', formatBulat(perubahan)],
  ]
}

/** With a report its own numbers stand on the slip, else only what the package carries. */
function angkaSlip({ jumlah, hitungan }: Slip, posyandu: number | null): Pasangan[] {
  if (hitungan === null) return angkaPaket(jumlah)
  return [
    ...(posyandu === null ? [] : [['Posyandu', formatBulat(posyandu)] as const]),
    ['Balita (S)', formatBulat(hitungan.S)],
    ['Ditimbang (D)', formatBulat(hitungan.D)],
    ['Naik (N)', formatBulat(hitungan.N)],
    ['Di bawah garis merah (BGM)', formatBulat(hitungan.BGM)],
    ['Perubahan dalam paket', formatBulat(jumlah.perubahan)],
  ]
}

/** "04-11-2026 pukul 09.17" */
function kataPukul(waktu: string): string {
  return formatWaktu(waktu).replace(' ', ' pukul ')
}

/**
 * The slip of a package that was sent.
 *
 * @param posyandu how many the month has; null when that is not known
 */
export function isiSlip(slip: Slip, posyandu: number | null): IsiSlip {
  const { dari, untuk, bulan, revisi, waktu, pengirim, kabupaten, sidik, diterima } = slip
  return {
    ...{ dari, ke: untuk, kabupaten },
    keterangan: [
      bulan === null ? ['Isi', 'perubahan, tanpa laporan'] : ['Laporan bulan', namaLaporan(bulan, revisi)],
      ['Dikirim', kataPukul(waktu)],
      ['Pengirim', pengirim],
    ],
    angka: angkaSlip(slip, posyandu),
    kataKode: `Kode pemeriksaan, cocokkan di ${untuk}`,
    kode: [kodePemeriksaan(sidik)],
    menyerahkan: pengirim,
    menerima: diterima?.oleh ?? '',
  }
}

/** The slip of what was taken in, with the codes the senders' slips show. */
export function isiSlipTerima(
  { jumlah, paket }: Pick<HasilTerima, 'jumlah' | 'paket'>,
  orang: Pick<IsiSlip, 'dari' | 'ke' | 'kabupaten'> & { readonly waktu: string; readonly penerima: string },
): IsiSlip {
  const { waktu, penerima, ...tempat } = orang
  return {
    ...tempat,
    keterangan: [
      ['Diterima', kataPukul(waktu)],
      ['Penerima', penerima],
    ],
    angka: angkaPaket(jumlah),
    kataKode: `Kode pemeriksaan, sama dengan kertas ${tempat.dari}`,
    kode: paket.map(({ sidik }) => kodePemeriksaan(sidik)),
    menyerahkan: '',
    menerima: penerima,
  }
}
