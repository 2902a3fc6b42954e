import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type IsianAnggota, readAnggota, type SalahAnggota } from './anggota.ts'
import {
  anakKosong,
  type Bacaan,
  type IsianAnak,
  type IsianKeluarga,
  keluargaKosong,
  kembarOf,
  readIsian,
  type Salah,
} from './isian.ts'
import type { Kms } from './isian-anggota.tsx'
import { salahDariGagal } from './salah-dari-gagal.ts'

type AnakBerkunci = IsianAnak & { readonly kunci: number }

/** The children of the form, each with a key of its own so that fields stay with their child. */
function useAnak() {
  const kunci = useRef(0)
  const withKunci = (isian: IsianAnak): AnakBerkunci => {
    kunci.current += 1
    return { ...isian, kunci: kunci.current }
  }
  const [anak, setAnak] = useState<readonly AnakBerkunci[]>(() => [withKunci(anakKosong)])
  return {
    anak,
    change: (index: number, patch: Partial<IsianAnak>) =>
      setAnak((now) => now.map((satu, i) => (i === index ? { ...satu, ...patch } : satu))),
    addKembar: () => setAnak([...anak, withKunci(kembarOf(anak.at(-1) ?? anakKosong))]),
    remove: (index: number) => setAnak((now) => now.filter((_, i) => i !== index)),
    reset: () => setAnak([withKunci(anakKosong)]),
  }
}

/** What twins share is wrong once, however many children there are. */
function countSalah(bacaan: readonly Bacaan[], keluarga: IsianKeluarga, anggota: SalahAnggota): number {
  const fields = bacaan.flatMap(({ salah }, i) =>
    Object.keys(salah).map((kolom) => (kolom in keluarga ? kolom : `${i}${kolom}`)),
  )
  return new Set(fields).size + Object.keys(anggota).length
}

/** The posyandu a new child most likely belongs to: the one whose sheet led here, else the only one there is. */
function usePosyanduAwal(): string | null {
  const { posyandu } = useKeadaan()
  const [params] = useSearchParams()
  const asked = posyandu.find((p) => p.id === params.get('posyandu'))
  return asked?.id ?? (posyandu.length === 1 ? (posyandu[0]?.id ?? null) : null)
}

/** What is typed: children, family, membership and KMS. */
function useKetikan() {
  const { hariIni } = useKeadaan()
  const posyanduAwal = usePosyanduAwal()
  const daftar = useAnak()
  const [keluarga, setKeluarga] = useState<IsianKeluarga>(keluargaKosong)
  const [kms, setKms] = useState<Kms>(null)
  const [anggota, setAnggota] = useState<IsianAnggota>({
    posyanduId: posyanduAwal,
    sebab: null,
    mulai: formatTanggal(hariIni),
  })
  return {
    daftar,
    keluarga,
    kms,
    anggota,
    setKms,
    changeKeluarga: (patch: Partial<IsianKeluarga>) => setKeluarga((now) => ({ ...now, ...patch })),
    changeAnggota: (patch: Partial<IsianAnggota>) => setAnggota((now) => ({ ...now, ...patch })),
    /** Empties the form for the next child; the posyandu and the hamlet stay. */
    reset: () => {
      daftar.reset()
      setKeluarga(({ dusun }) => ({ ...keluargaKosong, dusun }))
      setKms(null)
      setAnggota((now) => ({ ...now, sebab: null }))
    },
  }
}

/** The form of a new child or of twins: what is typed, what is wrong with it, and writing it down. */
export function usePendaftaran() {
  const ketikan = useKetikan()
  const { daftar, keluarga, anggota, kms } = ketikan
  const [ditolak, setDitolak] = useState(0)
  const tersimpan = useRef(false)
  const create = useMutate('balita.create')
  const bacaan = daftar.anak.map((satu) => readIsian(satu, keluarga))
  const { baru, salah: salahAnggota } = readAnggota(anggota)
  const banyakSalah = countSalah(bacaan, keluarga, salahAnggota)
  const refuse = () => {
    setDitolak((count) => count + 1)
    return null
  }
  const save = async (): Promise<{ id: string; nama: string[] } | null> => {
    if (banyakSalah > 0 || baru === null) return refuse()
    const isi = bacaan.map((read) => read.isi)
    const punyaKms = kms === null ? null : kms === 'ya'
    try {
      const { id } = await create.mutateAsync({ anak: isi, keanggotaan: baru, punyaKms })
      tersimpan.current = true
      return { id: id[0] ?? '', nama: isi.map(({ nama }) => nama) }
    } catch {
      // Shown beside the fields through `failure`.
      return refuse()
    }
  }
  const tegasOf = (index: number): Salah =>
    ditolak > 0 ? { ...salahDariGagal(create.error, 'anak', index), ...bacaan[index]?.salah } : {}
  return {
    ...ketikan,
    ditolak,
    banyakSalah,
    sibuk: create.isPending,
    failure: create.error,
    salahAnggota: ditolak > 0 ? salahAnggota : {},
    sisiKeluarga: { salah: bacaan[0]?.salah ?? {}, tegas: tegasOf(0), tanya: {} },
    tegasOf,
    /** Whether something typed would be lost. */
    isKotor: () => {
      const [first, ...twins] = daftar.anak
      return !tersimpan.current && (twins.length > 0 || first?.nama !== '' || keluarga.namaIbu !== '')
    },
    save,
    reset: () => {
      ketikan.reset()
      setDitolak(0)
      create.reset()
      tersimpan.current = false
    },
  }
}
