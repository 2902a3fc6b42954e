import { pesanGagal } from '#renderer/lib/failure.ts'
import { ikutiPekerjaan, type PortPengikut } from '#renderer/lib/ikuti-pekerjaan.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import type { HasilMasuk, Pekerjaan } from '#shared/contract/impor.ts'
import type { Pesan } from './jenis.ts'

export type AlurPorts = PortPengikut & { readonly baca: (berkas: File) => Promise<string> }

export const pesanBerkasHilang =
  'Berkas ini tidak terbaca: mungkin dipindah, diubah, atau flashdisknya dicabut. Tidak ada yang berubah. Pilih berkasnya sekali lagi.'
const pesanTakTerduga = 'Ada yang tidak beres di jendela ini. Tidak ada yang berubah. Pilih berkasnya sekali lagi.'
const lihatRiwayat =
  'Bila berkas ini ada di daftar impor terdahulu, semuanya sudah masuk; bila tidak, tidak ada yang masuk.'

function kalimatGagal(error: unknown): string {
  if (error instanceof AppFailure) return pesanGagal(error)
  return error instanceof DOMException ? pesanBerkasHilang : pesanTakTerduga
}

export type Akhir =
  | { readonly kind: 'jadi'; readonly hasil: HasilMasuk }
  | { readonly kind: 'urung'; readonly pesan: Pesan }

function akhirOf({ keadaan, impor, pesan }: Pekerjaan): Akhir {
  if (keadaan === 'selesai' && impor) return { kind: 'jadi', hasil: impor }
  const jenis = keadaan === 'batal' ? 'info' : 'gagal'
  return { kind: 'urung', pesan: { jenis, kalimat: pesan ?? pesanTakTerduga } }
}

/** What is done with a file: rehearsed or brought in, which of its sheets. */
export type Suruhan = { readonly berkas: File; readonly uji: boolean; readonly lembar: string | null }

/** What the work tells while it goes on, and whether it shall go on. */
type Pengamat = {
  readonly isDihentikan: () => boolean
  readonly onMulai: (pekerjaanId: string) => void
  readonly onJalan: (pekerjaan: Pekerjaan) => void
}

/** Reads the file, hands it over and waits for what becomes of it. Never fails: a failure is an end with a sentence. */
export async function kerjakan(ports: AlurPorts, { berkas, uji, lembar }: Suruhan, amati: Pengamat): Promise<Akhir> {
  const { call, baca } = ports
  let isDimulai = false
  try {
    const isiBase64 = await baca(berkas)
    if (amati.isDihentikan())
      return { kind: 'urung', pesan: { jenis: 'info', kalimat: 'Dibatalkan. Tidak ada yang berubah.' } }
    const { pekerjaanId } = await call('impor.start', { berkas: { nama: berkas.name, isiBase64 }, uji, lembar })
    isDimulai = true
    amati.onMulai(pekerjaanId)
    if (amati.isDihentikan()) await call('pekerjaan.cancel', { id: pekerjaanId })
    return akhirOf(await ikutiPekerjaan(ports, pekerjaanId, amati.onJalan))
  } catch (error) {
    const bisaSudahMasuk = !uji && isDimulai
    const kalimat = bisaSudahMasuk ? `${kalimatGagal(error)} ${lihatRiwayat}` : kalimatGagal(error)
    return { kind: 'urung', pesan: { jenis: 'gagal', kalimat } }
  }
}
