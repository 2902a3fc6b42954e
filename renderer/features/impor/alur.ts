import { tolakPilihan } from './baca-berkas.ts'
import type { Kemajuan, Pesan, Tahap } from './jenis.ts'
import { type Akhir, type AlurPorts, kerjakan, pesanBerkasHilang, type Suruhan } from './kerjakan.ts'

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

const awal: Kemajuan = { persen: 0, langkah: 'Membuka berkas', batal: 'tidak' }

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
