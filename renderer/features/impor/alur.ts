import type { call as panggil } from '#renderer/lib/call.ts'
import { pesanGagal } from '#renderer/lib/failure.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import type { HasilImpor, Pekerjaan } from '#shared/contract/impor.ts'
import { tolakPilihan } from './baca-berkas.ts'
import type { Kemajuan, Pesan, Tahap } from './jenis.ts'

export type AlurPorts = {
  readonly call: typeof panggil
  readonly baca: (berkas: File) => Promise<string>
  readonly tunggu: (ms: number) => Promise<void>
}

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

/** Between two questions how far the work is, milliseconds. */
const jedaMs = 200
/** Unanswered questions before the program counts as gone. */
const batasDiam = 5

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

function akhirOf({ keadaan, impor, pesan }: Pekerjaan): Akhir | null {
  if (keadaan === 'berjalan') return null
  if (keadaan === 'selesai' && impor) return { kind: 'jadi', hasil: impor }
  const jenis = keadaan === 'batal' ? 'info' : 'gagal'
  return { kind: 'urung', pesan: { jenis, kalimat: pesan ?? pesanTakTerduga } }
}

/** Leads one file from the choice over the rehearsal into the book. It goes on while the person looks at other pages. */
export function createAlur({ call, baca, tunggu }: AlurPorts): Alur {
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

  async function ask(id: string): Promise<Pekerjaan> {
    for (let diam = 1; ; diam++) {
      try {
        return await call('pekerjaan.get', { id })
      } catch (error) {
        const isSunyi = error instanceof AppFailure && error.error.code === 'takTerduga'
        if (!isSunyi || diam === batasDiam) throw error
        await tunggu(jedaMs * diam)
      }
    }
  }

  async function follow(id: string): Promise<Akhir> {
    for (;;) {
      const pekerjaan = await ask(id)
      const akhir = akhirOf(pekerjaan)
      if (akhir) return akhir
      progress({ persen: pekerjaan.persen, langkah: pekerjaan.langkah })
      await tunggu(jedaMs)
    }
  }

  const isDihentikan = () => (tahap.kind === 'menguji' || tahap.kind === 'memasukkan') && tahap.kerja.batal !== 'tidak'

  async function run(berkas: File, uji: boolean, lembar: string | null): Promise<Akhir> {
    try {
      const isiBase64 = await baca(berkas)
      if (isDihentikan())
        return { kind: 'urung', pesan: { jenis: 'info', kalimat: 'Dibatalkan. Tidak ada yang berubah.' } }
      const started = await call('impor.start', { berkas: { nama: berkas.name, isiBase64 }, uji, lembar })
      pekerjaanId = started.pekerjaanId
      if (isDihentikan()) await call('pekerjaan.cancel', { id: pekerjaanId })
      return await follow(pekerjaanId)
    } catch (error) {
      const bisaSudahMasuk = !uji && pekerjaanId !== null
      const kalimat = bisaSudahMasuk ? `${kalimatGagal(error)} ${lihatRiwayat}` : kalimatGagal(error)
      return { kind: 'urung', pesan: { jenis: 'gagal', kalimat } }
    } finally {
      pekerjaanId = null
    }
  }

  async function rehearse(berkas: File, lembar: string | null): Promise<void> {
    become({ kind: 'menguji', berkas, kerja: awal })
    const akhir = await run(berkas, true, lembar)
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
      const akhir = await run(berkas, false, hasil.lembarRegister.length > 1 ? hasil.lembar : null)
      if (akhir.kind === 'urung') return become({ kind: 'teruji', berkas, hasil, pesan: akhir.pesan })
      sudah = new Set([...sudah, akhir.hasil.lembar])
      const berikut = akhir.hasil.lembarRegister.find(({ nama, baris }) => baris > 0 && !sudah.has(nama))
      become({ kind: 'selesai', berkas, hasil: akhir.hasil, lembarBerikut: berikut?.nama ?? null })
    },
    async hentikan() {
      progress({ batal: 'diminta' })
      if (pekerjaanId === null) return
      const jawaban = await call('pekerjaan.cancel', { id: pekerjaanId }).catch(() => null)
      if (jawaban?.keadaan === 'berjalan') progress({ batal: 'terlambat' })
    },
    ulang(pesan) {
      become({ kind: 'pilih', pesan: pesan ?? null })
    },
  }
}
