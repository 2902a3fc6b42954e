import { pesanGagal } from '#renderer/lib/failure.ts'
import { ikutiPekerjaan, type PortPengikut } from '#renderer/lib/ikuti-pekerjaan.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import type { HasilImpor, Pekerjaan } from '#shared/contract/impor.ts'
import { tolakPilihan } from './baca-berkas.ts'
import type { Kemajuan, Pesan, Tahap } from './jenis.ts'

export type AlurPorts = PortPengikut & { readonly baca: (berkas: File) => Promise<string> }

export type Alur = {
  readonly subscribe: (listener: () => void) => () => void
  readonly tahap: () => Tahap
  /** Rehearses the chosen file at once. */
  readonly pilih: (berkas: readonly File[]) => Promise<void>
  /** Rehearses another sheet of the same file. */
  readonly pilihLembar: (nama: string) => Promise<void>
  /** Brings the rehearsed file in. */
  readonly masukkan: () => Promise<void>
  /** Asks the program to stop what it does. */
  readonly hentikan: () => Promise<void>
  /** Goes back to choosing a file. */
  readonly ulang: (pesan?: Pesan) => void
}

const pesanBerkasHilang =
  'Berkas ini tidak terbaca: mungkin dipindah, diubah, atau flashdisknya dicabut. Tidak ada yang berubah. Pilih berkasnya sekali lagi.'
const pesanTakTerduga = 'Ada yang tidak beres di jendela ini. Tidak ada yang berubah. Pilih berkasnya sekali lagi.'
const lihatRiwayat =
  'Bila berkas ini ada di daftar impor terdahulu, semuanya sudah masuk; bila tidak, tidak ada yang masuk.'

const awal: Kemajuan = { persen: 0, langkah: 'Membuka berkas', batal: 'tidak' }

function kalimatGagal(error: unknown): string {
  if (error instanceof AppFailure) return pesanGagal(error)
  return error instanceof DOMException ? pesanBerkasHilang : pesanTakTerduga
}

type Akhir = { readonly kind: 'jadi'; readonly hasil: HasilImpor } | { readonly kind: 'urung'; readonly pesan: Pesan }

function akhirOf({ keadaan, impor, pesan }: Pekerjaan): Akhir {
  if (keadaan === 'selesai' && impor) return { kind: 'jadi', hasil: impor }
  const jenis = keadaan === 'batal' ? 'info' : 'gagal'
  return { kind: 'urung', pesan: { jenis, kalimat: pesan ?? pesanTakTerduga } }
}

/** What is done with a file: rehearsed or brought in, which of its sheets. */
type Suruhan = { readonly berkas: File; readonly uji: boolean; readonly lembar: string | null }

/** What the work tells while it goes on, and whether it shall go on. */
type Pengamat = {
  readonly isDihentikan: () => boolean
  readonly onMulai: (pekerjaanId: string) => void
  readonly onJalan: (pekerjaan: Pekerjaan) => void
}

/** Reads the file, hands it over and waits for what becomes of it. Never fails: a failure is an end with a sentence. */
async function kerjakan(ports: AlurPorts, { berkas, uji, lembar }: Suruhan, amati: Pengamat): Promise<Akhir> {
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

/** Leads one file from the choice over the rehearsal into the book. It goes on while the person looks at other pages. */
export function createAlur(ports: AlurPorts): Alur {
  const listeners = new Set<() => void>()
  let tahap: Tahap = { kind: 'pilih', pesan: null }
  let pekerjaanId: string | null = null
  /** Sheets of the chosen file that were brought in. */
  let sudah: ReadonlySet<string> = new Set()

  function become(next: Tahap): void {
    tahap = next
    for (const listener of listeners) listener()
  }

  function progress(next: Partial<Kemajuan>): void {
    if (tahap.kind === 'menguji' || tahap.kind === 'memasukkan') {
      become({ ...tahap, kerja: { ...tahap.kerja, ...next } })
    }
  }

  const isDihentikan = () => (tahap.kind === 'menguji' || tahap.kind === 'memasukkan') && tahap.kerja.batal !== 'tidak'

  async function run(suruhan: Suruhan): Promise<Akhir> {
    const akhir = await kerjakan(ports, suruhan, {
      isDihentikan,
      onMulai: (id) => {
        pekerjaanId = id
      },
      onJalan: ({ persen, langkah }) => progress({ persen, langkah }),
    })
    pekerjaanId = null
    return akhir
  }

  async function rehearse(berkas: File, lembar: string | null): Promise<void> {
    become({ kind: 'menguji', berkas, kerja: awal })
    const akhir = await run({ berkas, uji: true, lembar })
    if (akhir.kind === 'jadi') become({ kind: 'teruji', berkas, hasil: akhir.hasil, pesan: null })
    else become({ kind: 'pilih', pesan: akhir.pesan })
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tahap: () => tahap,
    async pilih(dipilih) {
      if (tahap.kind === 'menguji' || tahap.kind === 'memasukkan') return
      const alasan = tolakPilihan(dipilih)
      const [berkas] = dipilih
      if (alasan !== null || !berkas) {
        become({ kind: 'pilih', pesan: { jenis: 'gagal', kalimat: alasan ?? pesanBerkasHilang } })
        return
      }
      sudah = new Set()
      await rehearse(berkas, null)
    },
    async pilihLembar(nama) {
      if (tahap.kind === 'teruji' || tahap.kind === 'selesai') await rehearse(tahap.berkas, nama)
    },
    async masukkan() {
      if (tahap.kind !== 'teruji') return
      const { berkas, hasil } = tahap
      become({ kind: 'memasukkan', berkas, hasil, kerja: awal })
      // The sheet that was rehearsed; what is no workbook has none to choose.
      const lembar = hasil.lembarRegister.length > 1 ? hasil.lembar : null
      const akhir = await run({ berkas, uji: false, lembar })
      if (akhir.kind === 'urung') return become({ kind: 'teruji', berkas, hasil, pesan: akhir.pesan })
      sudah = new Set([...sudah, akhir.hasil.lembar])
      const berikut = akhir.hasil.lembarRegister.find(({ nama, baris }) => baris > 0 && !sudah.has(nama))
      become({ kind: 'selesai', berkas, hasil: akhir.hasil, lembarBerikut: berikut?.nama ?? null })
    },
    async hentikan() {
      progress({ batal: 'diminta' })
      if (pekerjaanId === null) return
      const jawaban = await ports.call('pekerjaan.cancel', { id: pekerjaanId }).catch(() => null)
      if (jawaban?.keadaan === 'berjalan') progress({ batal: 'terlambat' })
    },
    ulang(pesan) {
      become({ kind: 'pilih', pesan: pesan ?? null })
    },
  }
}
